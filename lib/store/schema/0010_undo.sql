-- A command that is taken back leaves its rows and its entries where they are: a row says in which undone command it was made, a
-- step which entry took it back. Such rows stand in no list and no figure, and what they were called is free.
ALTER TABLE hazard ADD COLUMN undone {INT};
ALTER TABLE task ADD COLUMN undone {INT};
ALTER TABLE order_paper ADD COLUMN undone {INT};
ALTER TABLE unit ADD COLUMN undone {INT};
ALTER TABLE person ADD COLUMN undone {INT};
ALTER TABLE plan ADD COLUMN undone {INT};
ALTER TABLE evidence ADD COLUMN undone {INT};
ALTER TABLE listing ADD COLUMN undone {INT};
ALTER TABLE paper ADD COLUMN undone {INT};
ALTER TABLE paper_link ADD COLUMN undone {INT};
ALTER TABLE account ADD COLUMN undone {INT};
ALTER TABLE order_recipient ADD COLUMN undone {INT};
ALTER TABLE definition ADD COLUMN undone {INT};
ALTER TABLE form_sent ADD COLUMN undone {INT};
ALTER TABLE hazard_step ADD COLUMN undone {INT};
ALTER TABLE task_step ADD COLUMN undone {INT};

DROP INDEX hazard_step_order;
CREATE UNIQUE INDEX hazard_step_order ON hazard_step (hazard, sequence) WHERE undone IS NULL;
DROP INDEX task_step_order;
CREATE UNIQUE INDEX task_step_order ON task_step (task, sequence) WHERE undone IS NULL;
CREATE INDEX hazard_step_undone ON hazard_step (hazard) WHERE undone IS NOT NULL;
CREATE INDEX task_step_undone ON task_step (task) WHERE undone IS NOT NULL;
DROP INDEX unit_code;
CREATE UNIQUE INDEX unit_code ON unit (code) WHERE code IS NOT NULL AND undone IS NULL;
DROP INDEX unit_site;
CREATE UNIQUE INDEX unit_site ON unit (parent, name) WHERE kind = 'enterprise' AND undone IS NULL;
DROP INDEX person_name;
CREATE UNIQUE INDEX person_name ON person (name, unit) WHERE undone IS NULL;
DROP INDEX plan_name;
CREATE UNIQUE INDEX plan_name ON plan (name) WHERE undone IS NULL;
DROP INDEX evidence_letter;
CREATE UNIQUE INDEX evidence_letter ON evidence (subject, subject_id) WHERE kind = 'letter' AND undone IS NULL;
DROP INDEX listing_running;
CREATE UNIQUE INDEX listing_running ON listing (hazard) WHERE ended_on IS NULL AND undone IS NULL;
DROP INDEX order_document;
CREATE UNIQUE INDEX order_document ON order_paper (document, kind, series_year) WHERE document IS NOT NULL AND undone IS NULL;
DROP INDEX order_series;
CREATE UNIQUE INDEX order_series ON order_paper (series, series_year, series_number) WHERE series IS NOT NULL AND undone IS NULL;
DROP INDEX paper_document;
CREATE UNIQUE INDEX paper_document ON paper (issuer, document) WHERE undone IS NULL;
DROP INDEX paper_link_once;
CREATE UNIQUE INDEX paper_link_once ON paper_link (paper, hazard) WHERE undone IS NULL;
DROP INDEX account_statement;
CREATE UNIQUE INDEX account_statement ON account (unit, about_year, coalesce(person, '')) WHERE kind = 'statement' AND state <> 'lifted' AND undone IS NULL;
DROP INDEX definition_version;
CREATE UNIQUE INDEX definition_version ON definition (kind, code, version) WHERE undone IS NULL;

-- Commands are found without a walk over what an import wrote, and those that were taken back too.
CREATE INDEX event_command ON event (before, seq) WHERE subject = 'command';

