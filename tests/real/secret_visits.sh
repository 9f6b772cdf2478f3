# Until it is made, no word of an unannounced visit stands anywhere but in the sealed text of its own row: not in what commands say in any
# form and language, not in files that leave, not in the log. What is called off stays so.
. "$ROOT/tests/real/common.sh.inc"
office
word=秘密商场
"$DUBAN" person add 张某 --unit 省安委办 --email z@example.com --quiet; "$DUBAN" person add 外人 --unit 省安委办 --quiet
sed -e 's/workdays_only: true/workdays_only: false/; s/hours: "08:00-18:00"/hours: "00:00-24:00"/' "$ROOT/templates/rules.yaml" >rules.yaml
"$DUBAN" rules load rules.yaml --quiet
"$DUBAN" rules adopt owed/office --from-period 2026 --quiet; "$DUBAN" inspect plan --open --quiet >/dev/null
expect 0 "$DUBAN" round add 4 --theme 冬季消防 --kind 暗访 --from 2026-11-09 --to 2026-11-30 --team 张某@省安委办 --as 张某 --quiet
printf '单位名称,属地,计划日期,备注\n%s,嵊州,2026-11-20,后门进\n%s二店,新昌,2026-11-24,后门进\n' $word $word >list.csv
expect 0 "$DUBAN" inspect add --round 第4期 --from list.csv --as 张某
grep -q $word out || fail "the team does not see it"
# The row has it, and nothing else in the file does: neither another table nor an index nor a page left over.
[ "$(sqlite3 o.db "select count(*) from secret_visit where body like '%$word%'")" = 2 ] || fail "where is it kept?"
for table in $(sqlite3 o.db "select name from sqlite_master where type = 'table' and name not in ('secret_visit')"); do
  sqlite3 o.db "select * from $table" | grep -aq "$word\|后门进" && fail "it stands in the table $table"
done
# What others may ask, in every form and both languages, as somebody else and as the team (lists tell nobody).
ask() {
  for language in zh en; do for who in 外人 张某; do
    "$DUBAN" "$@" --lang $language --as $who >asked 2>&1 </dev/null
    grep -aq "$word\|后门进" asked && fail "told by: duban $* --as $who: $(grep -a "$word" asked | head -n 1)"
  done; done
}
for format in json jsonl csv tsv table; do
  for command in "round list" "inspect list" "inspect list --open" "hazard list" "unit list" "person list" "due" "today" "log" "log --commands" "lookback list" "inspect coverage" \
    "inspect coverage --by sector" "inspect plan" "order list" "notify log" "doctor" "report list" "rights list" "form list" "card list" "plan list" "config show"; do
    ask $command --format $format
  done
done
ask report weekly; ask report weekly --format json; ask report round 第4期; ask report round 第4期 --format json; ask report unit 嵊州; ask unit brief 嵊州; ask notify preview
ask notify run; ask db status; ask db check; ask log --verify; ask completion bash; ask unit show 嵊州
ask inspect draw --from sites --share 100% --seed 1 --format json
for file in w.xlsx w.docx w.csv w.json; do "$DUBAN" report round 第4期 -o $file --quiet && "$DUBAN" report weekly -o weekly-$file --quiet; done
"$DUBAN" report ledger -o ledger.xlsx --quiet; "$DUBAN" inspect plan -o plan.xlsx --quiet
for file in w.* weekly-w.* ledger.xlsx plan.xlsx; do
  case $file in *.xlsx | *.docx) unzip -p "$file" 2>/dev/null ;; *) cat "$file" ;; esac | grep -aq "$word" && fail "it left in $file"
done
grep -raq "$word" notices 2>/dev/null && fail "a notice told it"
# Only the outsider is told that there is no such visit, in the words of a wrong number.
for number in 1 2 9; do
  expect 3 "$DUBAN" inspect show 第4期-暗访$number --as 外人
  sed "s/暗访$number/暗访N/g" err >said.$number
done
cmp -s said.1 said.9 || fail "an outsider is told that it is there: $(cat said.1)"
expect 0 "$DUBAN" inspect show 第4期-暗访1 --as 张某; grep -q $word out || fail "the team does not see it"
# An export leaves it out; a backup is a backup.
expect 0 "$DUBAN" export --all -o leaves --quiet; grep -rq $word leaves && fail "an export told it"
expect 0 "$DUBAN" import --all leaves --db other.db --quiet; expect 0 "$DUBAN" log --verify --db other.db
expect 0 "$DUBAN" export --all -o stays --with unannounced --quiet; [ "$(cat stays/*.jsonl | grep -c $word)" = 2 ] || fail "--with unannounced"
# Another text in its place is found.
sqlite3 o.db "update secret_visit set body = replace(body, '$word', '别处') where id = 1"; expect 7 "$DUBAN" log --verify
sqlite3 o.db "update secret_visit set body = replace(body, '别处', '$word') where id = 1"; expect 0 "$DUBAN" log --verify
# Called off it stays secret; made it is a visit like others.
expect 2 "$DUBAN" inspect close 第4期-暗访2 --called-off "$word 停产" --as 张某
expect 2 "$DUBAN" inspect close 第4期-暗访2 --called-off 停产 --because "$word" --as 张某
expect 0 "$DUBAN" inspect close 第4期-暗访2 --called-off 停产 --as 张某; ask log --format json; ask inspect list --format json
expect 0 "$DUBAN" inspect close 第4期-暗访1 --nil --on 2026-11-20 --as 张某
expect 0 "$DUBAN" inspect list --format json --as 外人; grep -q $word out || fail "it was made and nobody sees it"
grep -q 二店 out && fail "the other one is told"
expect 0 "$DUBAN" log --verify; expect 0 "$DUBAN" db check
echo ok
