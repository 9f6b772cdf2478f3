#!/usr/bin/env bash
# A plan, its progress control table, and the quarter's cards: ./examples/quarter.sh [DIR]
# Builds duban when there is none, makes an office in DIR (default build/demo-quarter), imports hazards and a plan of 319 measures,
# enters progress, prints the control table, evaluates and issues the cards of a quarter, says why one unit is yellow, and tries
# three other sets of rules. A second run changes nothing that is settled.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/packages.sh"
begin_example demo-quarter "${1:-}"

export DUBAN_DB=$dir/quarter.db DUBAN_TODAY=2026-11-23 DUBAN_LANG=${DUBAN_LANG:-zh}
if [ ! -e "$DUBAN_DB" ]; then
  "$DUBAN" db init --name 省安委办 --full-name 浙江省安全生产委员会办公室 --level province
  "$DUBAN" unit import "$here/ledgers/units.csv"
  "$DUBAN" hazard import "$here/ledgers/hazards-gb18030.csv"
  "$DUBAN" plan add 三年行动 --year 2026
fi
"$DUBAN" plan import "$here/ledgers/plan-three-year.csv" --plan 三年行动 --as-of 2026-11-22
"$DUBAN" plan show 三年行动 --format table
"$DUBAN" task progress 道路-001 45% --actual 9 --note 已检查9次 --quiet --fields number,share,pace
"$DUBAN" task list --behind --sort behind --limit 5 --format table
"$DUBAN" report control --plan 三年行动 -o "$dir/control.xlsx"

echo
"$DUBAN" card evaluate --period 2026Q2 --quiet --format table
"$DUBAN" card evaluate --period 2026Q3 --format table
"$DUBAN" card issue --period 2026Q2 --by 王主任 --quiet >"$dir/issued.txt"
"$DUBAN" card issue --period 2026Q3 --by 王主任 --quiet >>"$dir/issued.txt"
echo
"$DUBAN" card explain 宁波 --period 2026Q3
"$DUBAN" card list --streaks --format table
"$DUBAN" report quarterly --period 2026Q3 --unit 宁波 -o "$dir/cards-2026Q3.xlsx"
for rules in "$here"/rules/*.yaml; do
  echo
  echo "试用 $(basename "$rules")"
  "$DUBAN" card evaluate --period 2026-10 --dry-run --quiet --rules "$rules" --fields unit,colour | cut -f2 | sort | uniq -c
done
"$DUBAN" log --verify
echo
echo "数据库　　 $DUBAN_DB"
echo "进度控制表 $dir/control.xlsx"
echo "黄绿牌　　 $dir/cards-2026Q3.xlsx"
