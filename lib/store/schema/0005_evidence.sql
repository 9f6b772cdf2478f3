-- Version 5: files kept as evidence; what an order encloses, and the rung of a ladder that it is.
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
