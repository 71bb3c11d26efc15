"""One file per format. The folder is the registry."""
