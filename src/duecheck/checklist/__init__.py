"""The signs, checks, points and lanes as data, and the sum."""
