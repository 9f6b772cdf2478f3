-- Rounds of inspection, visits, what a checklist was answered; draws and look-backs at what was struck off.
CREATE TABLE inspection_round (
  id {ID},
  year {INT} NOT NULL,
  number {INT} NOT NULL,
  theme TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('announced','unannounced','special','comprehensive','patrol','holiday','lookback')),
  state TEXT NOT NULL CHECK (state IN ('planned','running','closed','voided')),
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  lead TEXT,
  team TEXT,
  basis TEXT,
  remarks TEXT,
  film_on TEXT,
  film_to TEXT,
  opened_on TEXT,
  closed_on TEXT,
  closed_by TEXT,
  for_period TEXT,
  ended_because TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  undone {INT}
){STRICT};
CREATE UNIQUE INDEX round_number ON inspection_round (year, number) WHERE undone IS NULL AND state <> 'voided';

CREATE TABLE inspection (
  id {ID},
  year {INT} NOT NULL,
  serial {INT} NOT NULL,
  round {INT} REFERENCES inspection_round (id),
  kind TEXT NOT NULL CHECK (kind IN ('announced','unannounced','special','comprehensive','patrol','holiday','lookback')),
  state TEXT NOT NULL CHECK (state IN ('planned','made','called-off')),
  site {INT} REFERENCES unit (id),
  territory {INT} REFERENCES unit (id),
  planned_on TEXT,
  made_on TEXT,
  from_time TEXT,
  to_time TEXT,
  inspectors TEXT,
  paper TEXT,
  nil {INT} CHECK (nil = 1),
  drawn {INT} CHECK (drawn = 1),
  ended_on TEXT,
  ended_by TEXT,
  called_off_on TEXT,
  called_off_because TEXT,
  remarks TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  undone {INT},
  CHECK ((state = 'made') = (made_on IS NOT NULL)),
  CHECK (site IS NOT NULL OR territory IS NOT NULL)
){STRICT};
CREATE UNIQUE INDEX inspection_number ON inspection (year, serial);
CREATE INDEX inspection_round_visits ON inspection (round) WHERE round IS NOT NULL;
CREATE INDEX inspection_site ON inspection (site, made_on) WHERE made_on IS NOT NULL;
CREATE INDEX inspection_territory ON inspection (territory, made_on) WHERE made_on IS NOT NULL;
CREATE INDEX inspection_planned ON inspection (planned_on) WHERE state = 'planned';

-- A visit that nobody may hear of before it is made: its facts in a text of which the log has the hash alone.
CREATE TABLE secret_visit (
  id {ID},
  round {INT} NOT NULL REFERENCES inspection_round (id),
  sequence {INT} NOT NULL,
  body TEXT NOT NULL,
  body_sha256 TEXT NOT NULL CHECK (length(body_sha256) = 64),
  made {INT} REFERENCES inspection (id),
  replaced {INT},
  called_off {INT} CHECK (called_off = 1),
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  undone {INT}
){STRICT};
CREATE UNIQUE INDEX secret_visit_place ON secret_visit (round, sequence) WHERE replaced IS NULL AND undone IS NULL;

CREATE TABLE visit_answer (
  id {ID},
  visit {INT} NOT NULL REFERENCES inspection (id),
  definition {INT} NOT NULL REFERENCES definition (id),
  item TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('yes','no','na')),
  note TEXT,
  finding TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  undone {INT}
){STRICT};
CREATE UNIQUE INDEX visit_answer_item ON visit_answer (visit, definition, item) WHERE undone IS NULL;

CREATE TABLE draw (
  id {ID},
  drawn_from TEXT NOT NULL CHECK (drawn_from IN ('lookback','sites','people')),
  label TEXT NOT NULL,
  seed TEXT NOT NULL,
  share {INT} NOT NULL,
  least {INT},
  rules {INT},
  log_position {INT} NOT NULL,
  size {INT} NOT NULL,
  population TEXT NOT NULL,
  population_sha256 TEXT NOT NULL CHECK (length(population_sha256) = 64),
  drawn TEXT,
  left_out TEXT,
  drawn_on TEXT NOT NULL,
  drawn_by TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  undone {INT}
){STRICT};
CREATE INDEX draw_label ON draw (drawn_from, label);

