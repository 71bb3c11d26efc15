-- Visits to customers, and what was agreed to be done after them.
CREATE TABLE visits (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  reason TEXT NOT NULL,
  planned_on TEXT NOT NULL,
  site TEXT,
  going TEXT NOT NULL,
  meeting TEXT NOT NULL,
  goals TEXT NOT NULL,
  background TEXT NOT NULL,
  held_on TEXT,
  notes TEXT NOT NULL,
  met TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX visits_account ON visits (account, planned_on);

CREATE TABLE visit_actions (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  visit_id INTEGER NOT NULL REFERENCES visits (id),
  what TEXT NOT NULL,
  owner TEXT,
  due_on TEXT,
  done_on TEXT,
  inside INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX visit_actions_account ON visit_actions (account);
