# Workbooks from elsewhere and from attackers: read, or refused with a sentence, within five seconds and 300 MB; nothing is written.
. "$ROOT/tests/real/common.sh.inc"
command -v /usr/bin/time >/dev/null || { echo "skipped: there is no /usr/bin/time here"; exit 0; }
office
python3 - <<'P' || fail "no hostile files"
import zipfile, os
S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
HEAD = ['隐患编号', '检查日期', '来源', '所属地区', '隐患描述']
def cells(texts): return ''.join(f'<c t="inlineStr"><is><t>{t}</t></is></c>' for t in texts)
ROW = '<row>' + cells(HEAD) + '</row><row>' + cells(['A1', '2026-11-01', '暗访', '嵊州', '甲']) + '</row>'
def book(name, sheet=None, strings=None, styles=None, extra=(), workbook=None):
    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', '<Types/>')
        z.writestr('_rels/.rels', f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{R}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        z.writestr('xl/workbook.xml', workbook or f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets><sheet name="a" sheetId="1" r:id="s1"/></sheets></workbook>')
        z.writestr('xl/_rels/workbook.xml.rels', f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="{R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        if sheet is None: sheet = f'<worksheet xmlns="{S}"><sheetData>{ROW}</sheetData></worksheet>'
        with z.open('xl/worksheets/sheet1.xml', 'w', force_zip64=True) as f:
            for piece in ([sheet] if isinstance(sheet, str) else sheet): f.write(piece.encode())
        if strings: z.writestr('xl/sharedStrings.xml', strings)
        if styles: z.writestr('xl/styles.xml', styles)
        for part, text in extra: z.writestr(part, text)
def sheet(inside, more=''): return f'<worksheet xmlns="{S}"><sheetData>{inside}</sheetData>{more}</worksheet>'
book('good.xlsx')
book('bomb.xlsx', sheet=[f'<worksheet xmlns="{S}"><sheetData>'] + [' ' * (1 << 20)] * 900 + ['</sheetData></worksheet>'])
book('rows-bomb.xlsx', sheet=[f'<worksheet xmlns="{S}"><sheetData>' + ROW] + ['<row><c><v>1</v></c></row>' * 50000] * 30 + ['</sheetData></worksheet>'])
book('entities.xlsx', sheet='<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + sheet('<row><c><v>&b;</v></c></row>'))
book('outside.xlsx', sheet='<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + sheet('<row><c t="inlineStr"><is><t>&a;</t></is></c></row>'))
book('columns.xlsx', sheet=sheet('<row>' + '<c><v>1</v></c>' * 1000000 + '</row>'))
book('wide.xlsx', sheet=[f'<worksheet xmlns="{S}"><sheetData>' + ROW] + [f'<row r="{r}"><c r="XFD{r}"><v>1</v></c></row>' for r in range(3, 60000)] + ['</sheetData></worksheet>'])
book('dimension.xlsx', sheet=f'<worksheet xmlns="{S}"><dimension ref="A1:XFD1048576"/><sheetData>{ROW}</sheetData></worksheet>')
book('strings.xlsx', sheet=sheet('<row><c t="s"><v>4000000000</v></c></row>'), strings=f'<sst xmlns="{S}" count="99999999" uniqueCount="99999999"><si><t>a</t></si></sst>', extra=[('xl/_rels/x.rels', '')])
book('styles.xlsx', styles=f'<styleSheet xmlns="{S}"><cellXfs>' + '<xf numFmtId="14"/>' * 500000 + '</cellXfs></styleSheet>')
book('merges.xlsx', sheet=sheet(ROW, '<mergeCells>' + '<mergeCell ref="A1:XFD1048576"/>' * 200000 + '</mergeCells>'))
book('dots.xlsx', workbook=f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets><sheet name="../../a" sheetId="1" r:id="s1"/></sheets></workbook>', extra=[('../../evil.txt', 'x')])
book('deep.xlsx', sheet=sheet('<a>' * 5000))
open('truncated.xlsx', 'wb').write(open('good.xlsx', 'rb').read()[:700])
open('nozip.xlsx', 'wb').write(b'PK\x03\x04' + os.urandom(4000))
open('old.xlsx', 'wb').write(b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + b'\0' * 4000)
P
head=$("$DUBAN" log head)
for file in bomb rows-bomb entities outside columns wide dimension strings styles merges dots deep truncated nozip old; do
  code=0
  timeout 20 /usr/bin/time -f '%e %M' -o used "$DUBAN" hazard import $file.xlsx --dry-run --quiet >out 2>err || code=$?
  read -r seconds kilobytes < <(tail -n 1 used)
  case $file in
    dimension|styles|merges|dots) wanted=0 ;;
    *) wanted=4 ;;
  esac
  [ $code = $wanted ] || fail "$file: exit $code: $(head -c 300 err)"
  grep -q "$file" err || [ $wanted = 0 ] || fail "$file: no sentence names it: $(head -c 300 err)"
  [ -n "${SANITIZED:-}" ] && [ "$SANITIZED" = 1 ] && continue
  [ "$(echo "$seconds" | cut -d. -f1)" -lt 5 ] || fail "$file: $seconds s"
  [ "$kilobytes" -lt 300000 ] || fail "$file: $kilobytes KB"
done
[ "$("$DUBAN" log head)" = "$head" ] || fail "a refused workbook was taken"
[ ! -e ../evil.txt ] && [ ! -e ../../evil.txt ] || fail "a part left its archive"
# Through a pipe, under another name, and by its content whatever it is called.
cp good.xlsx ledger.csv
expect 0 "$DUBAN" hazard import ledger.csv --quiet
cat good.xlsx | expect 0 "$DUBAN" hazard import - --quiet
[ "$("$DUBAN" hazard list --fields ref)" = A1 ] || fail "not read"
# --mark and --findings name the cells.
expect 0 "$DUBAN" hazard import "$ROOT/examples/ledgers/hazards-messy.xlsx" --sheet 1 --mark m.xlsx --findings f.csv --quiet
python3 - <<'P' || fail "the marked copy"
import zipfile
z = zipfile.ZipFile('m.xlsx')
assert any('comments' in n for n in z.namelist()), z.namelist()
assert open('f.csv', encoding='utf-8-sig').read().count('\n') > 400
P
echo ok
