"""The only room that knows every other: gather, judge, and do both again from an archive."""
