# The workbooks: parts are well-formed, what must be there is there, same data and time give the same bytes, LibreOffice opens them.
. "$ROOT/tests/real/common.sh.inc"
export DUBAN_LANG=zh DUBAN_NOW=2026-11-23T08:00:00
office
"$DUBAN" hazard import "$ROOT/examples/ledgers/hazards-gb18030.csv" --quiet || fail import
"$DUBAN" hazard add --problem "=cmd|'/c calc'!A1" --source 暗访 --territory 嵊州 --unit 嵊州 --phone 007 --found 2026-11-20 --fields number --quiet >/dev/null || fail add
"$DUBAN" hazard dispatch H2026-0801 --on 2026-11-20 --quiet >/dev/null || fail dispatch
for n in 1 2; do expect 0 "$DUBAN" report weekly -o "w$n.xlsx"; expect 0 "$DUBAN" report ledger -o "l$n.xlsx"; done
cmp w1.xlsx w2.xlsx || fail "two weekly workbooks differ"
cmp l1.xlsx l2.xlsx || fail "two registers differ"
python3 - <<'P' || exit 1
import re, zipfile, xml.dom.minidom
def parts(name):
    z = zipfile.ZipFile(name)
    for part in z.namelist():
        if part.endswith('.xml') or part.endswith('.rels'): xml.dom.minidom.parseString(z.read(part))
    return z
z = parts('w1.xlsx')
book = z.read('xl/workbook.xml').decode()
names = re.findall(r'<sheet name="([^"]*)"', book)
assert names == ['总览', '按地区', '按行业', '逾期清单', '待交办', '待本级验收', '本周新增', '本周销号', '即将到期'], names
assert sum(n.startswith('xl/charts/chart') for n in z.namelist()) == 2
sheet = z.read('xl/worksheets/sheet4.xml').decode()
for wanted in ('<pane ', '<autoFilter ', 'orientation="landscape"', 'paperSize="9"', 'fitToWidth' if 'fitToWidth' in sheet else 'fitToPage', '<oddFooter>'):
    assert wanted in sheet, wanted
assert 'Print_Titles' in book
props = z.read('docProps/core.xml').decode() + z.read('docProps/app.xml').decode()
assert '浙江省安全生产委员会办公室' in props and re.search(r'\d+:[0-9a-f]{64}', props)
l = parts('l1.xlsx')
text = l.read('xl/worksheets/sheet1.xml').decode()
assert '<f>' not in text and "=cmd|" in text
P
# Territory and sector cuts add up to the same totals, column by column.
"$DUBAN" report weekly --format json --quiet | python3 -c '
import json, sys
book = json.load(sys.stdin)
for cut in ("by_territory", "by_sector"):
    rows = book[cut]
    for key in ("found", "fixed", "closed", "found_year", "closed_year", "open", "open_major", "unowned", "undispatched", "running", "overdue", "overdue_major", "awaiting", "other"):
        assert sum(r[key] for r in rows[:-1]) == rows[-1][key], (cut, key)
    t = rows[-1]
    assert t["unowned"] + t["undispatched"] + t["running"] + t["overdue"] + t["awaiting"] + t["other"] == t["open"]
assert {k: v for k, v in book["by_territory"][-1].items() if k not in ("name", "open_own")} == {k: v for k, v in book["by_sector"][-1].items() if k != "name"}
rows = {r["figure"]: r for r in book["overview"]["overview"]}
for column in ("this_week", "week_before", "year_to_date", "of_major"):
    v = [rows[k][column] for k in ("carried", "found", "reopened", "closed", "voided", "open")]
    assert v[0] + v[1] + v[2] - v[3] - v[4] == v[5], (column, v)
' || fail "the figures do not add up"
# An oracle: the same counts by the sqlite3 shell.
[ "$("$DUBAN" report weekly --format json --quiet | python3 -c 'import json,sys; t=json.load(sys.stdin)["by_sector"][-1]; print(t["open"], t["overdue"], t["found"], t["closed"])')" = \
  "$(sqlite3 o.db "select sum((closed_on is null or closed_on>'2026-11-22') and found_on<='2026-11-22')||' '||sum(responsible is not null and due_on<'2026-11-22' and coalesce(dispatched_on,clock_start)<='2026-11-22' and (fixed_on is null or fixed_on>'2026-11-22'))||' '||sum(found_on between '2026-11-16' and '2026-11-22')||' '||sum(coalesce(closed_on,'') between '2026-11-16' and '2026-11-22') from hazard")" ] || fail "the shell counts otherwise"
timeout 170 soffice --headless --convert-to pdf w1.xlsx >/dev/null 2>&1 || fail "LibreOffice does not open it"
pdftotext -layout w1.pdf - | grep -q '浙江省安全生产委员会办公室' || fail "the PDF lacks the office"
pdftotext -layout w1.pdf - | grep -q '第 1 页' || fail "the PDF lacks page numbers"
echo ok
