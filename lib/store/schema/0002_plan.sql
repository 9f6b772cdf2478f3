-- Version 2: plans and their tasks. Shares are hundredths of a percent; lists are text joined by ";".
CREATE TABLE plan (
  id {ID},
  name TEXT NOT NULL,
  year {INT} NOT NULL,
  begins_on TEXT NOT NULL CHECK (length(begins_on) = 10),
  ends_on TEXT NOT NULL CHECK (length(ends_on) = 10),
  document TEXT,
  remarks TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX plan_name ON plan (name);

CREATE TABLE task (
  id {ID},
  year {INT} NOT NULL,
  serial {INT} NOT NULL,
  plan {INT} NOT NULL REFERENCES plan (id),
  ref TEXT,
  state TEXT NOT NULL CHECK (state IN ('open','in_progress','claimed_done','verified','closed','voided')),
  sector TEXT,
  problem TEXT,
  measure TEXT NOT NULL,
  lead {INT} REFERENCES unit (id),
  assisting TEXT,
  person TEXT,
  phone TEXT,
  origin TEXT,
  time_limit TEXT,
  precision TEXT CHECK (precision IN ('day','month','quarter','half','year','standing')),
  clock_start TEXT,
  baseline_on TEXT,
  due_on TEXT CHECK (length(due_on) = 10),
  was_overdue {INT},
  indicator TEXT,
  indicator_unit TEXT,
  target TEXT,
  actual TEXT,
  planned TEXT,
  share {INT},
  progress_on TEXT,
  progress TEXT,
  evidence TEXT,
  done_on TEXT,
  done TEXT,
  done_by TEXT,
  acceptance_due TEXT,
  verified_by TEXT,
  verified_on TEXT,
  closed_on TEXT,
  closed_by TEXT,
  waited {INT},
  voided_on TEXT,
  void_reason TEXT,
  rejections {INT},
  deferrals {INT},
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
CREATE UNIQUE INDEX task_number ON task (year, serial);
CREATE UNIQUE INDEX task_ref ON task (plan, ref) WHERE ref IS NOT NULL AND state <> 'voided';
CREATE INDEX task_due ON task (due_on) WHERE state IN ('open','in_progress');

CREATE TABLE task_step (
  id {ID},
  task {INT} NOT NULL REFERENCES task (id),
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
  event {INT} NOT NULL,
  share {INT},
  actual TEXT,
  evidence TEXT
){STRICT};
CREATE UNIQUE INDEX task_step_order ON task_step (task, sequence);

-- Cards: an evaluation freezes the figures of every unit at the end of a period; cards are proposed, issued, lifted.
CREATE TABLE evaluation (
  id {ID},
  period TEXT NOT NULL,
  from_day TEXT NOT NULL CHECK (length(from_day) = 10),
  until_day TEXT NOT NULL CHECK (length(until_day) = 10),
  revision {INT} NOT NULL,
  rules_version {INT} NOT NULL,
  log_position {INT} NOT NULL,
  recorded_on TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX evaluation_period ON evaluation (period, revision);

CREATE TABLE frozen_figures (
  evaluation {INT} NOT NULL REFERENCES evaluation (id),
  subject TEXT NOT NULL CHECK (subject IN ('unit','task')),
  subject_id {INT} NOT NULL,
  figures TEXT NOT NULL,
  PRIMARY KEY (evaluation, subject, subject_id)
){STRICT};

CREATE TABLE card (
  id {ID},
  period TEXT NOT NULL,
  serial {INT} NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed','issued','lifted','withdrawn')),
  subject TEXT NOT NULL CHECK (subject IN ('unit','task')),
  subject_id {INT} NOT NULL,
  colour TEXT NOT NULL,
  rules TEXT NOT NULL,
  evaluation {INT} NOT NULL REFERENCES evaluation (id),
  proposed_on TEXT NOT NULL,
  issued_on TEXT,
  approved_by TEXT,
  appealed_on TEXT,
  appealed_by TEXT,
  appeal TEXT,
  decided_on TEXT,
  decision TEXT,
  lifted_on TEXT,
  lifted_by TEXT,
  lift_reason TEXT,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX card_number ON card (period, serial);
CREATE INDEX card_subject ON card (subject, subject_id);
