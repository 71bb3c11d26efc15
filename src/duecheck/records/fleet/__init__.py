"""A batch of many machines: what they share, in PostgreSQL and on a shelf all of them reach."""
