"""One file per place we look. The folder is the registry."""
