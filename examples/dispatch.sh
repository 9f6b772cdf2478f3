#!/usr/bin/env bash
# From the findings of a round to letters for eleven cities: drafted, approved, issued, printed; two signatures, one feedback sent
# back, one accepted; and what deserves a further order. Usage: examples/dispatch.sh [DIR] (default build/demo-orders)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/packages.sh"
begin_example demo-orders "${1:-}"
export DUBAN_DB=$dir/orders.db DUBAN_LANG=${DUBAN_LANG:-zh}
rm -rf "$DUBAN_DB"* "$dir/orders.files" "$dir/letters-out"
today() { export DUBAN_TODAY=$1; }
orders() { "$DUBAN" order list --state "$1" --format tsv --fields number | tail -n +2; }

today 2026-11-02
"$DUBAN" db init --name 省安委办 --full-name 浙江省安全生产委员会办公室 --level province --quiet
"$DUBAN" unit import "$here/ledgers/units.csv" --quiet
"$DUBAN" person add 孙某 --unit 省安委办 --phone 0571-87000000 --quiet >/dev/null
for city in 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水; do
  "$DUBAN" hazard add --round 第4期 --source 暗访 --territory "$city" --problem "疏散通道堆放杂物，安全出口锁闭" --measure "清理通道，开启安全出口" \
    --place 某厂房 --quiet >/dev/null
done
echo "== 拟稿：每市一份"
"$DUBAN" order draft --kind 督办单 --round 第4期 --due 60d --subject 第4期暗访发现隐患整改 --source 省安委会全体会议 --source-on 2026-11-01 \
  --requirements 举一反三，对同类场所开展排查。 --cc 省应急管理厅 --by 孙某 --quiet | cut -f 1 | tr '\n' ' '
echo
orders draft | "$DUBAN" order submit - --by 孙某 --quiet >/dev/null
orders submitted | "$DUBAN" order approve - --by 王主任 --quiet >/dev/null
echo "== 签发"
orders approved | "$DUBAN" order issue - --quiet --fields document,to,due_on
first=$(orders issued | sed -n 1p) second=$(orders issued | sed -n 2p)
"$DUBAN" order list --state issued --format tsv --fields document | tail -n +2 | while read -r document; do
  "$DUBAN" order print "$document" --all "$dir/letters-out/$document" >/dev/null
done
echo "== 文书：$(find "$dir/letters-out" -name '*.docx' | wc -l) 份，在 $dir/letters-out"

today 2026-11-04
for order in "$first" "$second"; do
  "$DUBAN" order deliver "$order" --how 浙政钉 --quiet >/dev/null
  "$DUBAN" order sign "$order" --by 李某 --quiet >/dev/null
done
today 2026-11-10
echo "现场已清理，附照片。" >"$dir/feedback.txt"
for order in "$first" "$second"; do "$DUBAN" order feedback "$order" --text 已清理通道 --file "$dir/feedback.txt" --quiet >/dev/null; done
"$DUBAN" order return "$first" --because 佐证材料不全 --redo-until 5wd --quiet >/dev/null
"$DUBAN" order done "$second" --quiet >/dev/null
echo "== 尚未签收或反馈"
today 2026-11-20
"$DUBAN" order list --overdue --format tsv --fields document,to,signed,owed | tail -n +2
"$DUBAN" log --verify
