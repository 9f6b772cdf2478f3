#!/usr/bin/env bash
# An office's week: Monday's paper from above, consulting, an order signed on paper, chasing, feedback, an extension from the OA, Friday's
# answer, reports, briefs, a dossier and backup. Usage: examples/week.sh [DIR] (default build/demo-week)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/packages.sh"
begin_example demo-week "${1:-}"
rm -rf "$dir"/week.* "$dir"/week-* "$dir"/签批单.txt "$dir"/来文.txt
export DUBAN_DB=$dir/week.db DUBAN_LANG=${DUBAN_LANG:-zh} DUBAN_TODAY=2026-11-09
"$DUBAN" db init --name 绍兴市安委办 --full-name 绍兴市安全生产委员会办公室 --level city --lang zh --quiet
"$DUBAN" unit import "$here/ledgers/units.csv" --quiet
"$DUBAN" unit edit 绍兴市安委办 --parent 绍兴市 --quiet
"$DUBAN" person add 孙敏 --unit 绍兴市安委办 --post 经办人 --quiet
"$DUBAN" person add 王建国 --unit 绍兴市安委办 --post 主任 --quiet
"$DUBAN" person add 李强 --unit 嵊州市 --post 联络员 --quiet
"$DUBAN" person add 周明 --unit 新昌县 --post 联络员 --quiet
for number in 1 2 3; do
  "$DUBAN" hazard add --problem "安全出口锁闭（第${number}处）" --source 暗访 --territory 嵊州市 --unit 嵊州市 --sector 消防 --found 2026-11-06 --quiet
done
"$DUBAN" hazard add --problem 消防水泵故障 --source 暗访 --territory 新昌县 --unit 新昌县 --sector 消防 --found 2026-11-06 --quiet
# Monday: a paper from above, to be answered in ten workdays; it stands in due with the office's own name.
printf '关于报送冬季消防隐患整改情况的函\n' >"$dir/来文.txt"
"$DUBAN" order record --incoming --kind 来文 --issuer 浙江省安委办 --number 浙安委办函〔2026〕31号 --on 2026-11-06 --received 2026-11-09 \
  --subject 报送冬季消防隐患整改情况 --due 10wd --handle-by 孙敏@绍兴市安委办 --hazard H2026-0001 --hazard H2026-0002 --hazard H2026-0004 --file "$dir/来文.txt"
"$DUBAN" today
# Handed on, one order a county: subject, hazards and an earlier deadline come along. The leader signs on paper, the clerk enters it.
"$DUBAN" order draft --kind 督办单 --to 新昌县 --to 嵊州市 --from-incoming R2026-0001 --by 孙敏@绍兴市安委办
order=$("$DUBAN" order list --fields number --format tsv | tail -n 1)
"$DUBAN" order print "$order" -o "$dir/week-送审稿.docx" --quiet
# Another department is asked about it first; what it says stands in the list that the leader signs.
"$DUBAN" order consult "$order" --with 省应急管理厅 --until 2026-11-10 --by 孙敏@绍兴市安委办 --quiet
"$DUBAN" order consulted "$order" --unit 省应急管理厅 --agrees --text 无意见 --quiet
"$DUBAN" order submit "$order" --by 孙敏@绍兴市安委办 --quiet
"$DUBAN" order list --state submitted -o "$dir/week-待签.docx" --quiet
printf '同意。王建国 11月9日\n' >"$dir/签批单.txt"
"$DUBAN" order approve "$order" --by 王建国@绍兴市安委办 --paper "$dir/签批单.txt" --quiet
"$DUBAN" order issue "$order" --quiet
"$DUBAN" order show "$order" --fields number,state,document,due_on,incoming
"$DUBAN" order print "$order" -o "$dir/week-督办单.docx" --quiet
# Tuesday and Wednesday: signed for, fixed, looked at; one county asks for more time, granted in the OA.
export DUBAN_TODAY=2026-11-11
document=$("$DUBAN" order list --fields document --format tsv | tail -n 1)
"$DUBAN" order sign "$document" --to 嵊州市 --by 李强@嵊州市 --quiet
"$DUBAN" order sign "$document" --to 新昌县 --by 周明@新昌县 --quiet
"$DUBAN" hazard fixed H2026-0001 --done 已拆除锁具 --by 李强@嵊州市 --quiet
"$DUBAN" hazard accept H2026-0001 --verified-by 孙敏@绍兴市安委办 --quiet
"$DUBAN" hazard close H2026-0001 --by 孙敏@绍兴市安委办 --quiet
"$DUBAN" hazard extend H2026-0004 --request --until 2026-12-20 --because 水泵配件未到货 --by 周明@新昌县 --quiet
"$DUBAN" hazard extend H2026-0004 --grant --by 王建国@绍兴市安委办 --oa 绍OA-2026-1102 --quiet
"$DUBAN" hazard list --open --fields number,state,due_on,lateness,responsible
# A county that said nothing is telephoned; the last one that was fixed goes through on paper.
"$DUBAN" order note "$document" --kind 电话 --to 周明@新昌县 --said 答复周五前反馈 --by 孙敏@绍兴市安委办 --quiet
"$DUBAN" hazard print H2026-0001 --sheet acceptance -o "$dir/week-验收表.docx" --quiet
# Thursday: what the counties report, and what is late; the reminders as they would go out.
export DUBAN_TODAY=2026-11-12
"$DUBAN" order feedback "$document" --to 嵊州市 --text 已整改1处，其余正在整改 --by 李强@嵊州市 --quiet
"$DUBAN" order list --overdue
"$DUBAN" notify run --quiet
# Friday: the answer goes up, the week goes out, a copy is made and tried.
export DUBAN_TODAY=2026-11-13
"$DUBAN" order record-done R2026-0001 --replied-by 绍安委办〔2026〕45号 --by 孙敏@绍兴市安委办
"$DUBAN" order record --list
"$DUBAN" due
"$DUBAN" report weekly --week 2026-W46 -o "$dir/week-周报.xlsx" --quiet
"$DUBAN" report weekly --week 2026-W46 -o "$dir/week-周报.txt" --quiet
cat "$dir/week-周报.txt"
"$DUBAN" unit brief --each below -o "$dir/week-本周事项"
"$DUBAN" hazard dossier H2026-0001 -o "$dir/week-一患一档"
"$DUBAN" archive list --year 2026 -o "$dir/week-归档文件目录.xlsx" --quiet
"$DUBAN" db backup "$dir/week-backup.db" --quiet
"$DUBAN" db restore "$dir/week-backup.db" --rehearse
"$DUBAN" log --verify
