-- What somebody would ask of the bare tables for the cards of 2026Q3: every unit's figures, by its own records and by its territory
-- and below, and the numbers of the records that breach. Dates are taken as they stand; extensions and reopenings are not undone.
CREATE TEMP TABLE above AS
  WITH RECURSIVE up(unit, above) AS (SELECT id, id FROM unit UNION ALL SELECT up.unit, u.parent FROM up JOIN unit u ON u.id = up.above WHERE u.parent IS NOT NULL)
  SELECT unit, above FROM up;
CREATE INDEX temp.above_unit ON above (unit);
CREATE TEMP TABLE h AS
  SELECT responsible, territory, grade,
    count(*) AS n,
    sum(closed_on IS NULL OR closed_on > '2026-09-30') AS open,
    sum((closed_on IS NULL OR closed_on > '2026-09-30') AND (fixed_on IS NULL OR fixed_on > '2026-09-30') AND due_on < '2026-09-30') AS overdue,
    sum((closed_on IS NULL OR closed_on > '2026-09-30') AND fixed_on <= '2026-09-30') AS awaiting,
    sum((closed_on IS NULL OR closed_on > '2026-09-30') AND (dispatched_on IS NULL OR dispatched_on > '2026-09-30')) AS undispatched,
    sum(found_on BETWEEN '2026-07-01' AND '2026-09-30') AS found,
    sum(found_on BETWEEN '2026-07-01' AND '2026-09-30' AND accepted_on <= '2026-09-30') AS found_accepted,
    sum(found_on BETWEEN '2026-07-01' AND '2026-09-30' AND closed_on <= '2026-09-30') AS found_closed,
    sum(closed_on BETWEEN '2026-07-01' AND '2026-09-30') AS closed,
    sum(due_on BETWEEN '2026-07-01' AND '2026-09-30') AS due,
    sum(due_on BETWEEN '2026-07-01' AND '2026-09-30' AND fixed_on <= due_on) AS in_time,
    sum(baseline_on BETWEEN '2026-07-01' AND '2026-09-30') AS due_original,
    sum(baseline_on BETWEEN '2026-07-01' AND '2026-09-30' AND fixed_on <= baseline_on) AS in_time_original,
    max(CASE WHEN (fixed_on IS NULL OR fixed_on > '2026-09-30') THEN julianday('2026-09-30') - julianday(due_on) END) AS most_days
  FROM hazard WHERE state <> 'voided' AND found_on <= '2026-09-30' GROUP BY responsible, territory, grade;
SELECT responsible, grade, sum(n), sum(open), sum(overdue), sum(awaiting), sum(undispatched), sum(found), sum(found_accepted), sum(found_closed),
  sum(closed), sum(due), sum(in_time), sum(due_original), sum(in_time_original), max(most_days) FROM h GROUP BY responsible, grade;
SELECT a.above, grade, sum(n), sum(open), sum(overdue), sum(awaiting), sum(undispatched), sum(found), sum(found_accepted), sum(found_closed),
  sum(closed), sum(due), sum(in_time), sum(due_original), sum(in_time_original), max(most_days)
  FROM h JOIN above a ON a.unit = h.territory GROUP BY a.above, grade;
SELECT responsible, 'H' || year || '-' || printf('%04d', serial), due_on, julianday('2026-09-30') - julianday(due_on) FROM hazard
  WHERE state <> 'voided' AND found_on <= '2026-09-30' AND due_on < '2026-09-30' AND (fixed_on IS NULL OR fixed_on > '2026-09-30') ORDER BY responsible;
SELECT responsible, 'H' || year || '-' || printf('%04d', serial), due_on, fixed_on FROM hazard
  WHERE state <> 'voided' AND due_on BETWEEN '2026-07-01' AND '2026-09-30' AND (fixed_on IS NULL OR fixed_on > due_on) ORDER BY responsible;
CREATE TEMP TABLE t AS
  SELECT t.id, t.lead, t.due_on, t.done_on, t.year, t.serial,
    (SELECT s.share FROM task_step s WHERE s.task = t.id AND s.share IS NOT NULL AND s.on_day <= '2026-09-30' ORDER BY s.on_day DESC, s.sequence DESC LIMIT 1) AS share,
    min(10000, 10000.0 * (julianday('2026-09-30') - julianday(t.clock_start)) / max(1, julianday(t.due_on) - julianday(t.clock_start))) AS expected
  FROM task t WHERE t.state <> 'voided' AND t.due_on IS NOT NULL;
SELECT lead, count(*), avg(expected), avg(share), sum(share < expected), sum(due_on BETWEEN '2026-07-01' AND '2026-09-30'),
  sum(due_on BETWEEN '2026-07-01' AND '2026-09-30' AND done_on <= due_on), sum(due_on < '2026-09-30' AND done_on IS NULL) FROM t GROUP BY lead;
SELECT a.above, count(*), avg(expected), avg(share), sum(share < expected), sum(due_on BETWEEN '2026-07-01' AND '2026-09-30'),
  sum(due_on BETWEEN '2026-07-01' AND '2026-09-30' AND done_on <= due_on), sum(due_on < '2026-09-30' AND done_on IS NULL)
  FROM t JOIN above a ON a.unit = t.lead GROUP BY a.above;
SELECT lead, 'T' || year || '-' || printf('%04d', serial), due_on, share, expected FROM t WHERE share < expected OR (due_on < '2026-09-30' AND done_on IS NULL) ORDER BY lead;
