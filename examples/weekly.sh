#!/usr/bin/env bash
# From a real ledger to the weekly workbook: ./examples/weekly.sh [DIR]
# Installs what is missing, builds duban, makes an office in DIR (default build/demo), imports units and hazards, shows what is
# overdue, closes one ticket as an inspector would, and writes the weekly report. A second run closes the next one.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/packages.sh"
begin_example demo "${1:-}"

export DUBAN_DB=$dir/office.db DUBAN_TODAY=2026-11-23 DUBAN_LANG=${DUBAN_LANG:-zh}
if [ ! -e "$DUBAN_DB" ]; then
  "$DUBAN" db init --name 省安委办 --full-name 浙江省安全生产委员会办公室 --level province
fi
"$DUBAN" unit import "$here/ledgers/units.csv"
# A ledger as people really keep it. As it stands one row contradicts itself, so nothing is written (exit 4); with --each the others are
# taken and that row comes back in a workbook of its own (exit 6).
"$DUBAN" hazard import "$here/ledgers/hazards-messy.xlsx" --quiet || [ $? -eq 4 ]
"$DUBAN" hazard import "$here/ledgers/hazards-messy.xlsx" --each --reject "$dir/退回.xlsx" || [ $? -eq 6 ]

echo
"$DUBAN" due --overdue --format table | sed -n 1,15p
next=$("$DUBAN" hazard list --state dispatched --grade 一般 --sort number --limit 1 --format tsv --fields number | tail -n 1)
echo
echo "$next：整改、验收、销号"
"$DUBAN" hazard close "$next" --done 现场复查，隐患已消除 --fixed-by 属地经办人 --verified-by 刘某某 --format table

"$DUBAN" report weekly --week 2026-W47 -o "$dir/weekly-2026-W47.xlsx"
"$DUBAN" report weekly --week 2026-W47 -o "$dir/weekly-2026-W47.txt" --quiet
"$DUBAN" log --verify
echo
cat "$dir/weekly-2026-W47.txt"
echo
echo "数据库 $DUBAN_DB"
echo "退回　 $dir/退回.xlsx"
echo "周报　 $dir/weekly-2026-W47.xlsx"
echo "简报　 $dir/weekly-2026-W47.txt"
