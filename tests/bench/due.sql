SELECT 'H' || h.year || '-' || CASE WHEN h.serial < 10000 THEN substr('000' || h.serial, -4) ELSE h.serial END AS number,
  'rectification' AS clock, h.due_on, CAST(julianday('2026-11-23') - julianday(h.due_on) AS INTEGER) AS days_late, h.grade,
  u.name AS responsible, h.responsible_person, s.name AS site, h.problem
FROM hazard h LEFT JOIN unit u ON u.id = h.responsible LEFT JOIN unit s ON s.id = h.site
WHERE h.state IN ('dispatched','rectifying') AND h.due_on < '2026-11-23' ORDER BY h.due_on, h.year, h.serial;
