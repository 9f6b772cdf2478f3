-- A step that a ledger tells without its day (已销号 in a column of states) is on record without one; told_on is the day it was told.
-- What is taken back (voided) keeps its days. A limit is kept as it was written.
-- only: postgresql
ALTER TABLE hazard ADD COLUMN limit_text TEXT;
ALTER TABLE hazard ADD COLUMN told_on TEXT;
ALTER TABLE hazard DROP CONSTRAINT hazard_check;
ALTER TABLE hazard ADD CHECK (state <> 'closed' OR closed_on IS NOT NULL OR told_on IS NOT NULL);
ALTER TABLE hazard ADD CHECK (closed_on IS NULL OR state IN ('closed','voided'));
ALTER TABLE task DROP CONSTRAINT task_check;
ALTER TABLE task ADD CHECK (state <> 'closed' OR closed_on IS NOT NULL);
ALTER TABLE task ADD CHECK (closed_on IS NULL OR state IN ('closed','voided'));
ALTER TABLE task DROP CONSTRAINT task_precision_check;
ALTER TABLE task ADD CHECK (precision IN ('day','month','quarter','half','year','standing','immediate'));
-- only: sqlite
CREATE TABLE hazard_next (
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
  listed_by TEXT,
  listed_until TEXT,
  acceptance_counted TEXT,
  limit_text TEXT,
  told_on TEXT,
  CHECK (state <> 'closed' OR closed_on IS NOT NULL OR told_on IS NOT NULL),
  CHECK (closed_on IS NULL OR state IN ('closed','voided')),
  CHECK ((state = 'voided') = (voided_on IS NOT NULL))
){STRICT};
INSERT INTO hazard_next (id, year, serial, ledger, ref, state, mode, found_on, source, source_number, round, inspectors, site, place, territory, sector, problem, cause, grade, grade_clause, risk_colour, measure, responsible, responsible_person, responsible_phone, supervising, supervising_person, assisting, dispatched_on, dispatch_document, clock_origin, policy, policy_length, policy_roll, clock_start, written_on, baseline_on, raw_on, due_on, provisional, calendar_version, suspended_from, suspended_until, was_overdue, plan_responsibility, plan_measures, plan_funds, plan_time_limit, plan_contingency, funds, interim_protection, plan_on, progress, unfinished_reason, next_step, done, fixed_on, fixed_by, acceptance_due, accepted_by, accepted_on, closed_on, closed_by, waited, voided_on, void_reason, reopenings, rejections, extensions, steps, asked_until, asked_on, remarks, recorded_on, import_event, last_event, listed_by, listed_until, acceptance_counted)
  SELECT id, year, serial, ledger, ref, state, mode, found_on, source, source_number, round, inspectors, site, place, territory, sector, problem, cause, grade, grade_clause, risk_colour, measure, responsible, responsible_person, responsible_phone, supervising, supervising_person, assisting, dispatched_on, dispatch_document, clock_origin, policy, policy_length, policy_roll, clock_start, written_on, baseline_on, raw_on, due_on, provisional, calendar_version, suspended_from, suspended_until, was_overdue, plan_responsibility, plan_measures, plan_funds, plan_time_limit, plan_contingency, funds, interim_protection, plan_on, progress, unfinished_reason, next_step, done, fixed_on, fixed_by, acceptance_due, accepted_by, accepted_on, closed_on, closed_by, waited, voided_on, void_reason, reopenings, rejections, extensions, steps, asked_until, asked_on, remarks, recorded_on, import_event, last_event, listed_by, listed_until, acceptance_counted FROM hazard;
DROP TABLE hazard;
ALTER TABLE hazard_next RENAME TO hazard;
CREATE UNIQUE INDEX hazard_number ON hazard (year, serial);
CREATE UNIQUE INDEX hazard_ref ON hazard (ledger, ref) WHERE ref IS NOT NULL AND state <> 'voided';
CREATE INDEX hazard_voided ON hazard (ledger, ref) WHERE state = 'voided';
CREATE INDEX hazard_due ON hazard (due_on) WHERE state IN ('dispatched','rectifying');
CREATE INDEX hazard_waiting ON hazard (state) WHERE state IN ('registered','fixed','accepted');
CREATE INDEX hazard_unowned ON hazard (found_on) WHERE responsible IS NULL AND state NOT IN ('closed','voided');
CREATE INDEX hazard_listed ON hazard (listed_until) WHERE listed_by IS NOT NULL;
CREATE INDEX hazard_suspended ON hazard (suspended_until) WHERE suspended_until IS NOT NULL;
CREATE INDEX hazard_asked ON hazard (asked_on) WHERE asked_on IS NOT NULL;
CREATE INDEX hazard_own_ref ON hazard (ref) WHERE ref IS NOT NULL;
CREATE TABLE task_next (
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
  precision TEXT CHECK (precision IN ('day','month','quarter','half','year','standing','immediate')),
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
  acceptance_counted TEXT,
  CHECK (state <> 'closed' OR closed_on IS NOT NULL),
  CHECK (closed_on IS NULL OR state IN ('closed','voided')),
  CHECK ((state = 'voided') = (voided_on IS NOT NULL))
){STRICT};
INSERT INTO task_next (id, year, serial, plan, ref, state, sector, problem, measure, lead, assisting, person, phone, origin, time_limit, precision, clock_start, baseline_on, due_on, was_overdue, indicator, indicator_unit, target, actual, planned, share, progress_on, progress, evidence, done_on, done, done_by, acceptance_due, verified_by, verified_on, closed_on, closed_by, waited, voided_on, void_reason, rejections, deferrals, steps, asked_until, asked_on, remarks, recorded_on, import_event, last_event, acceptance_counted)
  SELECT id, year, serial, plan, ref, state, sector, problem, measure, lead, assisting, person, phone, origin, time_limit, precision, clock_start, baseline_on, due_on, was_overdue, indicator, indicator_unit, target, actual, planned, share, progress_on, progress, evidence, done_on, done, done_by, acceptance_due, verified_by, verified_on, closed_on, closed_by, waited, voided_on, void_reason, rejections, deferrals, steps, asked_until, asked_on, remarks, recorded_on, import_event, last_event, acceptance_counted FROM task;
DROP TABLE task;
ALTER TABLE task_next RENAME TO task;
CREATE UNIQUE INDEX task_number ON task (year, serial);
CREATE UNIQUE INDEX task_ref ON task (plan, ref) WHERE ref IS NOT NULL AND state <> 'voided';
CREATE INDEX task_due ON task (due_on) WHERE state IN ('open','in_progress');
CREATE INDEX task_plan ON task (plan);
CREATE INDEX task_origin ON task (origin) WHERE origin IS NOT NULL;
CREATE INDEX task_own_ref ON task (ref) WHERE ref IS NOT NULL;
-- only: all

-- Enterprises are found by their names as other units are.
CREATE INDEX unit_enterprise ON unit (name) WHERE kind = 'enterprise';
