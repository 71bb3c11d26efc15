"""One file per command: parses, calls the pipeline, prints, exits."""
