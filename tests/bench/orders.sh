#!/usr/bin/env bash
# Orders beside the bare tools: tests/bench/orders.sh [ORDERS] [RUNS]. By hand; no test waits for it.
set -euo pipefail
count=${1:-100000} runs=${2:-5}
. "$(dirname "$0")/common.sh.inc"

# A database of N issued orders with 11 recipients each, written by SQL; then drafts to be issued one after the other.
orders() {
  office "$1"
  "$duban" --db "$1" hazard add --problem 甲 --source 暗访 --territory 嵊州 --quiet >/dev/null
  sqlite3 "$1" "
    CREATE TEMP TABLE city AS SELECT id FROM unit WHERE level = 'city' AND kind = 'government' LIMIT 11;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $2)
    INSERT INTO order_paper (id, year, serial, kind, state, subject, document, series, series_year, series_number, drafted_on, issued_on, rules_version, recorded_on, last_event)
      SELECT i, 2026, i, 'supervision', CASE WHEN i % 20 = 0 THEN 'issued' ELSE 'closed' END, '督办' || i, '安委办督〔2026〕' || i || '号', '安委办督', 2026, i,
        date('2026-01-05', '+' || (i % 300) || ' days'), date('2026-01-05', '+' || (i % 300) || ' days'), 1, '2026-01-05', 1 FROM n WHERE $2 > 0;
    INSERT INTO order_recipient (order_id, unit, role, state, sign_due, signed_on, sign_mode, feedback_due, recorded_on, last_event)
      SELECT o.id, c.id, 'assisting', CASE WHEN o.state = 'closed' THEN 'done' WHEN (o.id + c.id) % 3 = 0 THEN 'waiting' ELSE 'signed' END,
        date(o.issued_on, '+2 days'), o.issued_on, 'signed', date(o.issued_on, '+14 days'), '2026-01-05', 1 FROM order_paper o JOIN city c;
    INSERT OR REPLACE INTO counter VALUES ('O', 2026, $2);"
  local i
  for i in $(seq $((runs * 2 + 4))); do
    "$duban" --db "$1" order draft --kind supervision --to 绍兴 --to 宁波 --due 30d --subject 督办 --by 孙某 --quiet --fields number
  done >"$1.ids"
  "$duban" --db "$1" order submit - --by 孙某 --quiet <"$1.ids" >/dev/null
  "$duban" --db "$1" order approve - --by 王主任 --quiet <"$1.ids" >/dev/null
}
[ -e letters.db ] || { orders letters.part "$count"; mv letters.part letters.db; mv letters.part.ids letters.ids; }
[ -e few_letters.db ] || { orders few_letters.part 0; mv few_letters.part few_letters.db; mv few_letters.part.ids few_letters.ids; }
cp letters.db l.db; cp letters.ids l.ids; cp few_letters.db f.db; cp few_letters.ids f.ids

printf '%-44s %13s %13s\n' "" duban bare
measure 1.3 "order issue at $count beside none" "$duban --db l.db order issue - --quiet <l.one" "$duban --db f.db order issue - --quiet <f.one" \
  "sed -n 1p l.ids >l.one; sed -i 1d l.ids" "sed -n 1p f.ids >f.one; sed -i 1d f.ids"
measure 2 "order list --overdue" "$duban --db l.db order list --overdue --format tsv" "sqlite3 l.db < $bench/orders.sql"
