# The progress control table and the quarterly cards against independent counts: Python reads the sample plan and the database's
# rows for itself; the workbooks open, repeat byte for byte, and hold what they must.
. "$ROOT/tests/real/common.sh.inc"
export DUBAN_LANG=zh DUBAN_NOW=2026-11-23T08:00:00
office
"$DUBAN" hazard import "$ROOT/examples/ledgers/hazards.csv" --quiet || fail "import of hazards"
"$DUBAN" plan add 三年行动 --year 2026 --quiet >/dev/null || fail "plan add"
"$DUBAN" plan import "$ROOT/examples/ledgers/plan-three-year.csv" --plan 三年行动 --as-of 2026-11-22 --quiet || fail "import of the plan"
for n in 1 2; do
  expect 0 "$DUBAN" report control --plan 三年行动 --as-of 2026-11-22 -o "c$n.xlsx"
  expect 0 "$DUBAN" report quarterly --period 2026Q3 -o "q$n.xlsx"
done
expect 0 "$DUBAN" report quarterly --period 2026Q3 --unit 宁波 -o page.xlsx
cmp c1.xlsx c2.xlsx || fail "two control tables differ"
cmp q1.xlsx q2.xlsx || fail "two quarterly workbooks differ"
expect 0 "$DUBAN" report control --plan 三年行动 --as-of 2026-11-22 --format json -o control.json
expect 0 "$DUBAN" card evaluate --period 2026Q3 --quiet --format json -o cards.json
expect 0 "$DUBAN" report quarterly --period 2026Q3 --quiet --format json -o quarterly.json
python3 - "$ROOT/examples/ledgers/plan-three-year.csv" <<'P' || exit 1
import calendar, csv, datetime as dt, json, re, sqlite3, sys, zipfile, xml.dom.minidom
from fractions import Fraction as F
D = dt.date
day = D(2026, 11, 22)
def month_end(y, m): return D(y, m, calendar.monthrange(y, m)[1])
def due(text):  # an own reading of the ten wordings in the sample
    if text == '长期坚持': return None
    m = re.fullmatch(r'(\d{4})-(\d\d)-(\d\d)', text)
    if m: return D(*map(int, m.groups()))
    y = int(text[:4])
    rest = text[5:]
    if rest in ('底前',): return D(y, 12, 31)
    if rest == '上半年': return D(y, 6, 30)
    if rest == '第三季度': return D(y, 9, 30)
    return month_end(y, int(re.match(r'(\d+)月', rest).group(1)))
def half_up(x, unit): return int((F(x) / unit + F(1, 2)).__floor__()) * unit
rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig')))
book = json.load(open('control.json'))
by_ref = {r['ref']: r for r in book['control']}
assert len(by_ref) == len(rows) == 319
expected_sum = actual_sum = counted = 0
for row in rows:
    end = due(row['完成时限'])
    points = [(month_end(2026, q * 3), F(row[f'2026Q{q}计划'].rstrip('%'))) for q in (1, 2, 3, 4)]
    if end: points = [p for p in points if p[0] < end] + [(end, F(100))]
    at, share, want = D(2026, 1, 1), F(0), None
    for until, value in points:
        if day < until:
            want = share + (value - share) * (day - at).days / (until - at).days
            break
        at, share = until, value
    want = share if want is None else want
    got = by_ref[row['编号']]
    assert abs(F(str(got['expected'])) * 100 - want) <= F(6, 1000), (row['编号'], got['expected'], float(want))
    stated = F(row['实际进度'].rstrip('%'))
    assert abs(F(str(got['share'])) * 100 - stated) < F(1, 100)
    late = end is not None and end < day
    assert (got['pace'] in ('late', 'done-late')) == late, (row['编号'], got['pace'])
    if end:
        counted += 1; expected_sum += half_up(want * 100, 1); actual_sum += stated * 100
        behind = half_up((half_up(want * 100, 1) - stated * 100), 10)
        if not late: assert (got['pace'] == 'behind') == (behind >= 1000), (row['编号'], behind, got['pace'])
for cut in ('by_lead', 'by_sector'):
    table = book['summary'][cut]
    for key in ('measures', 'quantified', 'done', 'ahead', 'on_course', 'behind', 'late', 'standing'):
        assert sum(r[key] for r in table[:-1]) == table[-1][key], (cut, key)
assert book['summary']['by_lead'][-1] == {**book['summary']['by_sector'][-1]}
total = book['summary']['by_lead'][-1]
assert total['measures'] == 319 and total['quantified'] == 273 and round(total['quantified_rate'], 3) == 0.856
assert abs(F(str(total['expected'])) * 10000 - F(expected_sum, counted)) <= 1 and abs(F(str(total['actual'])) * 10000 - F(actual_sum, counted)) <= 1

