#!/usr/bin/env bash
# duban beside the bare tools, each pair in the same run: tests/bench/run.sh [ROWS] [RUNS]. By hand; no test waits for it.
set -euo pipefail
rows=${1:-1000000} runs=${2:-5}
. "$(dirname "$0")/common.sh.inc"
install_missing taskwarrior

[ -e ledger.csv ] || python3 "$bench/generate.py" "$rows" ledger.csv $((rows / 50))
[ -e small.csv ] || python3 "$bench/generate.py" 1000 small.csv 20
[ -e hundred.csv ] || python3 "$bench/generate.py" 100000 hundred.csv 2000
office empty.db
echo "fsync of 4 KB: $(./fsync_probe) ms"
printf '%-44s %13s %13s\n' "" duban bare
measure 1.5 "import of $rows hazards" "$duban --db big.db hazard import ledger.csv --quiet" "sqlite3 bare.db < $bench/import.sql" \
  "rm -f big.db*; cp empty.db big.db" "rm -f bare.db*"
rm -f bare.db*
measure 2 "due --overdue --format json" "$duban --db big.db due --overdue --clock rectification --format json" "sqlite3 -json big.db < $bench/due.sql"
office small.db; "$duban" --db small.db hazard import small.csv --quiet
ids=$(sqlite3 big.db "select 'H'||year||'-'||printf('%04d',serial) from hazard where state='dispatched' and grade='ordinary' limit 200")
echo "$ids" >ids; sqlite3 small.db "select 'H'||year||'-'||printf('%04d',serial) from hazard where state='dispatched' and grade='ordinary' limit 60" >small_ids
next="sed -n 1p ids >one; sed -i 1d ids"
small_next="sed -n 1p small_ids >small_one; sed -i 1d small_ids"
close="hazard close - --done 已改 --fixed-by 张某 --verified-by 刘某 --quiet"
measure 1.3 "hazard close at $rows beside 1,000" "$duban --db big.db $close <one" "$duban --db small.db $close <small_one" "$next" "$small_next"
measure 4 "hazard close beside one bare update" "$duban --db big.db $close <one" "./update_one big.db 77" "$next"
"$duban" --db big.db report weekly --format tsv --quiet | sed 's/^$/#/' >cells.tsv
measure 2 "report weekly" "$duban --db big.db report weekly -o w.xlsx --quiet" "sqlite3 big.db < $bench/weekly.sql ++ ./xlsx_loop b.xlsx < cells.tsv"
office hundred.db; "$duban" --db hundred.db hazard import hundred.csv --quiet
"$duban" --db hundred.db report ledger --format tsv --quiet >ledger.tsv
measure 1.5 "report ledger of 100,000" "$duban --db hundred.db report ledger -o l.xlsx --quiet" "./xlsx_loop b.xlsx constant < ledger.tsv"
measure - "undo of an import of 100,000, beside it" "$duban --db undo.db undo --quiet" "$duban --db again.db hazard import hundred.csv --quiet" \
  "rm -f undo.db* again.db*; cp hundred.db undo.db; cp empty.db again.db"
measure - "start: duban --version" "$duban --version" "true"
echo "peak memory, KB: import $(cp empty.db p.db; peak "$duban" --db p.db hazard import ledger.csv --quiet), report ledger $(peak "$duban" --db hundred.db report ledger -o l.xlsx --quiet), report weekly $(peak "$duban" --db big.db report weekly -o w.xlsx --quiet)"
if [ -n "${THREE_MILLION:-}" ]; then
  python3 "$bench/generate.py" 3000000 three.csv 60000
  cp empty.db p.db; rm -f p.db-wal p.db-shm
  echo "peak memory, KB: import of 3,000,000 $(peak "$duban" --db p.db hazard import three.csv --quiet)"
  rm -f three.csv p.db*
fi

# Beside them, for users: Taskwarrior at 10,000 and 100,000 tasks.
for count in 10000 100000; do
  export TASKDATA=$work/task.$count TASKRC=$work/taskrc
  [ -e "$TASKRC" ] || printf 'confirmation=off\nverbose=nothing\ngc=off\nhooks=off\n' >"$TASKRC"
  mkdir -p "$TASKDATA"
  [ -e t.$count.csv ] || python3 "$bench/generate.py" $count t.$count.csv $((count / 50))
  office t.$count.db; "$duban" --db t.$count.db hazard import t.$count.csv --quiet
  [ -s "$TASKDATA/pending.data" ] || python3 - "$count" t.$count.csv <<'P' | task import - >/dev/null 2>&1
import csv, json, sys
rows = []
for r in csv.DictReader(open(sys.argv[2], encoding='utf-8')):
    if not r['销号日期'] and not r['整改完成日期']: status = 'pending'
    else: continue
    t = {'description': r['隐患描述'], 'project': r['责任单位'], 'status': status, 'entry': r['检查日期'].replace('-', '') + 'T000000Z'}
    if r['整改期限']: t['due'] = r['整改期限'].replace('-', '') + 'T000000Z'
    rows.append(t)
while len(rows) < int(sys.argv[1]): rows += [dict(t) for t in rows[:int(sys.argv[1]) - len(rows)]]
json.dump(rows, sys.stdout)
P
  measure - "overdue at $count beside Taskwarrior" "$duban --db t.$count.db due --overdue" "task +OVERDUE export || true"
  sqlite3 t.$count.db "select 'H'||year||'-'||printf('%04d',serial) from hazard where state='dispatched' and grade='ordinary' limit 60" >ids
  measure - "one done at $count beside Taskwarrior" "$duban --db t.$count.db $close <one" "task 1 done </dev/null || true" "$next"
  measure - "one added at $count beside Taskwarrior" "$duban --db t.$count.db hazard add --problem 甲 --source 暗访 --territory 嵊州" "task add 甲"
done
