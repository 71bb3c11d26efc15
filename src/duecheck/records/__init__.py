"""The only door to the disk: archive, replay, settings, examples, log."""
