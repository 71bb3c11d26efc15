"""One test per row of the domain, named by the row: the installed command, on files or loopback."""
