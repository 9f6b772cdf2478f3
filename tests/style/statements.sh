# No statement a row: what each reading command, and each import, asks of the engine at 2,000 and at 20,000 rows.
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export DUBAN_TODAY=2026-11-23 DUBAN_NOW=2026-11-23T08:00:00 DUBAN_LANG=en HOME=$work DUBAN_DB=$work/office.db
bad=0
# At most 60 statements that read, and one more for 500 rows read.
count() {
  "$COUNT" count "$@" >out 2>err </dev/null
  local code=$? reads writes rows
  read -r reads writes rows <count
  if [ "$code" -gt 1 ]; then echo "FAILED ($code): duban $*"; head -n 3 err; bad=1; fi
  if [ "$reads" -gt $((60 + rows / 500)) ]; then
    echo "FAILED: duban $*: $reads statements for $rows rows"; sed -n 2,5p count | cut -c1-160; bad=1
  fi
}
reading() {
  for format in json csv; do count due --format $format; count hazard list --format $format; done
  count due --overdue; count today
  count hazard list --open --fields number,responsible,territory,site,due_on; count hazard list --as-of 2026-10-01
  count hazard show H2026-0001; count hazard explain H2026-0002
  count plan list; count plan show 三年行动; count task list --format csv; count task show T2026-0001
  count card list; count card list --streaks; count card explain 宁波 --now; count card explain 宁波 --period 2026Q3
  count card evaluate --period 2026Q3 --dry-run; count card show C2026Q3-0001
  count order list; count order list --overdue; count order next; count order series; count order show O2026-0001
  count account list; count account show A2026-0001; count unit list; count unit show 宁波; count unit history 宁波
  count unit brief 宁波; count person list; count person show 赵某@宁波
  count report weekly --format json; count report weekly -o w.xlsx; count report ledger --format csv; count report ledger -o l.xlsx
  count report list; count report control --plan 三年行动 --format json; count report quarterly --period 2026Q3 --format json
  count report listing --format json; count report handover 赵某@宁波 --format json; count report unit 宁波 -o u.xlsx
  count notify preview; count notify log; count notify why H2026-0003
  count doctor; count log; count log --limit 3000; count log --verify; count log head
  count db status; count db check; count calendar show 2026; count calendar check; count rules show; count config show
  rm -f ./*.xlsx
}
inspecting() {
  python3 -c "
print('检查日期,单位名称,属地,问题,当场整改')
for i in range($1): print(f'2026-11-{i % 20 + 1:02},厂{i // 3},嵊州,问题{i},{\"是\" if i % 4 == 0 else \"否\"}')" >findings.csv
  "$DUBAN" round add 1 --theme 明查 --from 2026-11-01 --to 2026-11-30 --team 甲,乙 --quiet >out || exit 1
  "$DUBAN" inspect import findings.csv --round 1 --quiet >out || exit 1
  "$DUBAN" rules adopt owed/office --from-period 2026Q3 --quiet && "$DUBAN" inspect plan --open --quiet >out || exit 1
  count round list; count round show 1; count report round 1 --format json; count inspect list; count inspect show I2026-0001
  count inspect coverage; count inspect coverage --next 5 --explain; count inspect plan; count hazard list --round 第1期
  count inspect draw --from sites --share 10% --seed 1 --dry-run; count order record --list
}
for rows in 2000 20000; do
  rm -f office.db*
  python3 "$ROOT/tests/bench/generate.py" $rows ledger.csv $((rows / 50)) || exit 1
  "$DUBAN" db init --name 省安委办 --full-name 浙江省安全生产委员会办公室 --level province --quiet || exit 1
  count unit import "$ROOT/examples/ledgers/units.csv"
  printf '姓名,单位,职务,邮箱\n赵某,宁波,联络员,zhao@example.org\n钱某,绍兴,联络员,qian@example.org\n' >people.csv
  count person import people.csv
  count hazard import ledger.csv
  count hazard import ledger.csv
  count hazard import ledger.csv --dry-run
  count hazard import ledger.csv --ledger second
  count plan add 三年行动 --year 2026
  count plan import "$ROOT/examples/ledgers/plan-three-year.csv" --plan 三年行动
  count plan import "$ROOT/examples/ledgers/plan-three-year.csv" --plan 三年行动
  "$DUBAN" card evaluate --period 2026Q3 --quiet >out || exit 1
  "$DUBAN" hazard list --open --fields number 2>err | head -n 90 >numbers
  for number in $(cat numbers); do
    "$DUBAN" order draft --kind 督办单 --to 绍兴 --item "$number" --subject 督办 --due 30d --by 孙某 --again --quiet >>drafts || exit 1
  done
  "$DUBAN" order list --fields number 2>err | head -n 80 >orders
  for verb in submit:孙某 approve:王主任 issue:孙某; do
    "$DUBAN" order "${verb%:*}" - --by "${verb#*:}" --quiet <orders >out || exit 1
  done
  "$DUBAN" account add --kind interview --unit 宁波 --reason 逾期 --approved-by 王主任 --quiet >out || exit 1
  reading
  inspecting $((rows / 10))
done
[ $bad = 0 ] && echo ok
exit $bad
