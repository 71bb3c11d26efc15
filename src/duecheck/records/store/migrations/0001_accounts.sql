-- One SQL for both stores. Amounts are whole thousandths of the currency's unit, so that sums are
-- exact in every currency. Days are 2026-11-16, moments ISO 8601 in UTC, lists and tables JSON.

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  mapping TEXT NOT NULL,
  dropped TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  added INTEGER NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  trading_name TEXT,
  country TEXT,
  kind TEXT NOT NULL DEFAULT 'unknown',
  reg TEXT,
  vat TEXT,
  url TEXT,
  phone TEXT,
  email TEXT,
  address TEXT,
  owner TEXT,
  sector TEXT,
  employees TEXT,
  since TEXT,
  currency TEXT,
  limit_milli INTEGER,
  terms_days INTEGER,
  status TEXT NOT NULL DEFAULT 'open',
  source TEXT NOT NULL DEFAULT 'by hand',
  sales_rep TEXT,
  channel TEXT,
  hours TEXT,
  person TEXT,
  applied_on TEXT,
  complete_on TEXT,
  requested_milli INTEGER,
  missing TEXT NOT NULL DEFAULT '[]',
  linked_to TEXT REFERENCES accounts (id),
  linked_why TEXT,
  merged_into TEXT REFERENCES accounts (id),
  legal_hold INTEGER NOT NULL DEFAULT 0,
  import_id INTEGER REFERENCES imports (id),
  extra TEXT NOT NULL DEFAULT '{}',
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX accounts_folded ON accounts (folded);
CREATE INDEX accounts_import ON accounts (import_id);

-- Empty fields of an account that an import filled: what undoing it empties again.
CREATE TABLE fills (
  import_id INTEGER NOT NULL REFERENCES imports (id),
  account TEXT NOT NULL REFERENCES accounts (id),
  field TEXT NOT NULL,
  PRIMARY KEY (import_id, account, field)
) STRICT;

-- Signed: an invoice raises the balance, a payment or a credit note lowers it.
CREATE TABLE ledger_lines (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit', 'payment', 'returned')),
  number TEXT,
  applies_to TEXT,
  dated_on TEXT NOT NULL,
  due_on TEXT,
  amount_milli INTEGER NOT NULL,
  currency TEXT NOT NULL,
  disputed INTEGER NOT NULL DEFAULT 0,
  import_id INTEGER REFERENCES imports (id),
  file_row INTEGER,
  natural_key TEXT NOT NULL,
  content TEXT NOT NULL,
  extra TEXT NOT NULL DEFAULT '{}',
  UNIQUE (account, natural_key)
) STRICT;
CREATE INDEX ledger_lines_import ON ledger_lines (import_id);
CREATE INDEX ledger_lines_day ON ledger_lines (account, dated_on);

CREATE TABLE promises (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  made_on TEXT,
  due_on TEXT NOT NULL,
  amount_milli INTEGER,
  currency TEXT,
  invoice TEXT,
  outcome TEXT NOT NULL DEFAULT 'open',
  paid_on TEXT,
  paid_milli INTEGER,
  words TEXT,
  import_id INTEGER REFERENCES imports (id),
  file_row INTEGER,
  natural_key TEXT NOT NULL,
  content TEXT NOT NULL,
  extra TEXT NOT NULL DEFAULT '{}',
  UNIQUE (account, natural_key)
) STRICT;
CREATE INDEX promises_import ON promises (import_id);

CREATE TABLE contacts (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  dated_on TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  channel TEXT NOT NULL,
  outcome TEXT,
  person TEXT,
  code TEXT,
  words TEXT,
  import_id INTEGER REFERENCES imports (id),
  file_row INTEGER,
  natural_key TEXT NOT NULL,
  content TEXT NOT NULL,
  extra TEXT NOT NULL DEFAULT '{}',
  UNIQUE (account, natural_key)
) STRICT;
CREATE INDEX contacts_import ON contacts (import_id);

CREATE TABLE mail (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  returned_on TEXT NOT NULL,
  what TEXT NOT NULL,
  reason TEXT,
  hard INTEGER NOT NULL,
  address TEXT,
  import_id INTEGER REFERENCES imports (id),
  file_row INTEGER,
  natural_key TEXT NOT NULL,
  content TEXT NOT NULL,
  extra TEXT NOT NULL DEFAULT '{}',
  UNIQUE (account, natural_key)
) STRICT;
CREATE INDEX mail_import ON mail (import_id);

CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  observed_on TEXT,
  channel TEXT,
  url TEXT,
  code TEXT,
  words TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX notes_account ON notes (account);

-- What the customer was seen to use, by day: bank name, signatory, address, phone, profile.
CREATE TABLE seen_values (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  what TEXT NOT NULL,
  value TEXT NOT NULL,
  seen_on TEXT NOT NULL,
  source TEXT NOT NULL,
  import_id INTEGER REFERENCES imports (id),
  UNIQUE (account, what, value, seen_on)
) STRICT;

CREATE TABLE disputes (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  item TEXT NOT NULL,
  words TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  outcome TEXT,
  by TEXT NOT NULL,
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX disputes_account ON disputes (account);

CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  account TEXT REFERENCES accounts (id),
  at TEXT NOT NULL,
  as_of TEXT NOT NULL,
  purpose TEXT NOT NULL,
  by TEXT NOT NULL,
  archive TEXT,
  archive_sha256 TEXT,
  policy_hash TEXT NOT NULL,
  action TEXT NOT NULL,
  band TEXT,
  points TEXT,
  coverage TEXT NOT NULL,
  limit_milli INTEGER,
  requested_milli INTEGER,
  currency TEXT,
  findings TEXT NOT NULL
) STRICT;
CREATE INDEX runs_account ON runs (account, at);

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  run_id TEXT REFERENCES runs (id),
  archive_sha256 TEXT,
  policy_hash TEXT,
  action TEXT NOT NULL,
  recommended TEXT,
  limit_milli INTEGER,
  currency TEXT,
  review_on TEXT,
  codes TEXT NOT NULL,
  override TEXT,
  by TEXT NOT NULL,
  second_by TEXT,
  state TEXT NOT NULL CHECK (state IN ('final', 'awaiting-second')),
  at TEXT NOT NULL,
  days_late_before INTEGER,
  audit_count INTEGER NOT NULL,
  audit_hash TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_account ON decisions (account, at);

CREATE TABLE notices (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  decision_id INTEGER NOT NULL REFERENCES decisions (id),
  drafted_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  jurisdiction TEXT,
  words TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;

CREATE TABLE attachments (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL,
  lane TEXT,
  result TEXT,
  source TEXT NOT NULL,
  dated_on TEXT NOT NULL,
  score TEXT,
  document TEXT,
  document_sha256 TEXT,
  purpose TEXT,
  authority TEXT,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX attachments_account ON attachments (account);

-- A payment's authority: who said it, how much, until when. No bank details, ever.
CREATE TABLE authorisations (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  amount_milli INTEGER NOT NULL,
  currency TEXT NOT NULL,
  valid_on TEXT NOT NULL,
  given_by TEXT,
  recorded_at TEXT NOT NULL,
  used_at TEXT
) STRICT;

CREATE TABLE trade_references (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  contact TEXT,
  asked_on TEXT NOT NULL,
  chase_on TEXT NOT NULL,
  answered_on TEXT,
  high_credit_milli INTEGER,
  currency TEXT,
  terms TEXT,
  slow_days INTEGER,
  last_sale_on TEXT,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX trade_references_account ON trade_references (account);

CREATE TABLE releases (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  amount_milli INTEGER NOT NULL,
  currency TEXT NOT NULL,
  answer TEXT NOT NULL,
  reasons TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE consents (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  scope TEXT NOT NULL,
  given_by TEXT NOT NULL,
  given_on TEXT NOT NULL,
  ended_on TEXT,
  document_sha256 TEXT
) STRICT;

-- Keyed hashes outlive the person they are about, so that a later import cannot revive one.
CREATE TABLE opt_outs (
  keyed_hash TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE tombstones (
  id INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  digest TEXT NOT NULL,
  rule TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX tombstones_digest ON tombstones (digest);

CREATE TABLE keys (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- Append only: each line carries the hash of the one before. Ids, never names.
CREATE TABLE audit (
  n INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  purpose TEXT NOT NULL,
  action TEXT NOT NULL,
  account TEXT,
  detail TEXT NOT NULL,
  hosts TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
