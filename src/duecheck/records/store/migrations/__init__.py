"""The schema, one step a file, applied in the order of their numbers and never undone."""
