"""Is this our Acme? Match strength, and which values agreed."""
