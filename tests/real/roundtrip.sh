# What goes out as a workbook comes back: nothing changes, or exactly the cells that a person edited; LibreOffice is the one who saves.
# A county's register goes to its city and comes again after a closing and an extension.
. "$ROOT/tests/real/common.sh.inc"
command -v soffice >/dev/null || { echo "skipped: there is no LibreOffice here"; exit 0; }
/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || { echo "skipped: there is no openpyxl here"; exit 0; }
office
"$DUBAN" unit import "$ROOT/examples/ledgers/units.csv" --quiet || fail units
head -n 121 "$ROOT/examples/ledgers/hazards.csv" >some.csv
"$DUBAN" hazard import some.csv --quiet || fail hazards
"$DUBAN" plan add 三年行动 --year 2026 --quiet >/dev/null && head -n 61 "$ROOT/examples/ledgers/plan-three-year.csv" >plan.csv
"$DUBAN" plan import plan.csv --plan 三年行动 --quiet || fail plan
"$DUBAN" person add 孙某 --unit 嵊州市 --phone 13800138000 --email a@b.cn --quiet
"$DUBAN" person add 李某 --unit 新昌县 --post 联络员 --quiet
"$DUBAN" hazard add --problem 自己录的 --source 暗访 --territory 嵊州 --place 某路 --quiet >/dev/null || fail add
"$DUBAN" hazard extend H2026-0003 --grant --until 2027-01-29 --because 设备 --quiet >/dev/null 2>&1
"$DUBAN" order draft --kind supervision --to 嵊州 --subject 督办 --item H2026-0121 --quiet >/dev/null || fail order
save() { soffice --headless --convert-to xlsx --outdir lo "$@" >/dev/null 2>&1; }
for lang in zh en; do
  for list in unit person task order hazard; do "$DUBAN" $list list -o $list-$lang.xlsx --lang $lang --quiet || fail "$list list"; done
  "$DUBAN" report ledger -o register-$lang.xlsx --lang $lang --quiet || fail register
