#!/usr/bin/env bash
# A workbook taken by duban beside openpyxl merely reading it: tests/bench/xlsx.sh [ROWS] [RUNS]. By hand; no test waits for it.
set -euo pipefail
rows=${1:-100000} runs=${2:-3}
. "$(dirname "$0")/common.sh.inc"
install_missing python3-openpyxl
[ -e hundred.csv ] || python3 "$bench/generate.py" "$rows" hundred.csv $((rows / 50))
[ -e hundred.xlsx ] || /usr/bin/python3 - <<'P'
import csv, openpyxl
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet('台账')
for row in csv.reader(open('hundred.csv', encoding='utf-8-sig')): sheet.append(row)
book.save('hundred.xlsx')
P
cat >read.py <<'P'
import openpyxl
for row in openpyxl.load_workbook('hundred.xlsx', read_only=True).worksheets[0].iter_rows(values_only=True): pass
P
office empty.db
printf '%-44s %13s %13s\n' "" duban bare
measure 0.2 "import of $rows rows × 21 columns of .xlsx" "$duban --db x.db hazard import hundred.xlsx --quiet" "/usr/bin/python3 read.py" "rm -f x.db*; cp empty.db x.db"
measure - "the same as CSV" "$duban --db x.db hazard import hundred.csv --quiet" "true" "rm -f x.db*; cp empty.db x.db"
rm -f x.db*; cp empty.db x.db
echo "peak memory, KB: import of .xlsx $(peak "$duban" --db x.db hazard import hundred.xlsx --quiet)"
