# Every example runs as it is written, twice.
. "$ROOT/tests/real/common.sh.inc"
export LANG=C
unset DUBAN_DB DUBAN_TODAY DUBAN_LANG
for script in "$ROOT"/examples/*.sh; do
  name=$(basename "$script" .sh)
  [ "$name" = packages ] && continue
  bash "$script" "$folder/demo" >"$name.first" 2>&1 || { cat "$name.first"; fail "$script"; }
  bash "$script" "$folder/demo" >"$name.second" 2>&1 || { cat "$name.second"; fail "$script, the second time"; }
done
grep -q '新增 800' weekly.first || fail "the first run imports 800"
grep -q '更新 8，不变 11' weekly.first && [ -s demo/退回.xlsx ] || fail "the second sheet restates 19, one row comes back"
grep -q '新增 0，更新 0，不变 819' weekly.second || fail "the second run changes nothing"
[ -s demo/weekly-2026-W47.xlsx ] || fail "no workbook"
[ "$(sqlite3 demo/office.db "select count(*) from hazard where closed_on='2026-11-23'")" -eq 2 ] || fail "two tickets closed"
grep -q '新增 319' quarter.first || fail "the first run imports 319 measures"
grep -q '新增 0，更新 0，不变 319' quarter.second || fail "the second run imports nothing"
grep -q '与第1次评定相比没有变化' quarter.second || fail "the quarter is evaluated again without a change"
[ -s demo/control.xlsx ] && [ -s demo/cards-2026Q3.xlsx ] || fail "no control table or cards"
[ "$(sqlite3 demo/quarter.db "select count(*) from card where state <> 'issued'")" -eq 0 ] || fail "every card was issued once"
[ "$(find demo/letters-out -name '*.docx' | wc -l)" -eq 22 ] || fail "a letter and a sheet to sign for each of eleven cities"
[ "$(sqlite3 demo/orders.db "select group_concat(series_number, ' ') from (select series_number from order_paper order by series_number)")" = "1 2 3 4 5 6 7 8 9 10 11" ] ||
  fail "eleven numbers"
[ "$(sqlite3 demo/orders.db "select count(*) from order_recipient where signed_on is not null")" -eq 2 ] || fail "two signatures"
[ "$(sqlite3 demo/orders.db "select group_concat(state, ' ') from (select state from order_recipient where feedback_on is not null order by id)")" = "returned done" ] ||
  fail "one feedback sent back, one accepted"

command -v soffice >/dev/null && { grep -q '此前已收\|已收下' forms.first && [ "$(ls demo/回执/*.docx | wc -l)" = 2 ] || fail "two forms came back"; }
grep -q '交接\|张三 → 李四' notify.first && [ -s demo/交接清单.docx ] || fail "a handover"
[ "$(ls demo/notices | wc -l)" -ge 4 ] || fail "reminders"
[ "$(sqlite3 demo/notify.db "select count(*) from delivery where state = 'sent'")" = "$(ls demo/notices | wc -l)" ] || fail "each message is a file"
grep -q '不能签发' people.first && grep -q '有此权的' people.first || fail "who drafted an order approves none"
grep -q '检查单位5家（5家次），发现隐患6处，其中重大1处；当场整改2处' round.first || fail "what the round found"
grep -q '^1.*反弹\|H2026.*已交办' round.first && [ -s demo/第4期.xlsx ] && [ -s demo/检查记录单.docx ] && [ -s demo/抽取.docx ] || fail "a round and its papers"
[ "$(sqlite3 demo/round.db "select count(*) from order_paper where state = 'issued'")" = 3 ] || fail "one order a county"
[ "$(sqlite3 demo/round.db "select count(*) from hazard where reopenings = 1")" = 1 ] || fail "a look-back that reopens"
grep -q '销号1项' week.first && grep -q '可以恢复' week.second && [ -s demo/week-周报.xlsx ] && [ -s "demo/week-本周事项/嵊州市 2026-11-13.docx" ] && [ -s "demo/week-一患一档/H2026-0001/SHA256SUMS" ] || fail "a week"
[ "$(sqlite3 demo/week.db "select replied_by from paper")" = 绍安委办〔2026〕45号 ] || fail "the paper from above was answered"
[ "$(sqlite3 demo/week.db "select count(*) from evidence where note = '签批件'")" = 1 ] || fail "the signed sheet is kept"
echo ok
