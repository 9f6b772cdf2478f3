-- The orders with an overdue signature or feedback, each with its recipients, as somebody would ask for them.
SELECT o.*, group_concat(u.name, '、'), sum(r.signed_on IS NOT NULL), sum(r.state = 'done'), count(*),
  min(CASE WHEN r.state IN ('waiting','delivered') THEN r.sign_due WHEN r.state IN ('signed','returned') THEN r.feedback_due END),
  (SELECT count(*) FROM order_item i WHERE i.order_id = o.id)
  FROM order_paper o JOIN order_recipient r ON r.order_id = o.id JOIN unit u ON u.id = r.unit
  WHERE o.state = 'issued' AND o.id IN (SELECT order_id FROM order_recipient WHERE role <> 'copy'
    AND ((state IN ('waiting','delivered') AND sign_due < '2026-11-23') OR (state IN ('signed','returned') AND feedback_due < '2026-11-23')))
  GROUP BY o.id ORDER BY o.year, o.serial;
