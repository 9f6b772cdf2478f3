-- The findings at a site, whatever their state: what a new one is compared with, and where it lay.
DROP INDEX hazard_site_closed;
CREATE INDEX hazard_at_site ON hazard (site, closed_on) WHERE site IS NOT NULL;

-- What is owed after an event is owed once for the event of that day: an end taken back and made again owes anew.
DROP INDEX owed_once;
CREATE UNIQUE INDEX owed_once ON owed (code, coalesce(unit, 0), coalesce(subject, ''), coalesce(period, from_on)) WHERE undone IS NULL;
