"""Shared pure reading of pages, dates, names and numbers, below sources and signals."""