CREATE TABLE lookback (
  id {ID},
  hazard {INT} NOT NULL REFERENCES hazard (id),
  draw {INT} REFERENCES draw (id),
  looked_on TEXT NOT NULL,
  looked_by TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('holds','recurrence','not-held','gone')),
  evidence TEXT,
  closed_on TEXT,
  closed_by TEXT,
  unit {INT} REFERENCES unit (id),
  determined_on TEXT,
  determined_by TEXT,
  determined_because TEXT,
  determined_evidence TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  undone {INT},
  CHECK (determined_on IS NULL OR result = 'not-held')
){STRICT};
CREATE INDEX lookback_hazard ON lookback (hazard);
CREATE INDEX lookback_draw ON lookback (draw) WHERE draw IS NOT NULL;
CREATE INDEX lookback_day ON lookback (looked_on);

-- 应办: what is owed for a period or after an event, by a definition that was adopted. What fulfils it is looked up.
CREATE TABLE owed (
  id {ID},
  definition {INT} NOT NULL REFERENCES definition (id),
  code TEXT NOT NULL,
  unit {INT} REFERENCES unit (id),
  subject TEXT,
  period TEXT,
  from_on TEXT NOT NULL,
  to_on TEXT,
  due_on TEXT NOT NULL,
  due_counted TEXT,
  opened_on TEXT NOT NULL,
  excused_on TEXT,
  excused_by TEXT,
  excused_because TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  undone {INT}
){STRICT};
CREATE UNIQUE INDEX owed_once ON owed (code, coalesce(unit, 0), coalesce(subject, ''), coalesce(period, '')) WHERE undone IS NULL;
CREATE INDEX owed_due ON owed (due_on) WHERE undone IS NULL AND excused_on IS NULL;

-- A unit is owed work from its first day to its last; without them always.
ALTER TABLE unit ADD COLUMN from_day TEXT;
ALTER TABLE unit ADD COLUMN until_day TEXT;

-- Where a hazard comes from, and which earlier one it repeats.
ALTER TABLE hazard ADD COLUMN round_id {INT} REFERENCES inspection_round (id);
ALTER TABLE hazard ADD COLUMN origin TEXT;
ALTER TABLE hazard ADD COLUMN repeat_of TEXT;
CREATE INDEX hazard_in_round ON hazard (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX hazard_origin ON hazard (origin) WHERE origin IS NOT NULL;
CREATE INDEX hazard_site_closed ON hazard (site, closed_on) WHERE site IS NOT NULL AND state = 'closed';

-- Checklists and owed work are definitions, too.
-- only: postgresql
ALTER TABLE definition DROP CONSTRAINT definition_kind_check;
ALTER TABLE definition ADD CHECK (kind IN ('form','checklist','owed'));
-- only: sqlite
CREATE TABLE definition_next (
  id {ID},
  kind TEXT NOT NULL CHECK (kind IN ('form','checklist','owed')),
  code TEXT NOT NULL,
  version {INT} NOT NULL,
  loaded_on TEXT NOT NULL,
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  body TEXT NOT NULL,
  from_period TEXT,
  by_document TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  undone {INT}
){STRICT};
INSERT INTO definition_next (id, kind, code, version, loaded_on, source, sha256, body, from_period, by_document, recorded_on, last_event, undone)
  SELECT id, kind, code, version, loaded_on, source, sha256, body, from_period, by_document, recorded_on, last_event, undone FROM definition;
DROP TABLE definition;
ALTER TABLE definition_next RENAME TO definition;
CREATE UNIQUE INDEX definition_version ON definition (kind, code, version) WHERE undone IS NULL;
-- only: all
