# Photos: in the workbook and the document that were asked for with --photos, in a letter whose template shows them, turned as the
# camera says; a photo that is none, one that was changed, a template without photos. Fonts are nothing that duban needs.
. "$ROOT/tests/real/common.sh.inc"
office
python3 - <<'P'
import struct, zlib
def png(name, width, height):
    rows = b''.join(b'\0' + b''.join(bytes((x * 255 // width, y * 255 // height, 90)) for x in range(width)) for y in range(height))
    chunk = lambda kind, data: struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    open(name, 'wb').write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)) +
                           chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))
png('wide.png', 600, 300)
png('after.png', 200, 400)
P
picture=$(dirname "$DUBAN")/../libexec/duban/duban-picture
"$picture" 1000 <wide.png | tail -c +9 >wide.jpg   # behind "600 300\n"
python3 - <<'P'
# The same JPEG with the mark of a camera that was held on its side (orientation 6).
import struct
plain = open('wide.jpg', 'rb').read()
tiff = b'II*\0' + struct.pack('<I', 8) + struct.pack('<H', 1) + struct.pack('<HHIHH', 0x112, 3, 1, 6, 0) + struct.pack('<I', 0)
exif = b'Exif\0\0' + tiff
open('turned.jpg', 'wb').write(plain[:2] + b'\xff\xe1' + struct.pack('>H', len(exif) + 2) + exif + plain[2:])
P
[ "$("$picture" 100 <wide.jpg | head -n 1)" = "100 50" ] || fail "a photo is made as small as asked"
[ "$("$picture" 100 <turned.jpg | head -n 1)" = "50 100" ] || fail "a photo is turned as the camera says"
head -c 3000 /dev/urandom >noise; printf '\xff\xd8\xff\xe0' | cat - noise >bad.jpg
expect 0 "$DUBAN" hazard add --problem '围堰<破损>' --source 暗访 --territory 嵊州 --unit 嵊州 --quiet
expect 0 "$DUBAN" hazard add --problem 无照片 --source 暗访 --territory 嵊州 --unit 嵊州 --quiet
expect 0 "$DUBAN" hazard attach H2026-0001 turned.jpg wide.png --kind before --note '东侧"A"&B' --quiet
expect 0 "$DUBAN" hazard attach H2026-0001 after.png --kind after --quiet
expect 2 "$DUBAN" report ledger --photos -o t.csv
expect 0 "$DUBAN" report ledger -o plain.xlsx
expect 0 "$DUBAN" report ledger --photos -o t.xlsx
expect 0 "$DUBAN" report ledger --photos -o t.docx
expect 0 "$DUBAN" hazard attach H2026-0002 bad.jpg --kind before --quiet
expect 0 "$DUBAN" report ledger --photos --format xlsx -o bad.xlsx
# A letter shows photos where its template asks for them, and only there.
expect 0 "$DUBAN" order draft --kind 督办单 --to 嵊州 --item H2026-0001 --subject 围堰 --due 60d --quiet
expect 0 "$DUBAN" order print O2026-0001 -o without.docx
mkdir letters; expect 0 "$DUBAN" order print --template 督办单 -o letters/supervision.docx
python3 - <<'P'
import zipfile
source = zipfile.ZipFile('letters/supervision.docx')
parts = {name: source.read(name) for name in source.namelist()}
text = parts['word/document.xml'].decode()
line = lambda words: '<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>' % words
end = text.rindex('<w:sectPr>')
annex = ''.join(map(line, ['{{#photos}}', '照片{{photo_n}} {{photo_when}} {{photo_note}}', '{{photo}}', '{{/photos}}', '共{{photo_count}}张']))
with zipfile.ZipFile('letters/supervision.docx', 'w', zipfile.ZIP_DEFLATED) as out:
    for part, data in parts.items():
        out.writestr(part, text[:end] + annex + text[end:] if part == 'word/document.xml' else data)
P
expect 0 "$DUBAN" order print O2026-0001 -o with.docx
expect 0 env FONTCONFIG_FILE=/dev/null FONTCONFIG_PATH=/nonexistent "$DUBAN" order print O2026-0001 -o no-fonts.docx
cmp with.docx no-fonts.docx || fail "a letter needs no fonts to be made"
python3 - <<'P' || fail "photos do not stand where they belong"
import re, zipfile, xml.dom.minidom
def jpeg_size(data):
    assert data[:2] == b'\xff\xd8', data[:4]
    at = 2
    while data[at + 1] not in (0xC0, 0xC2):
        at += 2 + int.from_bytes(data[at + 2:at + 4], 'big')
    return int.from_bytes(data[at + 7:at + 9], 'big'), int.from_bytes(data[at + 5:at + 7], 'big')
def media(name):
    z = zipfile.ZipFile(name)
    assert z.testzip() is None
    for part in z.namelist():
        if part.endswith(('.xml', '.rels')): xml.dom.minidom.parseString(z.read(part))
    return z, [jpeg_size(z.read(part)) for part in sorted(z.namelist()) if '/media/' in part]
sizes = [(200, 400), (300, 600), (600, 300)]
assert media('plain.xlsx')[1] == [] and media('without.docx')[1] == []
z, found = media('t.xlsx'); assert sorted(found) == sizes, found
drawing = z.read('xl/drawings/drawing1.xml').decode()
rows = [tuple(map(int, pair)) for pair in re.findall(r'<xdr:from>.*?<xdr:row>(\d+)<.*?<xdr:to>.*?<xdr:row>(\d+)<', drawing)]
assert len(rows) == 3 and all(a == b for a, b in rows), rows  # each within its row
assert sorted(media('t.docx')[1]) == sizes
z, found = media('with.docx'); assert sorted(found) == sizes, found
text = z.read('word/document.xml').decode()
relations = z.read('word/_rels/document.xml.rels').decode()
for use in re.findall(r'r:embed="([^"]+)"', text):
    target = re.search(r'Id="%s"[^>]*Target="([^"]+)"' % use, relations).group(1)
    assert 'word/' + target in z.namelist()
assert text.count('<wp:inline') == 3 and '共3张' in text and '东侧"A"&amp;B' in text
assert 'Extension="jpeg"' in z.read('[Content_Types].xml').decode()
z, found = media('bad.xlsx'); assert len(found) == 3, found
assert 'bad.jpg' in z.read('xl/sharedStrings.xml').decode() + z.read('xl/worksheets/sheet2.xml').decode()
P
if command -v soffice >/dev/null; then
  soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to pdf with.docx >/dev/null 2>&1 && [ "$(pdfimages -list with.pdf | grep -c jpeg)" = 3 ] ||
    fail "a word processor shows the photos"
fi
# The issued letter keeps the photos that were on record then; a photo that was changed is told by name.
for step in submit 'approve --by 王主任' issue; do expect 0 "$DUBAN" order ${step%% *} O2026-0001 ${step#"${step%% *}"} --quiet; done
expect 0 "$DUBAN" order print O2026-0001 -o issued.docx
python3 -c "import zipfile; assert sum('/media/' in n for n in zipfile.ZipFile('issued.docx').namelist()) == 3" || fail "the issued letter lost its photos"
file=$(find o.files -type f -size "$(stat -c %s after.png)c" | head -n 1)
chmod u+w "$file"; printf x >>"$file"
expect 7 "$DUBAN" report ledger --photos -o again.xlsx
grep -q after.png err || fail "which photo was changed"
[ ! -e again.xlsx ] || fail "half a workbook"
expect 0 "$DUBAN" order print O2026-0001 -o again.docx
cmp issued.docx again.docx || fail "an issued letter changed"
