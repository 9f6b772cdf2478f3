-- The findings at a site, whatever their state: what a new one is compared with, and where it lay.
DROP INDEX hazard_site_closed;
CREATE INDEX hazard_at_site ON hazard (site, closed_on) WHERE site IS NOT NULL;
