-- Version 7: tables that are not replayed are sealed in the log; every counted deadline keeps how it was counted.
CREATE TABLE seal (
  id {ID},
  name TEXT NOT NULL UNIQUE,
  rows {INT} NOT NULL,
  sum TEXT NOT NULL CHECK (length(sum) = 64),
  event {INT} NOT NULL
){STRICT};

-- START+LENGTH, r when the last day rolls to a workday, @ the calendar's version, ? beyond the last loaded year.
ALTER TABLE hazard ADD COLUMN acceptance_counted TEXT;
ALTER TABLE task ADD COLUMN acceptance_counted TEXT;
ALTER TABLE order_paper ADD COLUMN due_counted TEXT;
ALTER TABLE order_item ADD COLUMN due_counted TEXT;
ALTER TABLE order_recipient ADD COLUMN sign_counted TEXT;
ALTER TABLE order_recipient ADD COLUMN feedback_counted TEXT;
ALTER TABLE listing ADD COLUMN publish_counted TEXT;
ALTER TABLE account ADD COLUMN report_counted TEXT;

-- A ledger's or a plan's own number, whatever ledger it is of.
CREATE INDEX hazard_own_ref ON hazard (ref) WHERE ref IS NOT NULL;
CREATE INDEX task_own_ref ON task (ref) WHERE ref IS NOT NULL;
