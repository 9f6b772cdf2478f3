SELECT count(*) FROM hazard WHERE found_on BETWEEN '2026-11-16' AND '2026-11-22';
SELECT grade, count(*) FROM hazard WHERE closed_on BETWEEN '2026-11-16' AND '2026-11-22' GROUP BY grade;
SELECT u.parent, h.grade, count(*), sum(h.found_on BETWEEN '2026-11-16' AND '2026-11-22'), sum(h.fixed_on BETWEEN '2026-11-16' AND '2026-11-22'),
  sum(h.closed_on BETWEEN '2026-11-16' AND '2026-11-22'), sum(h.found_on >= '2026-01-01'), sum(h.closed_on >= '2026-01-01'),
  sum(h.closed_on IS NULL OR h.closed_on > '2026-11-22'), sum((h.fixed_on IS NULL OR h.fixed_on > '2026-11-22') AND h.due_on < '2026-11-22'),
  sum(h.due_on BETWEEN '2026-01-01' AND '2026-11-22'), sum(h.due_on BETWEEN '2026-01-01' AND '2026-11-22' AND h.fixed_on <= h.due_on)
  FROM hazard h LEFT JOIN unit u ON u.id = h.territory WHERE h.found_on <= '2026-11-22' GROUP BY u.parent, h.grade;
SELECT h.sector, h.grade, count(*), sum(h.found_on BETWEEN '2026-11-16' AND '2026-11-22'), sum(h.fixed_on BETWEEN '2026-11-16' AND '2026-11-22'),
  sum(h.closed_on BETWEEN '2026-11-16' AND '2026-11-22'), sum(h.found_on >= '2026-01-01'), sum(h.closed_on >= '2026-01-01'),
  sum(h.closed_on IS NULL OR h.closed_on > '2026-11-22'), sum((h.fixed_on IS NULL OR h.fixed_on > '2026-11-22') AND h.due_on < '2026-11-22')
  FROM hazard h WHERE h.found_on <= '2026-11-22' GROUP BY h.sector, h.grade;
SELECT (julianday('2026-11-22') - julianday(found_on)) / 7, count(*) FROM hazard WHERE found_on > '2026-08-30' GROUP BY 1;
SELECT (julianday('2026-11-22') - julianday(closed_on)) / 7, count(*) FROM hazard WHERE closed_on > '2026-08-30' GROUP BY 1;
SELECT count(*) FROM (SELECT h.*, u.name, s.name FROM hazard h LEFT JOIN unit u ON u.id = h.responsible LEFT JOIN unit s ON s.id = h.site
  WHERE h.state IN ('dispatched','rectifying') AND h.due_on < '2026-11-22' ORDER BY h.due_on);
