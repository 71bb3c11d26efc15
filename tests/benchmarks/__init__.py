"""Timings, as ratios in one run. They never gate a test."""