done
save ./*.xlsx
head=$("$DUBAN" log head)
for lang in zh en; do
  for list in unit person order hazard; do expect 0 "$DUBAN" $list import lo/$list-$lang.xlsx --quiet; done
  expect 0 "$DUBAN" plan import lo/task-$lang.xlsx --plan 三年行动 --quiet
  expect 0 "$DUBAN" hazard import lo/register-$lang.xlsx --quiet
done
[ "$("$DUBAN" log head)" = "$head" ] || fail "a list that came back changed something: $("$DUBAN" log --format tsv | head -5)"

# Random edits, with and without changes here since the register was written.
cat >edit.py <<'P'
import json, random, subprocess, sys, openpyxl
duban, seed = sys.argv[1], int(sys.argv[2])
random.seed(seed)
columns = {'隐患描述': 'problem', '整改措施': 'measure', '责任人': 'responsible_person', '联系电话': 'responsible_phone', '备注': 'remarks', '行业领域': 'sector', '来源': 'source', '目前进展': 'progress', '地点': 'place'}
def records():
    out = subprocess.run([duban, 'hazard', 'list', '--format', 'jsonl', '--lang', 'en', '--fields', ','.join(['number', 'state', 'due_on', 'baseline_on', 'fixed_on', 'closed_on', 'found_on', 'grade', 'territory', 'responsible'] + list(columns.values()))], capture_output=True, text=True, check=True).stdout
    return {r['number']: r for r in map(json.loads, out.splitlines())}
subprocess.run([duban, 'report', 'ledger', '-o', 'out.xlsx', '--quiet', '--lang', 'zh'], check=True)
book = openpyxl.load_workbook('out.xlsx')
sheet = book.worksheets[0]
heading = {cell.value: cell.column for cell in sheet[3]}
wanted, here = {}, {}
rows = {sheet.cell(r, heading['编号']).value: r for r in range(4, sheet.max_row + 1)}
for number in random.sample(sorted(rows), 20):
    for name in random.sample(sorted(columns), random.randint(1, 3)):
        text = f'改{random.randint(1, 9999)}，"号"<&>' if random.random() < .8 else f'00{random.randint(1, 99)}'
        sheet.cell(rows[number], heading[name]).value = text
        wanted[number, columns[name]] = text
for number in random.sample(sorted(set(rows) - {n for n, _ in wanted}), 5):  # edited here meanwhile, untouched there
    subprocess.run([duban, 'hazard', 'edit', number, '--remarks', f'这里改的{seed}', '--because', '核实', '--quiet'], check=True, capture_output=True)
    here[number, 'remarks'] = f'这里改的{seed}'
book.save('out.xlsx')
subprocess.run(['soffice', '--headless', '--convert-to', 'xlsx', '--outdir', 'back', 'out.xlsx'], check=True, capture_output=True)
before = records()
done = subprocess.run([duban, 'hazard', 'import', 'back/out.xlsx', '--quiet'], capture_output=True, text=True)
if done.returncode != 0: sys.exit(f'seed {seed}: {done.stderr}')
after = records()
for number, was in before.items():
    for field, value in was.items():
        should = wanted.get((number, field), value)
        if after[number][field] != should: sys.exit(f'seed {seed}: {number} {field}: {value!r} became {after[number][field]!r}, not {should!r}')
for (number, field), text in here.items():
    if after[number][field] != text: sys.exit(f'seed {seed}: {number}: what was changed here is gone')
# What was changed on both sides is asked about, and nothing is taken.
number = next(iter(wanted))[0]
subprocess.run([duban, 'hazard', 'edit', number, '--problem', f'两边都改{seed}', '--because', '核实', '--quiet'], check=True, capture_output=True)
sheet.cell(rows[number], heading['隐患描述']).value = '那边改'
book.save('out.xlsx')
clash = subprocess.run([duban, 'hazard', 'import', 'out.xlsx', '--quiet'], capture_output=True, text=True)
if clash.returncode != 4 or number not in clash.stderr: sys.exit(f'seed {seed}: no clash: {clash.returncode} {clash.stderr}')
P
for seed in 1 2 3; do /usr/bin/python3 -W ignore edit.py "$DUBAN" $seed || fail "edits"; done
expect 0 "$DUBAN" log --verify

# A county's own register to its city, twice: its numbers are its own, a closing and an extension arrive, nobody is accused.
city=$PWD/o.db
mkdir county && cd county && export DUBAN_DB=$PWD/county.db
"$DUBAN" db init --name 嵊州市安委办 --level county --quiet || fail county
"$DUBAN" unit import "$ROOT/examples/ledgers/units.csv" --quiet || fail "county units"
for n in 1 2 3; do "$DUBAN" hazard add --problem "县里第$n条" --source 自查 --territory 嵊州 --place 某路 --found 2026-09-01 --quiet >/dev/null || fail "county add"; done
"$DUBAN" hazard dispatch H2026-0001 H2026-0002 H2026-0003 --unit 嵊州市 --on 2026-09-01 --because 补录 --due 2026-11-20 --quiet >/dev/null || fail "county dispatch"
"$DUBAN" report ledger -o first.xlsx --quiet && save first.xlsx
expect 0 env DUBAN_DB="$city" "$DUBAN" hazard import lo/first.xlsx --ledger 嵊州 --mode reported --quiet
"$DUBAN" hazard extend H2026-0002 --grant --until 2026-12-20 --because 设备 --on 2026-11-18 --quiet >/dev/null || fail "county extend"
"$DUBAN" hazard close H2026-0003 --fixed-by 张某@嵊州市 --verified-by 刘某 --done 已修 --on 2026-11-19 --because 补录 --quiet >/dev/null || fail "county close"
for round in 1 2; do
  "$DUBAN" report ledger -o again.xlsx --quiet && save again.xlsx
  expect 0 env DUBAN_DB="$city" "$DUBAN" hazard import lo/again.xlsx --ledger 嵊州 --mode reported --quiet
  state=$(DUBAN_DB=$city "$DUBAN" hazard list --ledger 嵊州 --sort number --lang en --format tsv --fields ref,state,baseline_on,due_on | tail -n +2 | tr '\t' ' ')
  wanted=$(printf 'H2026-0001 dispatched 2026-11-20 2026-11-20\nH2026-0002 dispatched 2026-11-20 2026-12-20\nH2026-0003 closed 2026-11-20 2026-11-20')
  [ "$state" = "$wanted" ] || fail "round $round: $state"
done
[ "$(DUBAN_DB=$city "$DUBAN" hazard list --ledger 嵊州 --overdue --fields ref)" = H2026-0001 ] || fail "who is overdue: $(DUBAN_DB=$city "$DUBAN" hazard list --ledger 嵊州 --overdue)"
DUBAN_DB=$city expect 0 "$DUBAN" log --verify
echo ok
