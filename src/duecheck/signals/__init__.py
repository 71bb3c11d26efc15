"""One file per question put to evidence. The folder is the registry."""
