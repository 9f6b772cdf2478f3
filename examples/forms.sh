#!/usr/bin/env bash
# Forms out to units and back: ./examples/forms.sh [DIR] (default build/demo-forms)
# Makes a form for every unit with open hazards, fills in two of them and saves them with LibreOffice as units would, takes the answers,
# writes receipts and shows who is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/packages.sh"
begin_example demo-forms "${1:-}"
install_missing libreoffice-calc python3-openpyxl

export DUBAN_DB=$dir/forms.db DUBAN_TODAY=2026-11-23 DUBAN_LANG=${DUBAN_LANG:-zh}
rm -rf "$DUBAN_DB"* "$dir/发出" "$dir/收回" "$dir/回执"
"$DUBAN" db init --name 省安委办 --full-name 浙江省安全生产委员会办公室 --level province --quiet
"$DUBAN" unit import "$here/ledgers/units.csv" --quiet
"$DUBAN" hazard import "$here/ledgers/hazards.csv" --quiet

echo "制表：每个有在办隐患的单位一份"
"$DUBAN" form make hazard-feedback --to-all -o "$dir/发出" --due 2026-11-27 --contact "孙敏 0571-12345" --how 邮箱 >"$dir/发出.txt"
sed -n 1,5p "$dir/发出.txt"
echo
echo "填表：西湖区报完成和延期，拱墅区零报告（用 LibreOffice 另存）"
mkdir -p "$dir/收回"
/usr/bin/python3 -W ignore - "$dir" <<'P'
import datetime, openpyxl, sys
folder = sys.argv[1]
def fill(unit, answers, nil):
    book = openpyxl.load_workbook(f'{folder}/发出/{unit}-隐患整改情况反馈表.xlsx')
    page = book.worksheets[0]
    head = next(r for r in range(1, 30) if any(c.value == '整改情况' for c in page[r]))
    column = {c.value: c.column for c in page[head]}
    for i, answer in enumerate(answers):
        for name, value in answer.items(): page.cell(head + 1 + i, column[name]).value = value
    for row in page.iter_rows():
        for cell in row:
            if cell.value == '填表人：': page.cell(cell.row, cell.column + 1).value = '张某'
            if cell.value == '零报告：': page.cell(cell.row, cell.column + 1).value = nil
    book.save(f'{folder}/填好-{unit}.xlsx')
fill('西湖区', [{'整改情况': '已更换报警器', '整改完成日期': datetime.date(2026, 11, 22)}, {'整改情况': '正在更换'}, {'延期申请至': '2027-03-01', '延期理由': '设备未到'}], '否')
fill('拱墅区', [], '是')
P
soffice --headless --convert-to xlsx --outdir "$dir/收回" "$dir"/填好-*.xlsx >/dev/null 2>&1
rm "$dir"/填好-*.xlsx
echo
"$DUBAN" form collect "$dir/收回" --dry-run
"$DUBAN" form collect "$dir/收回" --receipt "$dir/回执"
echo
echo "还没有报回的（前五个）"
"$DUBAN" form list --not-returned --format table | sed -n 1,6p
echo
echo "最近的命令，其中一条撤销后又重做"
"$DUBAN" log --commands --limit 3 --format table
"$DUBAN" undo --dry-run | sed -n 1,5p
"$DUBAN" undo --quiet
"$DUBAN" undo "$("$DUBAN" log --commands --limit 1 --format tsv --fields command | tail -n 1)"
"$DUBAN" log --verify
echo
echo "发出　 $dir/发出"
echo "回执　 $dir/回执"
