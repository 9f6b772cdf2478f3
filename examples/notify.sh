#!/usr/bin/env bash
# Reminders from the first look to a quiet week: who is told, what waits for the hours, what was told about one matter, a handover, and
# what the office's own list of worries says. Usage: examples/notify.sh [DIR] (default build/demo-notify)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/packages.sh"
begin_example demo-notify "${1:-}"
rm -rf "$dir"/notify.db* "$dir/notices"
export DUBAN_DB=$dir/notify.db DUBAN_LANG=${DUBAN_LANG:-zh} DUBAN_TODAY=2026-11-23

"$DUBAN" db init --name 省安委办 --full-name 浙江省安全生产委员会办公室 --level province --quiet
"$DUBAN" unit import "$here/ledgers/units.csv" --quiet
"$DUBAN" person add 张三 --unit 嵊州 --post 安全生产联络员 --phone 0575-00000001 --quiet
"$DUBAN" person add 李四 --unit 嵊州 --post 经办人 --quiet
"$DUBAN" hazard import "$here/ledgers/hazards-gb18030.csv" --quiet

# 演示不分时段：把规则中的发出时段改为全天
sed 's/workdays_only: true/workdays_only: false/; s/hours: "08:00-18:00"/hours: "00:00-24:00"/' "$root/templates/rules.yaml" >"$dir/rules.yaml"
"$DUBAN" rules load "$dir/rules.yaml" --quiet

echo "== 会发给谁（预览，不发送）"
"$DUBAN" notify preview | grep '^== '
echo "== 第一次运行，再运行一次"
"$DUBAN" notify run
"$DUBAN" notify run
ls "$dir/notices"
echo "== 三天没有运行，之后只提醒已到的最高节点"
export DUBAN_TODAY=2026-11-26
"$DUBAN" notify run
"$DUBAN" notify log --limit 5 --format table
number=$("$DUBAN" hazard list --unit 嵊州 --state dispatched --sort due --limit 1 --fields number)
echo "== $number 提醒过谁"
"$DUBAN" notify why "$number" --format table --fields decided_on,milestone,to,state
echo "== 张三调离，工作交李四"
"$DUBAN" report handover 张三 --to 李四 -o "$dir/交接清单.docx"
"$DUBAN" person handover 张三 --to 李四
"$DUBAN" person retire 张三
echo "== 今日待办与异常情况"
"$DUBAN" today --format table | head -n 12
"$DUBAN" doctor --format table
"$DUBAN" log --verify