DROP VIEW v_hazard;
CREATE VIEW v_hazard AS
SELECT CASE WHEN h.serial < 10 THEN 'H' || h.year || '-000' || h.serial
    WHEN h.serial < 100 THEN 'H' || h.year || '-00' || h.serial
    WHEN h.serial < 1000 THEN 'H' || h.year || '-0' || h.serial
    ELSE 'H' || h.year || '-' || h.serial END AS number,
  h.ledger, h.ref, h.state, h.grade, h.found_on, h.source, h.source_number, h.round, h.inspectors, h.place, h.sector, h.problem, h.cause, h.grade_clause, h.risk_colour, h.measure, h.responsible_person, h.dispatched_on, h.dispatch_document, h.clock_origin, h.policy, h.clock_start, h.written_on, h.limit_text, h.baseline_on, h.due_on, h.provisional, h.suspended_from, h.suspended_until, h.was_overdue, h.plan_on, h.funds, h.progress, h.unfinished_reason, h.next_step, h.done, h.fixed_on, h.fixed_by, h.acceptance_due, h.accepted_by, h.accepted_on, h.closed_on, h.closed_by, h.told_on, h.voided_on, h.void_reason, h.reopenings, h.rejections, h.extensions, h.listed_by, h.listed_until, h.remarks, h.recorded_on,
  (SELECT u.name FROM unit u WHERE u.id = h.site) AS site,
  (SELECT u.name FROM unit u WHERE u.id = h.territory) AS territory,
  (SELECT u.name FROM unit u WHERE u.id = h.responsible) AS responsible,
  (SELECT u.name FROM unit u WHERE u.id = h.supervising) AS supervising,
  h.assisting AS assisting
FROM hazard h
WHERE h.undone IS NULL;

DROP VIEW v_task;
CREATE VIEW v_task AS
SELECT CASE WHEN t.serial < 10 THEN 'T' || t.year || '-000' || t.serial
    WHEN t.serial < 100 THEN 'T' || t.year || '-00' || t.serial
    WHEN t.serial < 1000 THEN 'T' || t.year || '-0' || t.serial
    ELSE 'T' || t.year || '-' || t.serial END AS number,
  (SELECT p.name FROM plan p WHERE p.id = t.plan) AS plan,
  t.ref, t.state, t.sector, t.problem, t.measure, t.person, t.time_limit, t.precision, t.clock_start, t.baseline_on, t.due_on, t.was_overdue, t.indicator, t.indicator_unit, t.target, t.actual, t.share, t.progress_on, t.progress, t.evidence, t.done_on, t.done, t.done_by, t.verified_by, t.verified_on, t.closed_on, t.closed_by, t.voided_on, t.void_reason, t.deferrals, t.remarks, t.recorded_on,
  (SELECT u.name FROM unit u WHERE u.id = t.lead) AS lead,
  t.assisting AS assisting
FROM task t
WHERE t.undone IS NULL;

DROP VIEW v_order;
CREATE VIEW v_order AS
SELECT CASE WHEN o.serial < 10 THEN 'O' || o.year || '-000' || o.serial
    WHEN o.serial < 100 THEN 'O' || o.year || '-00' || o.serial
    WHEN o.serial < 1000 THEN 'O' || o.year || '-0' || o.serial
    ELSE 'O' || o.year || '-' || o.serial END AS number,
  o.kind, o.state, o.subject, o.document, o.basis, o.source, o.requirements, o.due_on, o.drafted_on, o.drafted_by, o.approved_on, o.approved_by, o.issued_on, o.issued_by, o.ended_on, o.end_reason, o.recorded_on,
  (SELECT count(*) FROM order_recipient r WHERE r.order_id = o.id AND r.undone IS NULL) AS recipients,
  (SELECT count(*) FROM order_recipient r WHERE r.order_id = o.id AND r.undone IS NULL AND r.signed_on IS NOT NULL) AS signed,
  (SELECT count(*) FROM order_item i WHERE i.order_id = o.id) AS items
FROM order_paper o
WHERE o.undone IS NULL;
