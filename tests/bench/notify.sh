#!/usr/bin/env bash
# Reminders over large registers: tests/bench/notify.sh [HAZARDS] [RUNS]. By hand; no test waits for it.
set -euo pipefail
count=${1:-1000000} runs=${2:-3}
. "$(dirname "$0")/common.sh.inc"

# N open hazards of which 10,000 reach a milestone on 2026-11-24; a run on the day before has looked at everything.
register() {
  office "$1"
  "$duban" --db "$1" person add 联络 --unit 嵊州 --post 联络员 --quiet
  "$duban" --db "$1" hazard add --problem 甲 --source 暗访 --territory 嵊州 --quiet >/dev/null
  sed 's/workdays_only: true/workdays_only: false/; s/hours: "08:00-18:00"/hours: "00:00-24:00"/' "$root/templates/rules.yaml" >open.yaml
  "$duban" --db "$1" rules load open.yaml --quiet
  sqlite3 "$1" "
    CREATE TEMP TABLE here AS SELECT id FROM unit WHERE short_name = '嵊州' OR name LIKE '嵊州%' LIMIT 1;
    WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i <= $2)
    INSERT INTO hazard (id, year, serial, ledger, state, mode, found_on, source, territory, problem, grade, responsible, dispatched_on, clock_start, clock_origin, due_on, recorded_on, last_event)
      SELECT i, 2026, i, 'own', 'dispatched', 'own', '2026-11-01', '暗访', (SELECT id FROM here), '事项' || i, 'ordinary', (SELECT id FROM here), '2026-11-01', '2026-11-01', 'written',
        CASE WHEN i % ($2 / 10000) = 0 THEN '2026-11-27' ELSE date('2027-06-01', '+' || (i % 2000) || ' days') END, '2026-11-01', 1 FROM n;"
  DUBAN_TODAY=2026-11-23 "$duban" --db "$1" notify run --quiet
}
[ -e r.base ] || { register r.db "$count"; mv r.db r.base; }
[ -e f.base ] || { register f.db 20000; mv f.db f.base; }
export DUBAN_TODAY=2026-11-24

printf '%-44s %13s %13s\n' "" duban bare
measure 1.5 "10,000 crossings among $count, beside 20,000" "$duban --db r.db notify run --quiet" "$duban --db f.db notify run --quiet" \
  "rm -rf notices r.db-*; cp r.base r.db" "rm -rf notices f.db-*; cp f.base f.db"
measure 4 "nothing to tell, beside opening the database" "$duban --db r.db notify run --quiet" "$duban --db r.db config show --quiet"
measure - "a command that sends nothing, beside SQLite" "$duban --db r.db hazard show H2026-0001 --format json" "sqlite3 -json r.db 'SELECT * FROM hazard WHERE id = 1'"