# Cards: the figures of every city at the quarter's end, counted from the rows of the database.
db = sqlite3.connect('o.db')
units = {i: (n, p) for i, n, p in db.execute("select id, name, parent from unit")}
def within(unit, top):
    while unit:
        if unit == top: return True
        unit = units[unit][1]
    return False
end = '2026-09-30'
quarterly = json.load(open('quarterly.json'))['figures']
figures = {r['unit']: r for r in quarterly}
cities = [name for name in figures if name.endswith('市')]
assert len(cities) == 11, cities
hazards = list(db.execute("select territory, grade, found_on, dispatched_on, clock_start, clock_origin, due_on, fixed_on, accepted_on, closed_on, accepted_by, recorded_on, state from hazard"))
# Of a measure nobody told of by then nothing is known: in no rate either.
tasks = list(db.execute("select lead, due_on, done_on, precision from task where state <> 'voided' and (recorded_on <= ? or done_on is not null "
                        "or id in (select task from task_step where on_day <= ?))", (end, end)))
for unit, (name, parent) in units.items():
    if name not in figures or not name.endswith('市'): continue
    open_ = overdue = major = hazards_due = hazards_in = 0
    for territory, grade, found, dispatched, start, origin, due_on, fixed, accepted, closed, by, recorded, state in hazards:
        if not within(territory, unit) or found > end: continue
        started = origin and (dispatched or start) and (dispatched or start) <= end
        stop_accept = (accepted or closed or recorded) if state in ('accepted', 'closed') else None
        stopped = min([d for d in (fixed, ) if d and d <= end] or [d for d in (stop_accept, ) if d and d <= end] or [d for d in (closed, ) if d and d <= end] or ['9999'])
        # Fixed on a day that nobody wrote, accepted after the deadline: whether in time is not known, in no rate.
        unknown = not fixed and stopped <= end and due_on and stopped > due_on
        if started and due_on and '2026-07-01' <= due_on <= end and not unknown:
            hazards_due += 1; hazards_in += stopped <= due_on
        if closed and closed <= end: continue
        open_ += 1
        if started and due_on and due_on < end and stopped > end: overdue += 1; major += grade == 'major'
    mine = [t for t in tasks if within(t[0], unit) and t[3] != 'standing' and t[1] and '2026-07-01' <= t[1] <= end]
    got = figures[name]
    want = (open_, overdue, major, hazards_due + len(mine), hazards_in + sum(1 for t in mine if t[2] and t[2] <= t[1]))
    assert (got['open'], got['overdue'], got['overdue_major'], got['due'], got['in_time']) == want, (name, got, want)
    yellow = major >= 1 or overdue >= 3 or (want[3] >= 5 and F(want[4], want[3]) < F(9, 10))
    assert (got['colour'] == 'yellow') == yellow, (name, got['colour'])
assert len([c for c in json.load(open('cards.json')) if c['colour'] == 'yellow']) == len([r for r in quarterly if r['colour'] == 'yellow'])

def parts(name):
    z = zipfile.ZipFile(name)
    for part in z.namelist():
        if part.endswith('.xml') or part.endswith('.rels'): xml.dom.minidom.parseString(z.read(part))
    return z
c = parts('c1.xlsx')
names = re.findall(r'<sheet name="([^"]*)"', c.read('xl/workbook.xml').decode())
assert names == ['进度控制表', '四张清单', '量化指标', '汇总'], names
sheet = c.read('xl/worksheets/sheet1.xml').decode()
for wanted in ('<dataBar', 'paperSize="8"', 'orientation="landscape"', '<mergeCell '): assert wanted in sheet, wanted
charts = [c.read(n).decode() for n in c.namelist() if n.startswith('xl/charts/chart')]
assert any('lineChart' in x for x in charts) and any('barChart' in x for x in charts)
q = parts('q1.xlsx')
names = re.findall(r'<sheet name="([^"]*)"', q.read('xl/workbook.xml').decode())
assert names == ['亮牌情况汇总', '排名', '连续亮牌', '指标', '依据记录'], names
names = re.findall(r'<sheet name="([^"]*)"', parts('page.xlsx').read('xl/workbook.xml').decode())
assert names == ['宁波市'], names
P
expect 0 "$DUBAN" report weekly --format json -o weekly.json
python3 -c "import json; b=json.load(open('weekly.json')); assert b['plans'][0]['measures'] == 319, b['plans']"
expect 0 "$DUBAN" report weekly
grep -q '三年行动共有措施319项' out || fail "the plan is missing in the weekly paragraph"
timeout 170 soffice --headless --convert-to pdf c1.xlsx >/dev/null 2>&1 || fail "LibreOffice does not open it"
[ -s c1.pdf ] || fail "no pages came of the control table"
expect 0 "$DUBAN" log --verify
