#!/usr/bin/env bash
# Forms of many units beside a bare loop that writes as many workbooks, and beside openpyxl merely reading the returns: tests/bench/forms.sh [UNITS] [RUNS]. By hand.
set -euo pipefail
units=${1:-500} runs=${2:-3} rows=40
. "$(dirname "$0")/common.sh.inc"
install_missing python3-openpyxl
office empty.db
python3 - "$units" "$rows" <<'P'
import sys
units, rows = int(sys.argv[1]), int(sys.argv[2])
with open('units.csv', 'w', encoding='utf-8') as out:
    out.write('单位名称,类型,上级单位\n')
    for u in range(units): out.write(f'某镇{u}街道,town,嵊州市\n')
with open('ledger.csv', 'w', encoding='utf-8') as out:
    out.write('编号,检查日期,隐患单位,所属地区,隐患描述,整改责任单位,交办日期,整改期限\n')
    for u in range(units):
        for r in range(rows): out.write(f'F-{u}-{r},2026-10-01,厂{u},嵊州市,防火门损坏第{r}处未修复,某镇{u}街道,2026-10-08,2026-12-20\n')
P
"$duban" --db empty.db unit import units.csv --quiet
"$duban" --db empty.db hazard import ledger.csv --quiet
cp empty.db o.db; rm -rf out; "$duban" --db o.db form make hazard-feedback --to-all -o out --quiet >made.tsv
first=$(find out -name '*.xlsx' -print -quit)
/usr/bin/python3 -c 'import openpyxl, sys; [print("\t".join("" if v is None else str(v) for v in row)) for row in openpyxl.load_workbook(sys.argv[1]).worksheets[0].iter_rows(values_only=True)]' "$first" >page.tsv
mkdir -p bare
printf '%-44s %13s %13s\n' "" duban bare
measure 1.5 "$units forms of $rows rows" "$duban --db m.db form make hazard-feedback --to-all -o made --quiet" \
  "for i in \$(seq $units); do ./xlsx_loop bare/\$i.xlsx <page.tsv; done" "rm -rf m.db* made; cp empty.db m.db"
/usr/bin/python3 - <<'P'
import glob, openpyxl
for file in glob.glob('out/*.xlsx'):
    book = openpyxl.load_workbook(file)
    page = book.worksheets[0]
    head = next(r for r in range(1, 30) if any(c.value == '整改情况' for c in page[r]))
    column = next(c.column for c in page[head] if c.value == '整改情况')
    for r in range(head + 1, head + 41): page.cell(r, column).value = '正在整改'
    for row in page.iter_rows():
        for cell in row:
            if cell.value == '填表人：': page.cell(cell.row, cell.column + 1).value = '张某'
    book.save(file)
P
cat >read.py <<'P'
import glob, openpyxl
for file in glob.glob('out/*.xlsx'):
    for row in openpyxl.load_workbook(file, read_only=True).worksheets[0].iter_rows(values_only=True): pass
P
measure 0.2 "the same collected" "$duban --db c.db form collect out --quiet" "/usr/bin/python3 read.py" "rm -f c.db*; cp o.db c.db"
