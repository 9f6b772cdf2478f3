-- Version 5: files kept as evidence, listings, papers of others, the accountability register; what an order encloses, and its rung.
ALTER TABLE order_paper ADD COLUMN attachments TEXT;
ALTER TABLE order_paper ADD COLUMN ladder TEXT CHECK (ladder IN ('matter','unit'));
ALTER TABLE order_paper ADD COLUMN rung {INT};
ALTER TABLE order_paper ADD COLUMN grounds TEXT;

CREATE TABLE evidence (
  id {ID},
  kind TEXT NOT NULL CHECK (kind IN ('letter','feedback','before','after','document')),
  subject TEXT NOT NULL CHECK (subject IN ('hazard','order','recipient','paper')),
  subject_id {INT} NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size {INT} NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  on_day TEXT NOT NULL,
  by TEXT,
  note TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE INDEX evidence_subject ON evidence (subject, subject_id);
CREATE UNIQUE INDEX evidence_letter ON evidence (subject, subject_id) WHERE kind = 'letter';

ALTER TABLE hazard ADD COLUMN listed_by TEXT;
ALTER TABLE hazard ADD COLUMN listed_until TEXT;
CREATE INDEX hazard_listed ON hazard (listed_until) WHERE listed_by IS NOT NULL;

CREATE TABLE listing (
  id {ID},
  hazard {INT} NOT NULL REFERENCES hazard (id),
  body TEXT NOT NULL,
  own {INT},
  level TEXT NOT NULL CHECK (level IN ('national','province','city','county','town')),
  document TEXT,
  batch TEXT,
  listed_on TEXT NOT NULL,
  until TEXT NOT NULL CHECK (length(until) = 10),
  publish_due TEXT,
  published_on TEXT,
  previous {INT} REFERENCES listing (id),
  ended_by TEXT CHECK (ended_by IN ('relisted','delisted')),
  ended_on TEXT,
  end_document TEXT,
  because TEXT,
  by TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  CHECK ((ended_by IS NULL) = (ended_on IS NULL))
){STRICT};
CREATE UNIQUE INDEX listing_running ON listing (hazard) WHERE ended_on IS NULL;
CREATE INDEX listing_hazard ON listing (hazard);

CREATE TABLE paper (
  id {ID},
  kind TEXT NOT NULL,
  issuer TEXT NOT NULL,
  document TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  due_on TEXT,
  note TEXT,
  by TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX paper_document ON paper (issuer, document);

CREATE TABLE paper_link (
  id {ID},
  paper {INT} NOT NULL REFERENCES paper (id),
  hazard {INT} NOT NULL REFERENCES hazard (id),
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX paper_link_once ON paper_link (paper, hazard);
CREATE INDEX paper_link_hazard ON paper_link (hazard);

CREATE TABLE account (
  id {ID},
  year {INT} NOT NULL,
  serial {INT} NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('interview','bulletin','veto','statement')),
  state TEXT NOT NULL CHECK (state IN ('owed','approved','notified','held','done','lifted')),
  unit {INT} NOT NULL REFERENCES unit (id),
  person TEXT,
  reason TEXT,
  basis TEXT,
  letter {INT} REFERENCES order_paper (id),
  about_year {INT},
  from_on TEXT,
  until_on TEXT,
  freezes TEXT,
  added_on TEXT NOT NULL,
  approved_on TEXT,
  approved_by TEXT,
  notified_on TEXT,
  notified_how TEXT,
  held_on TEXT,
  held_by TEXT,
  report_due TEXT,
  report_on TEXT,
  report TEXT,
  lifted_on TEXT,
  lift_reason TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX account_number ON account (year, serial);
CREATE UNIQUE INDEX account_statement ON account (unit, about_year, coalesce(person, '')) WHERE kind = 'statement' AND state <> 'lifted';
CREATE INDEX account_unit ON account (unit);
