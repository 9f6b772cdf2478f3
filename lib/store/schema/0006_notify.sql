-- Version 6: reminders: what was decided, what became of each message, who is left in quiet; people who left.
ALTER TABLE person ADD COLUMN retired_on TEXT;

-- One message to one person by one channel.
CREATE TABLE delivery (
  id {ID},
  uid TEXT NOT NULL UNIQUE,
  person {INT} REFERENCES person (id),
  name TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned','attempting','sent','deferred','failed','unknown','cancelled')),
  reason TEXT,
  tries {INT},
  next_try TEXT,
  planned_at TEXT NOT NULL,
  attempted_at TEXT,
  ended_at TEXT,
  subject TEXT,
  told TEXT,
  run {INT} NOT NULL,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE INDEX delivery_open ON delivery (id) WHERE state IN ('planned','attempting','deferred','failed','unknown');

-- One decision: this milestone of this clock and deadline, for this person and channel. It is made once.
CREATE TABLE notice (
  id {ID},
  clock TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id {INT} NOT NULL,
  version TEXT NOT NULL,
  person {INT} NOT NULL,
  channel TEXT NOT NULL,
  milestone {INT} NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned','superseded','cancelled','suppressed')),
  delivery {INT} REFERENCES delivery (id),
  number TEXT NOT NULL,
  unit {INT},
  because TEXT,
  decided_on TEXT NOT NULL,
  run {INT} NOT NULL,
  UNIQUE (clock, subject, subject_id, version, person, channel, milestone)
){STRICT};
CREATE INDEX notice_delivery ON notice (delivery);
CREATE INDEX notice_subject ON notice (subject, subject_id);
CREATE INDEX notice_run ON notice (run);

CREATE TABLE mute (
  id {ID},
  unit {INT} NOT NULL REFERENCES unit (id),
  until TEXT NOT NULL CHECK (length(until) = 10),
  because TEXT NOT NULL,
  by TEXT,
  ended_on TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};

-- How far the last run looked: one row.
CREATE TABLE notify_mark (
  id {ID},
  last_day TEXT NOT NULL,
  last_event {INT} NOT NULL,
  rules_version {INT} NOT NULL,
  run {INT} NOT NULL
){STRICT};

CREATE INDEX hazard_suspended ON hazard (suspended_until) WHERE suspended_until IS NOT NULL;
CREATE INDEX hazard_asked ON hazard (asked_on) WHERE asked_on IS NOT NULL;
