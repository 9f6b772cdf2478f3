#!/usr/bin/env bash
# People and their rights: posts, roles, the first administrator, who may approve what. Usage: examples/people.sh [DIR] (default
# build/demo-people)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/packages.sh"
begin_example demo-people "${1:-}"
rm -rf "$dir"/people.db*
export DUBAN_DB=$dir/people.db DUBAN_LANG=${DUBAN_LANG:-zh} DUBAN_TODAY=2026-11-23
me=$(id -un)
"$DUBAN" db init --name 省安委办 --full-name 浙江省安全生产委员会办公室 --level province --lang zh --quiet
"$DUBAN" unit import "$here/ledgers/units.csv" --quiet
# Posts are what people are (职务); roles are what they may do (角色). Until the first administrator everybody may everything.
"$DUBAN" person add 孙敏 --unit 省安委办 --post 经办人 --login "$me" --role 经办 --quiet
"$DUBAN" person add 王建国 --unit 省安委办 --post 主任 --login wangjianguo --role 审批 --quiet
"$DUBAN" person add 赵刚 --unit 省安委办 --post 副主任 --login zhaogang --role 审批,经办 --quiet
"$DUBAN" person add 李强 --unit 嵊州 --post 联络员 --login liqiang --role 责任单位联络员 --quiet
"$DUBAN" hazard add --problem 消防通道堵塞 --source 暗访 --territory 嵊州 --unit 嵊州 --quiet
number=$("$DUBAN" hazard list --fields number --format tsv | tail -n 1)
"$DUBAN" order draft --kind 督办单 --to 嵊州 --item "$number" --subject 督办消防隐患整改 --quiet
order=$("$DUBAN" order list --fields number --format tsv | tail -n 1)
"$DUBAN" order submit "$order" --quiet
"$DUBAN" person add 周明 --unit 省安委办 --post 信息员 --login zhouming --role 管理员
# From here on everybody may do what their roles say; who drafted an order does not approve it.
"$DUBAN" order approve "$order" --by 王建国 && exit 1
"$DUBAN" rights why 王建国 order approve "$order"
"$DUBAN" rights list order approve --fields name,roles,decide
"$DUBAN" rights list --fields name,unit,roles,read,record,decide
