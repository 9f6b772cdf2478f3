-- Version 3: reports whose figures were frozen under an issue number; the tasks of one plan, and of one hazard, without a look at all.
CREATE INDEX task_plan ON task (plan);
CREATE INDEX task_origin ON task (origin) WHERE origin IS NOT NULL;

CREATE TABLE frozen_report (
  id {ID},
  kind TEXT NOT NULL CHECK (kind IN ('weekly','quarterly','control')),
  plan {INT} REFERENCES plan (id),
  year {INT} NOT NULL,
  issue {INT} NOT NULL,
  revision {INT} NOT NULL,
  period TEXT NOT NULL,
  from_day TEXT NOT NULL CHECK (length(from_day) = 10),
  until_day TEXT NOT NULL CHECK (length(until_day) = 10),
  log_position {INT} NOT NULL,
  log_head TEXT NOT NULL,
  rules_version {INT} NOT NULL,
  recorded_on TEXT NOT NULL,
  frozen_by TEXT,
  because TEXT,
  sha256 TEXT NOT NULL,
  last_event {INT} NOT NULL
){STRICT};
CREATE UNIQUE INDEX frozen_report_period ON frozen_report (kind, coalesce(plan, 0), period, revision);
CREATE UNIQUE INDEX frozen_report_issue ON frozen_report (kind, coalesce(plan, 0), year, issue, revision);

CREATE TABLE report_figure (
  report {INT} NOT NULL REFERENCES frozen_report (id),
  place {INT} NOT NULL,
  part TEXT NOT NULL,
  line TEXT NOT NULL,
  figure TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (report, place)
){STRICT};
