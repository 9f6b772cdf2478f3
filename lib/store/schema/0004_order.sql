-- Version 4: orders, their recipients and items.
CREATE TABLE order_paper (
  id {ID},
  year {INT} NOT NULL,
  serial {INT} NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft','submitted','approved','issued','closed','withdrawn','superseded','voided')),
  subject TEXT NOT NULL,
  basis TEXT,
  source TEXT,
  source_by TEXT,
  source_on TEXT,
  requirements TEXT,
  due TEXT,
  due_on TEXT CHECK (length(due_on) = 10),
  document TEXT,
  series TEXT,
  series_year {INT},
  series_number {INT},
  drafted_on TEXT NOT NULL,
  drafted_by TEXT,
  submitted_on TEXT,
  submitted_by TEXT,
  approved_on TEXT,
  approved_by TEXT,
  rejected_on TEXT,
  reject_reason TEXT,
  issued_on TEXT,
  issued_by TEXT,
  parent {INT} REFERENCES order_paper (id),
  ended_on TEXT,
  end_reason TEXT,
  rules_version {INT} NOT NULL,
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL,
  CHECK (state NOT IN ('issued','closed') OR (issued_on IS NOT NULL AND document IS NOT NULL))
){STRICT};
CREATE UNIQUE INDEX order_number ON order_paper (year, serial);
CREATE UNIQUE INDEX order_document ON order_paper (document, kind, series_year) WHERE document IS NOT NULL;
CREATE UNIQUE INDEX order_series ON order_paper (series, series_year, series_number) WHERE series IS NOT NULL;
CREATE INDEX order_open ON order_paper (state) WHERE state IN ('draft','submitted','approved','issued');
CREATE INDEX order_parent ON order_paper (parent) WHERE parent IS NOT NULL;

CREATE TABLE order_recipient (
  id {ID},
  order_id {INT} NOT NULL REFERENCES order_paper (id),
  unit {INT} NOT NULL REFERENCES unit (id),
  role TEXT NOT NULL CHECK (role IN ('lead','assisting','copy')),
  state TEXT NOT NULL CHECK (state IN ('waiting','delivered','signed','feedback','returned','done','reassigned')),
  delivered_on TEXT,
  delivered_how TEXT,
  delivered_to TEXT,
  sign_due TEXT,
  signed_on TEXT,
  sign_mode TEXT CHECK (sign_mode IN ('signed','refused','proxy')),
  signed_by TEXT,
  witness TEXT,
  feedback_due TEXT,
  feedback_on TEXT,
  feedback TEXT,
  feedback_by TEXT,
  returned_on TEXT,
  return_reason TEXT,
  returns {INT},
  done_on TEXT,
  done_by TEXT,
  moved_to {INT} REFERENCES order_recipient (id),
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX recipient_unit ON order_recipient (order_id, unit) WHERE state <> 'reassigned';
CREATE INDEX recipient_order ON order_recipient (order_id);
CREATE INDEX recipient_of_unit ON order_recipient (unit);
CREATE INDEX recipient_sign ON order_recipient (sign_due) WHERE sign_due IS NOT NULL AND state IN ('waiting','delivered');
CREATE INDEX recipient_feedback ON order_recipient (feedback_due)
  WHERE feedback_due IS NOT NULL AND state IN ('waiting','delivered','signed','returned');

CREATE TABLE order_item (
  id {ID},
  order_id {INT} NOT NULL REFERENCES order_paper (id),
  subject TEXT NOT NULL CHECK (subject IN ('hazard','task')),
  subject_id {INT} NOT NULL,
  unit {INT} REFERENCES unit (id),
  due TEXT,
  due_on TEXT CHECK (length(due_on) = 10),
  dispatched {INT},
  recorded_on TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX item_once ON order_item (order_id, subject, subject_id);
CREATE INDEX item_subject ON order_item (subject, subject_id);
