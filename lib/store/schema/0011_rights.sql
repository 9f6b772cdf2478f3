-- Who may do what. A post (职务) is what somebody is; roles are what they may do, as words of the rules.
ALTER TABLE person RENAME COLUMN role TO post;
ALTER TABLE person ADD COLUMN roles TEXT;

-- 委托代办 (AB角): a principal's rights, lent for a time.
CREATE TABLE delegation (
  id {ID},
  principal {INT} NOT NULL REFERENCES person (id),
  deputy {INT} NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  rights TEXT,
  document TEXT,
  ended_on TEXT,
  ended_by TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE INDEX delegation_deputy ON delegation (deputy);
CREATE INDEX delegation_principal ON delegation (principal);

-- 越权应急: what was done beyond one's rights, until somebody else confirms it.
CREATE TABLE break_glass (
  id {ID},
  person {INT} NOT NULL REFERENCES person (id),
  login TEXT,
  command TEXT NOT NULL,
  reason TEXT NOT NULL,
  done_on TEXT NOT NULL,
  confirm_by TEXT NOT NULL,
  confirmed_on TEXT,
  confirmed_by TEXT,
  confirm_reason TEXT,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};

-- 紧急程度 of one letter, beside that of its kind.
ALTER TABLE order_paper ADD COLUMN urgency TEXT;

-- What somebody registered or drafted themself is theirs.
CREATE INDEX event_made ON event (by_whom) WHERE verb IN ('register','draft');
