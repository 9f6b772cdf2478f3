-- The office's database, version 1. Days are ISO text; absent facts are NULL; lists are text joined by ";".
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
){STRICT};

CREATE TABLE counter (
  series TEXT NOT NULL,
  year {INT} NOT NULL,
  last {INT} NOT NULL,
  PRIMARY KEY (series, year)
){STRICT};

CREATE TABLE rules_version (
  id {ID},
  loaded_on TEXT NOT NULL,
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  body TEXT NOT NULL
){STRICT};

CREATE TABLE rule_entry (
  version {INT} NOT NULL REFERENCES rules_version (id),
  path TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (version, path)
){STRICT};

CREATE TABLE calendar_year (
  version {INT} NOT NULL,
  year {INT} NOT NULL,
  notices TEXT NOT NULL,
  verified {INT} NOT NULL CHECK (verified IN (0, 1)),
  loaded_on TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (year, version)
){STRICT};

CREATE TABLE calendar_day (
  version {INT} NOT NULL,
  year {INT} NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  off {INT} NOT NULL CHECK (off IN (0, 1)),
  name TEXT NOT NULL,
  PRIMARY KEY (year, version, day)
){STRICT};

CREATE TABLE unit (
  id {ID},
  code TEXT,
  name TEXT NOT NULL,
  short_name TEXT,
  kind TEXT NOT NULL,
  level TEXT,
  parent {INT} REFERENCES unit (id),
  sectors TEXT,
  aliases TEXT,
  credit_code TEXT,
  address TEXT,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX unit_code ON unit (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX unit_site ON unit (parent, name) WHERE kind = 'enterprise';
CREATE INDEX unit_body ON unit (kind) WHERE kind <> 'enterprise';

CREATE TABLE person (
  id {ID},
  name TEXT NOT NULL,
  login TEXT,
  unit {INT} REFERENCES unit (id),
  role TEXT,
  phone TEXT,
  email TEXT,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX person_name ON person (name, unit);

CREATE TABLE hazard (
  id {ID},
  year {INT} NOT NULL,
  serial {INT} NOT NULL,
  ledger TEXT NOT NULL,
  ref TEXT,
  state TEXT NOT NULL CHECK (state IN ('registered','dispatched','rectifying','fixed','accepted','closed','voided')),
  mode TEXT NOT NULL CHECK (mode IN ('own','reported')),
  found_on TEXT NOT NULL CHECK (length(found_on) = 10),
  source TEXT,
  source_number TEXT,
  round TEXT,
  inspectors TEXT,
  site {INT} REFERENCES unit (id),
  place TEXT,
  territory {INT} REFERENCES unit (id),
  sector TEXT,
  problem TEXT NOT NULL,
  cause TEXT,
  grade TEXT NOT NULL CHECK (grade IN ('ordinary','major')),
  grade_clause TEXT,
  risk_colour TEXT,
  measure TEXT,
  responsible {INT} REFERENCES unit (id),
  responsible_person TEXT,
  responsible_phone TEXT,
  supervising {INT} REFERENCES unit (id),
  supervising_person TEXT,
  assisting TEXT,
  dispatched_on TEXT,
  dispatch_document TEXT,
  clock_origin TEXT CHECK (clock_origin IN ('written','policy')),
  policy TEXT,
  policy_length TEXT,
  policy_roll {INT} CHECK (policy_roll = 1),
  clock_start TEXT,
  written_on TEXT,
  baseline_on TEXT,
  raw_on TEXT,
  due_on TEXT CHECK (length(due_on) = 10),
  provisional {INT},
  calendar_version {INT},
  suspended_from TEXT,
  suspended_until TEXT,
  was_overdue {INT},
  plan_responsibility TEXT,
  plan_measures TEXT,
  plan_funds TEXT,
  plan_time_limit TEXT,
  plan_contingency TEXT,
  funds {INT},
  interim_protection TEXT,
  plan_on TEXT,
  progress TEXT,
  unfinished_reason TEXT,
  next_step TEXT,
  done TEXT,
  fixed_on TEXT,
  fixed_by TEXT,
  acceptance_due TEXT,
  accepted_by TEXT,
  accepted_on TEXT,
  closed_on TEXT,
  closed_by TEXT,
  waited {INT},
  voided_on TEXT,
  void_reason TEXT,
  reopenings {INT},
  rejections {INT},
  extensions {INT},
  steps {INT},
  asked_until TEXT,
  asked_on TEXT,
  remarks TEXT,
  recorded_on TEXT NOT NULL,
  import_event {INT},
  last_event {INT} NOT NULL,
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK ((state = 'voided') = (voided_on IS NOT NULL))
){STRICT};
CREATE UNIQUE INDEX hazard_number ON hazard (year, serial);
CREATE UNIQUE INDEX hazard_ref ON hazard (ledger, ref) WHERE ref IS NOT NULL AND state <> 'voided';
CREATE INDEX hazard_voided ON hazard (ledger, ref) WHERE state = 'voided';
CREATE INDEX hazard_due ON hazard (due_on) WHERE state IN ('dispatched','rectifying');
CREATE INDEX hazard_waiting ON hazard (state) WHERE state IN ('registered','fixed','accepted');
CREATE INDEX hazard_unowned ON hazard (found_on) WHERE responsible IS NULL AND state NOT IN ('closed','voided');

CREATE TABLE hazard_step (
  id {ID},
  hazard {INT} NOT NULL REFERENCES hazard (id),
  sequence {INT} NOT NULL,
  verb TEXT NOT NULL,
  on_day TEXT NOT NULL CHECK (length(on_day) = 10),
  by_whom TEXT,
  because TEXT,
  body TEXT,
  from_day TEXT,
  until_day TEXT,
  due_before TEXT,
  due_after TEXT,
  unit_before {INT},
  unit_after {INT},
  late_entry {INT},
  imported {INT},
  event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX hazard_step_order ON hazard_step (hazard, sequence);

CREATE TABLE event (
  seq {ID},
  run {INT} NOT NULL,
  recorded_at TEXT NOT NULL,
  effective_on TEXT NOT NULL,
  verb TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id {INT} NOT NULL,
  before {INT} NOT NULL,
  by_whom TEXT,
  because TEXT,
  changes TEXT NOT NULL,
  hash {BLOB} NOT NULL
){STRICT};
