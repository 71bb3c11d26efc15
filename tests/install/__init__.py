"""Whether what is built can be installed and run elsewhere."""
