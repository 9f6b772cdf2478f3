-- How the day was counted by which somebody else confirms what was done by break-glass; those of before were counted without a word of it.
ALTER TABLE break_glass ADD COLUMN confirm_counted TEXT;

-- Definitions of another kind: lists under the headings of another system.
-- only: postgresql
ALTER TABLE definition DROP CONSTRAINT definition_kind_check;
ALTER TABLE definition ADD CHECK (kind IN ('form','checklist','owed','headings'));
-- only: sqlite
CREATE TABLE definition_next (
  id {ID},
  kind TEXT NOT NULL CHECK (kind IN ('form','checklist','owed','headings')),
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
