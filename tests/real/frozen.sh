# Every figure of a frozen week opens to as many records as it counts, also after the records have changed; the next week begins
# with what was frozen and adds up; the workbook says what was restated.
. "$ROOT/tests/real/common.sh.inc"
export DUBAN_LANG=zh DUBAN_NOW=2026-11-22T08:00:00 DUBAN_TODAY=2026-11-22
office
"$DUBAN" hazard import "$ROOT/examples/ledgers/hazards.csv" --quiet || fail "import"
expect 0 "$DUBAN" report weekly --week 2026-W46 --format json -o w46.json --freeze --issue 第46期
export DUBAN_NOW=2026-11-23T08:00:00 DUBAN_TODAY=2026-11-23
"$DUBAN" hazard list --format tsv --fields number,state,grade >open.tsv || fail list
for n in $(awk '$2 == "已登记" { print $1 }' open.tsv | head -n 9); do
  expect 0 "$DUBAN" hazard void "$n" --because 重复 --on 2026-11-14 --quiet
done
for n in $(awk '($2 == "整改中" || $2 == "已交办") && $3 == "一般" { print $1 }' open.tsv | head -n 30); do
  expect 0 "$DUBAN" hazard close "$n" --done 已整改 --fixed-by 甲 --verified-by 乙 --because 补录 --on 2026-11-20 --fixed-on 2026-11-18 --quiet
done
for n in 1 2 3; do
  expect 0 "$DUBAN" hazard add --problem "漏报$n" --source 暗访 --territory 宁波 --sector 消防 --found 2026-11-0$n --quiet
done
expect 0 "$DUBAN" unit edit 宁波市 --name 大宁波市 --quiet
python3 - "$DUBAN" <<'P' || exit 1
import json, subprocess, sys
book = json.load(open('w46.json'))
def count(figure):
    got = subprocess.run([sys.argv[1], 'report', 'explain', '第46期', figure, '--quiet', '--fields', 'number', '--format', 'tsv'],
                         capture_output=True, text=True)
    assert got.returncode == 0, (figure, got.stderr)
    return len(got.stdout.split()) - 1
asked = 0
def same(figure, value):
    global asked
    asked += 1
    assert count(figure) == value, (figure, count(figure), value)
for row in book['overview']['overview']:
    if row['this_week'] is None or isinstance(row['this_week'], float): continue
    if row['figure'] in ('＋ 补录', '± 更正') : assert row['this_week'] == 0; continue  # no week before it was frozen
    same(row['figure'], row['this_week'])
for part in ('by_territory', 'by_sector'):
    for row in book[part]:
        if part == 'by_territory' and row['name'].startswith('合计'): continue
        for name, value in row.items():
            if name != 'name' and isinstance(value, int) and not isinstance(value, bool) and 'rate' not in name and 'on_time' not in name:
                same(name + '/' + row['name'], value)
assert asked > 200, asked
P
expect 0 "$DUBAN" report weekly --week 2026-W47 --format json -o w47.json --freeze
python3 - <<'P' || exit 1
import json
before = {r['figure']: r['this_week'] for r in json.load(open('w46.json'))['overview']['overview']}
now = {r['figure']: r['this_week'] for r in json.load(open('w47.json'))['overview']['overview']}
names = list(now)
start = names.index('carried')
carried, late, corrected, found, reopened, closed, voided, end = (now[n] for n in names[start:start + 8])
assert carried == before[names[start + 7]], (carried, before)
assert (late, corrected) == (3, -9), (late, corrected)
assert carried + late + corrected + found + reopened - closed - voided == end, now
P
python3 - "$DUBAN" <<'P' || exit 1
import json, subprocess, sys
for row in json.load(open('w47.json'))['overview']['overview']:
    if row['this_week'] is None or isinstance(row['this_week'], float) or row['figure'] == 'corrections': continue
    got = subprocess.run([sys.argv[1], 'report', 'explain', '第47期', row['figure'], '--quiet', '--fields', 'number', '--format', 'tsv'],
                         capture_output=True, text=True)
    assert len(got.stdout.split()) - 1 == row['this_week'], (row, got.stderr)
P
expect 0 "$DUBAN" report explain 第47期 '＋ 补录' --fields number
[ "$(wc -l <out)" = 3 ] || fail "the late entries: $(cat out)"
expect 0 "$DUBAN" report explain 第47期 '± 更正' --fields number
[ "$(wc -l <out)" = 9 ] || fail "the corrections: $(cat out)"
expect 0 "$DUBAN" report weekly --week 2026-W46 -o again.xlsx
unzip -p again.xlsx xl/workbook.xml | grep -q 更正说明 || fail "no sheet of restatements"
# Every printed count of a quarter, before and after its records change.
expect 0 "$DUBAN" unit alias 大宁波市 宁波市 --quiet
expect 0 "$DUBAN" plan add 三年行动 --year 2026 --quiet
expect 0 "$DUBAN" plan import "$ROOT/examples/ledgers/plan-three-year.csv" --plan 三年行动 --as-of 2026-11-22 --quiet
expect 0 "$DUBAN" card evaluate --period 2026Q3 --quiet
expect 0 "$DUBAN" report quarterly --period 2026Q3 --freeze --format json -o q.json
for n in $("$DUBAN" hazard list --grade 一般 --state dispatched --fields number | head -n 20); do
  expect 0 "$DUBAN" hazard void "$n" --because 重复 --quiet
done
python3 - "$DUBAN" <<'P' || exit 1
import json, subprocess, sys
counts = 0
for row in json.load(open('q.json'))['figures']:
    for figure in ('open', 'overdue', 'overdue_major', 'due', 'in_time', 'tasks', 'tasks_due', 'tasks_overdue', 'tasks_behind'):
        if row['open'] + row['tasks'] == 0: continue
        got = subprocess.run([sys.argv[1], 'report', 'explain', '2026Q3', figure + '/' + row['unit'], '--quiet', '--fields', 'number',
                              '--format', 'tsv'], capture_output=True, text=True)
        assert got.returncode == 0, (row['unit'], figure, got.stderr)
        assert len(got.stdout.split()) - 1 == row[figure], (row['unit'], figure, row[figure], got.stdout)
        counts += 1
assert counts >= 99, counts
P
expect 0 "$DUBAN" log --verify
echo ok
