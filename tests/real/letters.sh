# Letters: what Python reads in the .docx is what stands on record; text of a record is never taken for a place; a kept letter
# stays the same file; templates that an office changed, broke or made too large; killed between issue and print; no space.
. "$ROOT/tests/real/common.sh.inc"
office
expect 0 "$DUBAN" hazard add --problem '楼梯 <临边> & {{to}} "无护栏"' --measure '加装护栏' --source 暗访 --territory 嵊州 --unit 嵊州 --place 3号楼 --quiet
expect 0 "$DUBAN" hazard add --problem "$(printf '长%.0s' $(seq 3000))" --source 暗访 --territory 诸暨 --unit 诸暨 --quiet
expect 0 "$DUBAN" order draft --kind 督办单 --to 嵊州:主办 --to 诸暨 --cc 省应急管理厅 --item H2026-0001 --item H2026-0002:2026-12-20 --due 60d \
  --subject '{{title}}与消防' --source 安委会会议 --source-by 王某 --requirements "$(printf '一是甲，乙、丙；丁。\n二是乙。')" --attachment 嵊州、诸暨清单 --attachment 照片 --by 孙某 --quiet
text_of() { python3 - "$1" <<'P'
import sys, zipfile, re, xml.dom.minidom
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
for name in z.namelist():
    if name.endswith(('.xml', '.rels')):
        xml.dom.minidom.parseString(z.read(name))
doc = xml.dom.minidom.parseString(z.read('word/document.xml'))
for p in doc.getElementsByTagName('w:p'):
    print(''.join(t.firstChild.data if t.firstChild else '' for t in p.getElementsByTagName('w:t')))
P
}
has() { grep -qF -- "$2" "$1" || { cat "$1"; fail "$3"; }; }
hasnt() { grep -qF -- "$2" "$1" && { cat "$1"; fail "$3"; }; true; }
expect 0 "$DUBAN" order print O2026-0001 -o draft.docx
text_of draft.docx >text || fail "Python cannot read the draft"
has text 送审稿 "a draft says so"; has text 自印发之日起60日内 "a draft counts from the issue"; hasnt text '〔' "a draft has no number"
has text '楼梯 <临边> & {{to}} "无护栏"' "text of a record stays text"; has text '关于{{title}}与消防的督办单' "a subject stays text"
[ ! -e o.files ] || fail "a draft was kept"
for step in submit 'approve --by 王主任' issue; do expect 0 "$DUBAN" order ${step%% *} O2026-0001 ${step#"${step%% *}"} --quiet; done
expect 0 "$DUBAN" order print O2026-0001 -o one.docx
text_of one.docx >text || fail "Python cannot read the letter"
for wanted in '安委办督〔2026〕1号' '浙江省安全生产委员会办公室' 嵊州市安全生产委员会、诸暨市安全生产委员会： 根据安委会会议要求 '一是甲，乙、丙；丁。' '二是乙。' '附件：1.安全隐患清单' '　　　2.嵊州、诸暨清单' '　　　3.照片' 附件1 共涉及安全隐患2项，清单见附件。 \
  '2027年1月22日（星期五）前（含当日；暂定' 未另行写明期限的事项请于2027年1月22日（星期五）前（含当日 2026年12月20日 '抄送：浙江省应急管理厅。' '2026年11月23日印发' （联系人：孙某） 3号楼; do
  has text "$wanted" "the letter lacks $wanted"
done
has text "$(printf '长%.0s' $(seq 3000))" "3,000 characters"; hasnt text 送审稿 "an issued letter is no draft"; hasnt text 牵头办理 "each has its own items: nothing is shared"
# The copy of one recipient has its own items only.
expect 0 "$DUBAN" order print O2026-0001 --to 诸暨 -o copy.docx
text_of copy.docx >text; has text 诸暨市安全生产委员会： "one letter, one number: every copy names all"; hasnt text 护栏 "another's item"
expect 0 "$DUBAN" order print O2026-0001 --all out-dir
[ "$(ls out-dir | wc -l)" = 3 ] || fail "one file each and the sheet to sign"
cmp "out-dir/02 安委办督〔2026〕1号 诸暨市.docx" copy.docx || fail "the copy was printed differently"
expect 0 "$DUBAN" order print O2026-0001 --sheet -o sheet.docx --lang zh
text_of sheet.docx >text; has text 王主任 "who approved"; has text 孙某 "who drafted"; has text 2027-01-22 "how it was counted"
# Kept: neither a changed template nor a changed record changes it.
mkdir letters; expect 0 "$DUBAN" order print --template 督办单 -o letters/supervision.docx
python3 - <<'P'
import zipfile
source = zipfile.ZipFile('letters/supervision.docx')
parts = {name: source.read(name) for name in source.namelist()}
text = parts['word/document.xml'].decode()
def write(name, document):
    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as out:
        for part, data in parts.items():
            out.writestr(part, document if part == 'word/document.xml' else data)
run = '<w:r><w:t xml:space="preserve">%s</w:t></w:r>'
end = text.rindex('<w:sectPr>')
# As a word processor leaves a place behind: split over runs, with marks of the spelling check between.
split = '<w:p>' + run % '模板已改：{' + '<w:proofErr w:type="spellStart"/>' + run % '{num' + run % 'ber}' + run % '}完' + '</w:p>'
write('letters/supervision.docx', text[:end] + split + text[end:])
write('unknown.docx', text[:end] + '<w:p>' + run % '{{nosuch}}' + '</w:p>' + text[end:])
write('open.docx', text[:end] + '<w:p>' + run % '{{#items}}' + '</w:p>' + text[end:])
write('shut.docx', text[:end] + '<w:p>' + run % '{{number}' + '</w:p>' + text[end:])
write('stray.docx', text[:end] + '<w:p>' + run % '{{/items}}' + '</w:p>' + text[end:])
write('torn.docx', text[:end // 2])
parts.pop('word/document.xml'); write('none.docx', '')
with zipfile.ZipFile('bomb.docx', 'w', zipfile.ZIP_DEFLATED) as out:
    out.writestr('word/document.xml', b' ' * (200 << 20))
open('text.docx', 'w').write('这不是文书')
P
expect 0 "$DUBAN" hazard edit H2026-0001 --problem 改过了 --because 更正 --quiet
expect 0 "$DUBAN" order print O2026-0001 -o again.docx; cmp one.docx again.docx || fail "a kept letter changed"
expect 0 "$DUBAN" order draft --kind 督办单 --to 嵊州 --item H2026-0001 --again --subject 再督办 --by 孙某 --quiet
for step in submit 'approve --by 王主任' issue; do expect 0 "$DUBAN" order ${step%% *} O2026-0002 ${step#"${step%% *}"} --quiet; done
expect 0 "$DUBAN" order print O2026-0002 -o two.docx
text_of two.docx >text; has text '模板已改：安委办督〔2026〕2号完' "the office's own template"
# A template that cannot be used: nothing is issued, no number taken.
expect 0 "$DUBAN" order draft --kind 督办单 --to 嵊州 --subject 三督办 --by 孙某 --quiet
for step in submit 'approve --by 王主任'; do expect 0 "$DUBAN" order ${step%% *} O2026-0003 ${step#"${step%% *}"} --quiet; done
refused() { cp "$1" letters/supervision.docx; expect 4 "$DUBAN" order issue O2026-0003; has err "$2" "$1"; }
refused unknown.docx 'a letter knows no place {{nosuch}}'
refused open.docx '{{#items}} is never ended'
refused shut.docx 'is not closed with two braces'
refused stray.docx 'nothing was begun that {{/items}} could end'
refused torn.docx 'is damaged'
refused none.docx 'is no .docx file'
refused text.docx 'is no .docx file'
(ulimit -v 600000; refused bomb.docx 'holds more than a letter can') || exit 1
[ "$("$DUBAN" order series --fields next --format json | grep -c '"next":3')" -ge 1 ] || fail "a number was taken"
# Killed between issue and print: the number is taken once, and the letter is the one of the issue.
rm letters/supervision.docx
expect 0 "$DUBAN" order issue O2026-0003 --quiet
expect 0 "$DUBAN" order print O2026-0003 -o three.docx
cp o.db before.db
sqlite3 before.db "delete from evidence where id = (select max(id) from evidence); delete from event where seq > (select max(seq) from event where subject = 'order_paper' and verb = 'issue')"
rm -rf before.files
expect 0 "$DUBAN" --db before.db log --verify
expect 0 "$DUBAN" --db before.db unit edit 嵊州 --name 嵊州新市 --quiet
expect 0 "$DUBAN" --db before.db order print O2026-0003 -o late.docx
text_of three.docx >a; text_of late.docx >b; cmp a b || fail "a letter printed late is not the one of its issue"
# What was kept is checked, by name.
expect 0 "$DUBAN" db check
kept=$(find o.files -type f | head -1); chmod u+w "$kept"; printf x >>"$kept"
expect 7 "$DUBAN" db check; has err 'was changed' "a changed file"
mv "$kept" away; expect 7 "$DUBAN" db check; has err 'is missing' "a missing file"
truncate -s -1 away; cp away "$kept"; expect 0 "$DUBAN" db check
# A backup takes the files along, and a restore brings them back.
expect 0 "$DUBAN" db backup copy.db; rm -rf o.files; expect 7 "$DUBAN" db check
expect 0 "$DUBAN" db restore copy.db; expect 0 "$DUBAN" db check
# No room: nothing half written.
(ulimit -f 1; trap '' XFSZ; "$DUBAN" order print O2026-0001 -o full.docx >/dev/null 2>err; [ $? -eq 5 ]) || fail "no space: $(cat err)"
[ ! -e full.docx ] && ! ls ./*.part >/dev/null 2>&1 || fail "half a letter"
# Evidence by content.
printf '\xff\xd8\xff\xe0photo' >photo.txt; printf 'text' >text.jpg; : >empty.jpg; printf '\x00\x01\x02' >odd.bin
expect 0 "$DUBAN" hazard attach H2026-0001 photo.txt --kind before --note 现场 --quiet
expect 4 "$DUBAN" hazard attach H2026-0001 text.jpg --kind after; has err 'no picture' "a text is no photo"
expect 4 "$DUBAN" hazard attach H2026-0001 empty.jpg; expect 4 "$DUBAN" hazard attach H2026-0001 odd.bin
expect 3 "$DUBAN" hazard attach H2026-0001 none.jpg; expect 4 "$DUBAN" hazard attach H2026-0001 photo.txt --kind before; has err 'already' "twice"
truncate -s 21M big.txt; expect 4 "$DUBAN" hazard attach H2026-0001 big.txt; has err '20 MB' "the limit"
expect 0 "$DUBAN" hazard show H2026-0001 --format json; has out '"name":"photo.txt"' "shown"; has out image/jpeg "by content"
expect 0 "$DUBAN" order sign O2026-0002 --by 李某 --quiet
expect 0 "$DUBAN" order feedback O2026-0002 --text 已整改 --file 'photo.txt;copy.docx' --quiet
expect 0 "$DUBAN" order show O2026-0002 --format json; has out copy.docx "a feedback's files"
expect 0 "$DUBAN" log --verify
echo ok
