#!/usr/bin/env bash
# Plans, control table and cards beside the bare tools: tests/bench/cards.sh [HAZARDS] [RUNS]. By hand; no test waits for it.
set -euo pipefail
rows=${1:-1000000} runs=${2:-5}
. "$(dirname "$0")/common.sh.inc"

[ -e units.csv ] || python3 "$bench/generate_plans.py" units 1500 "$root/examples/ledgers/units.csv" units.csv
[ -e cards.csv ] || python3 "$bench/generate.py" "$rows" cards.csv $((rows / 50)) units.csv
# A database of N plans with 200 measures each.
plans() {
  office "$1"
  "$duban" --db "$1" unit import units.csv --quiet
  local plan
  for plan in $(seq "$2"); do
    "$duban" --db "$1" plan add "计划$plan" --year 2026 --quiet >/dev/null
    python3 "$bench/generate_plans.py" plan 200 units.csv plan.csv "$plan"
    "$duban" --db "$1" plan import plan.csv --plan "计划$plan" --as-of 2026-09-15 --quiet
  done
}
[ -e few.db ] || { plans few.part 5; mv few.part few.db; }
[ -e many.db ] || { plans many.part 500; mv many.part many.db; }
if [ ! -e cards.db ]; then
  cp many.db cards.part
  "$duban" --db cards.part hazard import cards.csv --quiet
  sed 's/levels: .*/levels: [province, city, county, town]/' "$root/templates/rules.yaml" >rules.yaml  # every unit is judged
  "$duban" --db cards.part rules load rules.yaml --quiet
  mv cards.part cards.db
fi
if [ ! -e wall.db ]; then
  office wall.part
  "$duban" --db wall.part plan add 大计划 --year 2026 --quiet >/dev/null
  python3 "$bench/generate_plans.py" plan 5000 "$root/examples/ledgers/units.csv" plan.csv 1
  "$duban" --db wall.part plan import plan.csv --plan 大计划 --as-of 2026-11-20 --quiet
  mv wall.part wall.db
fi

printf '%-44s %13s %13s\n' "" duban bare
measure 1.3 "plan show, 100,000 tasks beside 1,000" "$duban --db many.db plan show 计划3" "$duban --db few.db plan show 计划3"
echo "units judged: $("$duban" --db cards.db card evaluate --period 2026Q3 --dry-run --quiet --format tsv | wc -l)"
measure 2 "card evaluate, $rows hazards, 100,000 tasks" "$duban --db e.db card evaluate --period 2026Q3 --quiet" \
  "sqlite3 cards.db < $bench/cards.sql" "rm -f e.db*; cp cards.db e.db"
measure - "the same, --dry-run" "$duban --db cards.db card evaluate --period 2026Q3 --dry-run --quiet" "sqlite3 cards.db < $bench/cards.sql"
measure 2 "order next, $rows hazards, 100,000 tasks" "$duban --db cards.db order next --format tsv --quiet" "sqlite3 cards.db < $bench/next.sql"
"$duban" --db wall.db report control --plan 大计划 --format tsv --quiet | sed 's/^$/#/' >wall.tsv
measure 1.5 "report control of 5,000 tasks" "$duban --db wall.db report control --plan 大计划 -o c.xlsx --quiet" "./xlsx_loop b.xlsx < wall.tsv"
echo "peak memory, KB: card evaluate $(peak "$duban" --db cards.db card evaluate --period 2026Q3 --dry-run --quiet), report control $(peak "$duban" --db wall.db report control --plan 大计划 -o c.xlsx --quiet)"
