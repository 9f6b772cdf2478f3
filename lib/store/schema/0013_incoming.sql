-- The findings at a site, whatever their state: what a new one is compared with, and where it lay.
DROP INDEX hazard_site_closed;
CREATE INDEX hazard_at_site ON hazard (site, closed_on) WHERE site IS NOT NULL;

-- What is owed after an event is owed once for the event of that day: an end taken back and made again owes anew.
DROP INDEX owed_once;
CREATE UNIQUE INDEX owed_once ON owed (code, coalesce(unit, 0), coalesce(subject, ''), coalesce(period, from_on)) WHERE undone IS NULL;

-- 来文 (papers from above that ask for an answer): a number of receipt, what they are about, who handles them, by when the office answers, and when it did.
ALTER TABLE paper ADD COLUMN year {INT};
ALTER TABLE paper ADD COLUMN serial {INT};
ALTER TABLE paper ADD COLUMN subject TEXT;
ALTER TABLE paper ADD COLUMN received_on TEXT;
ALTER TABLE paper ADD COLUMN reply_due TEXT;
ALTER TABLE paper ADD COLUMN reply_counted TEXT;
ALTER TABLE paper ADD COLUMN handle_by TEXT;
ALTER TABLE paper ADD COLUMN replied_on TEXT;
ALTER TABLE paper ADD COLUMN replied_by TEXT;
CREATE UNIQUE INDEX paper_number ON paper (year, serial) WHERE serial IS NOT NULL;
CREATE INDEX paper_reply ON paper (reply_due) WHERE reply_due IS NOT NULL AND replied_on IS NULL AND undone IS NULL;
ALTER TABLE order_paper ADD COLUMN incoming {INT} REFERENCES paper (id);
