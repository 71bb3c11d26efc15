"""The nouns everything else speaks in. No I/O, no clock, no randomness."""
