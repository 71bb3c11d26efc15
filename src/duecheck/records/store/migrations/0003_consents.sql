-- Consent per number and purpose with its proof; the words of an opt-out, which go with the account
-- while the keyed hash in opt_outs stays for good. The first table of consents was never filled.
DROP TABLE consents;
CREATE TABLE consents (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  address TEXT NOT NULL,
  purposes TEXT NOT NULL,
  wording TEXT NOT NULL,
  signer TEXT NOT NULL,
  role TEXT,
  given_on TEXT NOT NULL,
  document TEXT NOT NULL,
  document_sha256 TEXT,
  source TEXT,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX consents_account ON consents (account);

CREATE TABLE opt_out_words (
  id INTEGER PRIMARY KEY,
  account TEXT REFERENCES accounts (id),
  address TEXT NOT NULL,
  told_on TEXT NOT NULL,
  words TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX opt_out_words_account ON opt_out_words (account);
