-- Definition files: versions count per kind and code, none is ever replaced.
CREATE TABLE definition (
  id {ID},
  kind TEXT NOT NULL CHECK (kind IN ('form')),
  code TEXT NOT NULL,
  version {INT} NOT NULL,
  loaded_on TEXT NOT NULL,
  source TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  body TEXT NOT NULL,
  from_period TEXT,
  by_document TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX definition_version ON definition (kind, code, version);

-- One workbook made for one unit, and what became of it.
CREATE TABLE form_sent (
  id {ID},
  uid TEXT NOT NULL,
  code TEXT NOT NULL,
  definition {INT} NOT NULL REFERENCES definition (id),
  unit {INT} NOT NULL REFERENCES unit (id),
  made_on TEXT NOT NULL,
  due_on TEXT,
  rows {INT},
  locked TEXT NOT NULL,
  returned_on TEXT,
  signer TEXT,
  nil {INT} CHECK (nil = 1),
  answers TEXT,
  times {INT},
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX form_uid ON form_sent (uid);
CREATE INDEX form_unit ON form_sent (code, unit);
