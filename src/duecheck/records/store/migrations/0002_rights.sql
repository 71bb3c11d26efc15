-- Complaints of the people we keep records of: answered within a fixed time (R-17).
CREATE TABLE complaints (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  words TEXT NOT NULL,
  received_on TEXT NOT NULL,
  acknowledge_by TEXT NOT NULL,
  acknowledged_on TEXT,
  closed_on TEXT,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX complaints_account ON complaints (account);
