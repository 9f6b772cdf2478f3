#!/usr/bin/env bash
# A round of unannounced inspections from its plan to a look-back that reopens. Usage: examples/round.sh [DIR] (default build/demo-round)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/packages.sh"
begin_example demo-round "${1:-}"
rm -rf "$dir"/round.db* "$dir"/第4期* "$dir"/检查*.docx "$dir"/回头看.xlsx "$dir"/覆盖.xlsx "$dir"/计划.xlsx "$dir"/抽取.docx
export DUBAN_DB=$dir/round.db DUBAN_LANG=${DUBAN_LANG:-zh} DUBAN_TODAY=2026-11-09
"$DUBAN" db init --name 绍兴市安委办 --full-name 绍兴市安全生产委员会办公室 --level city --lang zh --quiet
"$DUBAN" unit import "$here/ledgers/units.csv" --quiet
"$DUBAN" unit edit 绍兴市安委办 --parent 绍兴市 --quiet
for name in 张某 李某 周某; do "$DUBAN" person add "$name" --unit 绍兴市安委办 --quiet; done
# A round, and whom it visits: from a file, because until it is made nobody but the team may hear of it.
"$DUBAN" round add 4 --theme 冬季消防 --kind 暗访 --from 2026-11-09 --to 2026-11-20 --team 张某@绍兴市安委办,李某@绍兴市安委办 --as 张某 --quiet
"$DUBAN" inspect add --round 第4期 --from "$here/ledgers/visits.csv" --as 张某
"$DUBAN" inspect list                                  # 未实施的暗访不在清单里
"$DUBAN" inspect sheet --round 第4期 --checklist crowded-place -o "$dir/检查记录单.docx" --as 张某
# On the way: a checklist, findings one by one, one fixed on the spot; the rest from a table.
export DUBAN_TODAY=2026-11-17
printf '编号,结果,备注\nexit-open,否,东门\nexit-number,是,\nwindow,是,\npatrol,是,\n' >"$dir/结果.csv"
"$DUBAN" inspect check 第4期-暗访1 --checklist crowded-place --answers "$dir/结果.csv" --on 2026-11-12 --as 张某
visit=$("$DUBAN" inspect list --fields number --format tsv | tail -n 1)
"$DUBAN" inspect finding "$visit" 灭火器压力不足2具 --sector 消防 --fixed-on-spot --done 当场更换 --as 张某 --quiet
"$DUBAN" inspect close "$visit" --paper 现检〔2026〕41号 --as 张某 --quiet
"$DUBAN" inspect close 第4期-暗访2 --nil --on 2026-11-12 --as 张某 --quiet
"$DUBAN" inspect close 第4期-暗访3 第4期-暗访4 --called-off 其他 --as 张某
"$DUBAN" inspect import "$here/ledgers/findings.csv" --round 第4期
"$DUBAN" inspect list --round 第4期 --fields number,made_on,territory,site,findings,major,fixed_on_spot,nil
# One order a county.
for county in 嵊州市 新昌县 诸暨市; do
  mapfile -t items < <("$DUBAN" hazard list --round 第4期 --territory "$county" --state registered --fields number --format tsv | tail -n +2)
  arguments=()
  for item in "${items[@]}"; do arguments+=(--item "$item"); done
  "$DUBAN" order draft --kind 督办单 --to "$county" "${arguments[@]}" --subject "督办第4期检查发现的消防隐患" --by 张某 --quiet
  order=$("$DUBAN" order list --fields number --format tsv | tail -n 1)
  "$DUBAN" order submit "$order" --quiet && "$DUBAN" order approve "$order" --by 王主任 --quiet && "$DUBAN" order issue "$order" --quiet
done
"$DUBAN" round close 第4期 --as 张某 --quiet
"$DUBAN" report round 第4期
"$DUBAN" report round 第4期 -o "$dir/第4期.xlsx"
"$DUBAN" report round 第4期 -o "$dir/第4期.docx"
# What the office owes once it adopts it, and who was never visited.
"$DUBAN" rules adopt owed/office --from-period 2026
"$DUBAN" inspect plan --open
"$DUBAN" inspect plan -o "$dir/计划.xlsx" --quiet
"$DUBAN" inspect coverage
"$DUBAN" inspect coverage -o "$dir/覆盖.xlsx" --quiet
# Two months on: what was struck off is drawn and looked at again; what came back is open again.
export DUBAN_TODAY=2027-01-20
mapfile -t open < <("$DUBAN" hazard list --round 第4期 --state dispatched --fields number --format tsv | tail -n +2)
late=(--because 补录 --quiet)
for number in "${open[@]}"; do
  if "$DUBAN" hazard list --round 第4期 --grade major --fields number --format tsv | grep -q "$number"; then  # 重大隐患逐步办理
    "$DUBAN" hazard plan "$number" --responsibility 单位负责人 --measures 拆除锁具 --funds 5万元 --time-limit 2026-12-31 --contingency 专人值守 --on 2026-11-20 "${late[@]}"
    "$DUBAN" hazard fixed "$number" --done 已拆除锁具 --by 王某@新昌县 --on 2026-12-20 "${late[@]}"
    "$DUBAN" hazard accept "$number" --by 周某@绍兴市安委办 --on 2026-12-22 --note 现场核查 "${late[@]}"
    "$DUBAN" hazard close "$number" --by 王主任 --on 2026-12-23 "${late[@]}"
  else
    "$DUBAN" hazard close "$number" --done 已整改 --fixed-by 王某@新昌县 --fixed-on 2026-12-20 --verified-by 周某@绍兴市安委办 --verified-on 2026-12-22 --on 2026-12-23 "${late[@]}"
  fi
done
"$DUBAN" lookback draw --period 2026Q4 --share 50%
drawn=$("$DUBAN" lookback list --draw 2026Q4 --fields number --format tsv | sed -n 2p)
"$DUBAN" lookback record "$drawn" --recurrence --by 李某@绍兴市安委办 --evidence 现场再次出现同样问题，照片2张
"$DUBAN" hazard list --round 第4期 --fields number,state,due_on,problem
"$DUBAN" lookback list --draw 2026Q4 -o "$dir/回头看.xlsx" --quiet
"$DUBAN" inspect draw --from people --share 50% --for 第5期 --seed 2027008 --except 李某=近亲属在受检单位任职 -o "$dir/抽取.docx"
printf '%s' "2027008|$("$DUBAN" inspect draw --from people --share 50% --for 第5期 --seed 2027008 --except 李某=近亲属在受检单位任职 --fields key --format tsv --quiet | tail -n 1)" | sha256sum
"$DUBAN" log --verify
