# Eight issuers at once: document numbers are gapless and never used twice; every hazard is dispatched by exactly one order; 200 items
# go on one order; the counts of `order list` are those of the rows.
. "$ROOT/tests/real/common.sh.inc"
office
for i in $(seq 248); do printf 'YH%s,隐患%s,暗访,嵊州市,嵊州市,%s,一般\n' "$i" "$i" 2026-11-20; done >rows
(echo 隐患编号,隐患描述,来源,所属地区,责任单位,检查日期,隐患等级; cat rows) >ledger.csv
expect 0 "$DUBAN" hazard import ledger.csv --quiet
seq -f 'H2026-%04.0f' 201 248 >singles
seq -f 'H2026-%04.0f' 1 200 >items.txt
for n in $(cat singles); do
  expect 0 "$DUBAN" order draft --kind supervision --to 绍兴 --item "$n" --due 30d --subject "督办$n" --by 孙某 --quiet
done
expect 0 "$DUBAN" order draft --kind supervision --to 绍兴 --items-from items.txt --due 30d --subject 督办二百项 --by 孙某 --quiet --fields number
seq -f 'O2026-%04.0f' 1 49 | "$DUBAN" order submit - --by 孙某 --quiet >/dev/null || fail submit
seq -f 'O2026-%04.0f' 1 49 | "$DUBAN" order approve - --by 王主任 --quiet >/dev/null || fail approve
for w in $(seq 0 7); do
  (for n in $(seq $((w * 6 + 1)) $((w * 6 + 6))); do
    "$DUBAN" order issue "$(printf 'O2026-%04d' "$n")" --wait 60 --quiet --fields document >>"issued.$w" 2>>"errors.$w" || echo fail >>"errors.$w"
  done) &
done
wait
cat errors.* 2>/dev/null | grep . && fail "an issuer failed"
expect 0 "$DUBAN" order issue O2026-0049 --quiet --fields document
cat out >>issued.0
expect 0 "$DUBAN" order print O2026-0049 -o two_hundred.docx
[ "$(python3 -c "import zipfile; print(zipfile.ZipFile('two_hundred.docx').read('word/document.xml').decode().count('<w:tr>'))")" = 201 ] || fail "not every item in the letter"
cat issued.* | sed 's/.*〕//; s/号//' | sort -n >got
seq 49 >wanted
cmp got wanted || fail "numbers are not gapless"
[ "$(sqlite3 o.db "select count(*) from hazard where state = 'dispatched' and dispatch_document is not null")" = 248 ] || fail "not all dispatched"
[ "$(sqlite3 o.db "select count(*) from order_item where dispatched = 1")" = 248 ] || fail "items"
due=$(sqlite3 o.db "select distinct due_on from hazard")
[ "$due" = 2026-12-23 ] || fail "the deadline is $due"
[ "$(sqlite3 o.db "select distinct sign_due || ' ' || feedback_due from order_recipient")" = "2026-11-25 2026-12-07" ] || fail "the clocks of the recipients"
expect 0 "$DUBAN" log --verify
expect 0 "$DUBAN" db check
rm -f all.json
expect 0 "$DUBAN" order list --format json -o all.json
python3 - <<'P' || exit 1
import json, sqlite3
rows = json.load(open('all.json'))
db = sqlite3.connect('o.db')
for row in rows:
    n = db.execute("select count(*) from order_item i join order_paper o on o.id = i.order_id where 'O' || o.year || '-' || printf('%04d', o.serial) = ?",
                   (row['number'],)).fetchone()[0]
    assert row['items'] == row['open_items'] == n, row
assert sum(row['items'] for row in rows) == 248
P
# Closing everything closes every order by itself.
"$DUBAN" hazard close - <items.txt --done 已整改 --fixed-by 甲 --verified-by 乙 --quiet >/dev/null || fail close
"$DUBAN" hazard close - --done 已整改 --fixed-by 甲 --verified-by 乙 --quiet <singles >/dev/null || fail close
for verb in sign "feedback --text 已整改" done; do
  seq -f 'O2026-%04.0f' 1 49 | "$DUBAN" order $verb - --by 李某@绍兴 --quiet >/dev/null || fail "$verb"
done
[ "$(sqlite3 o.db "select count(*) from order_paper where state = 'closed'")" = 49 ] || fail "not all closed"
expect 0 "$DUBAN" log --verify
echo ok
