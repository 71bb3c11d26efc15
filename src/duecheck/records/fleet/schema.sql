CREATE TABLE IF NOT EXISTS fleet_jobs (
  job TEXT PRIMARY KEY, submitted TIMESTAMPTZ NOT NULL DEFAULT now());
CREATE TABLE IF NOT EXISTS fleet_meta (
  job TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (job, name));
CREATE TABLE IF NOT EXISTS fleet_rows (
  job TEXT NOT NULL, row BIGINT NOT NULL, chunk BIGINT NOT NULL, name TEXT NOT NULL, request TEXT,
  trouble TEXT NOT NULL, notices TEXT NOT NULL, extra TEXT NOT NULL, same_as BIGINT,
  PRIMARY KEY (job, row));
CREATE INDEX IF NOT EXISTS fleet_chunks ON fleet_rows (job, chunk, row);
CREATE TABLE IF NOT EXISTS fleet_results (
  job TEXT NOT NULL, row BIGINT NOT NULL, line TEXT NOT NULL, worker TEXT NOT NULL,
  PRIMARY KEY (job, row));
CREATE TABLE IF NOT EXISTS fleet_places (
  job TEXT NOT NULL, row BIGINT NOT NULL, file TEXT NOT NULL, start BIGINT NOT NULL,
  length BIGINT NOT NULL, PRIMARY KEY (job, row));
CREATE TABLE IF NOT EXISTS fleet_captures (
  job TEXT NOT NULL, source TEXT NOT NULL, key TEXT NOT NULL, file TEXT NOT NULL,
  start BIGINT NOT NULL, length BIGINT NOT NULL, call TEXT NOT NULL,
  PRIMARY KEY (job, source, key));
CREATE TABLE IF NOT EXISTS fleet_workers (
  job TEXT NOT NULL, worker TEXT NOT NULL, seen TIMESTAMPTZ NOT NULL, chunks BIGINT NOT NULL,
  PRIMARY KEY (job, worker));
CREATE TABLE IF NOT EXISTS fleet_hosts (
  host TEXT PRIMARY KEY, starts DOUBLE PRECISION[] NOT NULL DEFAULT '{}',
  until DOUBLE PRECISION NOT NULL DEFAULT 0, why TEXT);

-- A slot of a host, if one is free now: `at`, else the seconds to wait and why the host rests.
-- A start ahead of the clock (which was set back) counts as now: a wait is never longer than asked.
CREATE OR REPLACE FUNCTION fleet_take(
  asked TEXT, most INT, within DOUBLE PRECISION, gap DOUBLE PRECISION,
  OUT at DOUBLE PRECISION, OUT wait DOUBLE PRECISION, OUT rest TEXT) LANGUAGE plpgsql AS $$
DECLARE
  known fleet_hosts%ROWTYPE;
  clock DOUBLE PRECISION;
  held INT;
BEGIN
  INSERT INTO fleet_hosts (host) VALUES (asked) ON CONFLICT DO NOTHING;
  SELECT * INTO known FROM fleet_hosts WHERE host = asked FOR UPDATE;
  clock := extract(epoch FROM clock_timestamp());
  wait := LEAST(known.until - clock, 3600);
  IF wait > 0 THEN
    rest := known.why;
    RETURN;
  END IF;
  wait := 0;
  held := cardinality(known.starts);
  IF gap > 0 AND held > 0 THEN
    wait := LEAST(known.starts[held], clock) + gap - clock;
  END IF;
  IF most > 0 AND held >= most THEN
    wait := GREATEST(wait, LEAST(known.starts[held - most + 1], clock) + within - clock);
  END IF;
  IF wait > 0 THEN
    RETURN;
  END IF;
  at := clock;
  UPDATE fleet_hosts SET starts =
    known.starts[GREATEST(held - GREATEST(most, 1) + 2, 1):held] || clock WHERE host = asked;
END $$;

-- The request of the slot `old` leaves now: its new time, null where the slot is lost.
CREATE OR REPLACE FUNCTION fleet_move(
  asked TEXT, old DOUBLE PRECISION, within DOUBLE PRECISION) RETURNS DOUBLE PRECISION
LANGUAGE plpgsql AS $$
DECLARE
  known fleet_hosts%ROWTYPE;
  clock DOUBLE PRECISION;
BEGIN
  SELECT * INTO known FROM fleet_hosts WHERE host = asked FOR UPDATE;
  clock := extract(epoch FROM clock_timestamp());
  IF NOT FOUND OR clock - old >= within OR array_position(known.starts, old) IS NULL THEN
    RETURN NULL;
  END IF;
  UPDATE fleet_hosts SET starts = array_remove(known.starts, old) || clock WHERE host = asked;
  RETURN clock;
END $$;
