"""The account file: one database, on SQLite or PostgreSQL, behind a small seam."""
