-- 催办: that somebody was chased about a matter, how, whom, and what they said. No clock stops by it.
CREATE TABLE chase (
  id {ID},
  subject TEXT NOT NULL CHECK (subject IN ('hazard','order','task')),
  subject_id {INT} NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('phone','visit','message')),
  spoken_to TEXT,
  said TEXT NOT NULL,
  on_day TEXT NOT NULL,
  by TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  undone {INT}
){STRICT};
CREATE INDEX chase_subject ON chase (subject, subject_id);

-- 会签: a unit is asked about a draft before it is signed; when it answered, and what.
CREATE TABLE consultation (
  id {ID},
  order_id {INT} NOT NULL REFERENCES order_paper (id),
  unit {INT} NOT NULL REFERENCES unit (id),
  asked_on TEXT NOT NULL,
  until TEXT CHECK (length(until) = 10),
  asked_by TEXT,
  answer TEXT CHECK (answer IN ('agrees','objects')),
  answered_on TEXT,
  opinion TEXT,
  answered_by TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  undone {INT},
  CHECK ((answer IS NULL) = (answered_on IS NULL))
){STRICT};
CREATE UNIQUE INDEX consultation_once ON consultation (order_id, unit) WHERE undone IS NULL;

-- A letter to a government as such says who agreed to it (经……同意); one to a group says whom it addresses as a whole.
ALTER TABLE order_paper ADD COLUMN consent TEXT;
ALTER TABLE order_paper ADD COLUMN addressed TEXT;
