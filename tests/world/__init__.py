"""
A world on loopback: every source and the name servers, played from files.

    python -m tests.world [--fault KIND[=HOST]] [--settings FILE] [--recorded]

prints a settings file that points duecheck at it, and runs until interrupted. What it answers
stands in `places/<place>/routes.toml`: one table per answer (host, path, query, status, type,
file or text). `names.toml` beside it holds the DNS zone. Every firm in it is fictional.
"""
