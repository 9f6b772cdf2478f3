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

-- What other programs may read: stored columns and codes, units by name. What is due on a day is no column (duban due --format jsonl).

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
FROM hazard h;

CREATE VIEW v_task AS
SELECT CASE WHEN t.serial < 10 THEN 'T' || t.year || '-000' || t.serial
    WHEN t.serial < 100 THEN 'T' || t.year || '-00' || t.serial
    WHEN t.serial < 1000 THEN 'T' || t.year || '-0' || t.serial
    ELSE 'T' || t.year || '-' || t.serial END AS number,
  (SELECT p.name FROM plan p WHERE p.id = t.plan) AS plan,
  t.ref, t.state, t.sector, t.problem, t.measure, t.person, t.time_limit, t.precision, t.clock_start, t.baseline_on, t.due_on, t.was_overdue, t.indicator, t.indicator_unit, t.target, t.actual, t.share, t.progress_on, t.progress, t.evidence, t.done_on, t.done, t.done_by, t.verified_by, t.verified_on, t.closed_on, t.closed_by, t.voided_on, t.void_reason, t.deferrals, t.remarks, t.recorded_on,
  (SELECT u.name FROM unit u WHERE u.id = t.lead) AS lead,
  t.assisting AS assisting
FROM task t;

CREATE VIEW v_order AS
SELECT CASE WHEN o.serial < 10 THEN 'O' || o.year || '-000' || o.serial
    WHEN o.serial < 100 THEN 'O' || o.year || '-00' || o.serial
    WHEN o.serial < 1000 THEN 'O' || o.year || '-0' || o.serial
    ELSE 'O' || o.year || '-' || o.serial END AS number,
  o.kind, o.state, o.subject, o.document, o.basis, o.source, o.requirements, o.due_on, o.drafted_on, o.drafted_by, o.approved_on, o.approved_by, o.issued_on, o.issued_by, o.ended_on, o.end_reason, o.recorded_on,
  (SELECT count(*) FROM order_recipient r WHERE r.order_id = o.id) AS recipients,
  (SELECT count(*) FROM order_recipient r WHERE r.order_id = o.id AND r.signed_on IS NOT NULL) AS signed,
  (SELECT count(*) FROM order_item i WHERE i.order_id = o.id) AS items
FROM order_paper o;

CREATE VIEW v_card AS
SELECT c.period, c.state, c.subject, c.colour, c.rules, c.proposed_on, c.issued_on, c.approved_by, c.appealed_on, c.decided_on, c.decision, c.lifted_on, c.lift_reason,
  CASE WHEN c.subject = 'unit' THEN (SELECT u.name FROM unit u WHERE u.id = c.subject_id)
    ELSE (SELECT t.measure FROM task t WHERE t.id = c.subject_id) END AS subject_name
FROM card c;
