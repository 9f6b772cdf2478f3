# No space while importing: nothing is lost, the sentence says so, exit 5. A file-size limit stands for the full disk.
. "$ROOT/tests/real/common.sh.inc"
office
python3 "$ROOT/tests/bench/generate.py" 20000 big.csv
(ulimit -f 6000; "$DUBAN" hazard import big.csv --quiet >out 2>err; echo $? >code)
[ "$(cat code)" = 5 ] || { cat err; fail "exit $(cat code) instead of 5"; }
grep -q 'nothing was changed' err || fail "$(cat err)"
[ "$(sqlite3 o.db 'select count(*) from hazard')" -eq 0 ] || fail "rows were left"
expect 0 "$DUBAN" log --verify
expect 0 "$DUBAN" hazard import "$ROOT/examples/ledgers/hazards.csv" --quiet
(ulimit -f 8; "$DUBAN" report weekly -o w.xlsx --quiet >out 2>err; echo $? >code)
[ "$(cat code)" = 5 ] || { cat err; fail "exit $(cat code) instead of 5 for a workbook"; }
[ ! -e w.xlsx ] || fail "half a workbook"
ls ./*.part >/dev/null 2>&1 && fail "a part was left behind"

# However little room there is: what the sentence says is so, and what stands is whole.
rm -rf o.db* w.xlsx; office
{ echo 编号,来源,属地,隐患描述,发现日期,交办日期,整改责任单位,责任人,整改期限
  for n in $(seq 300); do echo "S$n,暗访,嵊州,事项$n,2026-09-01,2026-09-01,嵊州,孙某,2026-11-0$((n % 9 + 1))"; done; } >l.csv
expect 0 "$DUBAN" hazard import l.csv --quiet
for name in 孙某 赵某; do expect 0 "$DUBAN" person add $name --unit 嵊州 --quiet; done
expect 0 "$DUBAN" order draft --kind 督办单 --to 嵊州 --item H2026-0001 --subject 督办 --due 60d --by 孙某 --quiet
expect 0 "$DUBAN" order submit O2026-0001 --by 孙某 --quiet; expect 0 "$DUBAN" order approve O2026-0001 --by 王主任 --quiet
sed -e 's/workdays_only: true/workdays_only: false/; s/hours: "08:00-18:00"/hours: "00:00-24:00"/' "$ROOT/templates/rules.yaml" >rules.yaml
expect 0 "$DUBAN" rules load rules.yaml --quiet
sqlite3 o.db 'pragma wal_checkpoint(truncate)' >/dev/null; cp o.db whole.db
said=0
entries() { sqlite3 o.db 'select count(*) from event'; }
tight() {  # tight command…: with files of at most so many blocks
  for more in 0 8 16 24 32 48 64 80 96 112 128 160 192 256 384 512; do
    rm -rf o.db* o.files notices w.xlsx; cp whole.db o.db
    local before code; before=$(entries)
    (ulimit -f $((more > 0 ? more : 1)); "$DUBAN" "$@" >out 2>err); code=$?
    if grep -q 'nothing was changed' err; then
      [ "$(entries)" = "$before" ] || { cat err; fail "$* in $more blocks: something was changed"; }
    elif grep -q 'had finished before stays' err; then
      said=$((said + 1)); [ "$(entries)" -gt "$before" ] || { cat err; fail "$* in $more blocks: nothing stays"; }
    elif [ $code = 0 ]; then
      [ "$(entries)" -gt "$before" ] || fail "$* in $more blocks: done, but nothing is on record"
    fi
    if [ -e w.xlsx ] && [ $code != 0 ]; then grep -q 'do not use it' err || { cat err; fail "$* in $more blocks: a workbook of a report that is not frozen"; }; fi
    expect 0 "$DUBAN" log --verify
  done
}
tight person handover 孙某@嵊州 --to 赵某@嵊州
tight order issue O2026-0001 --by 孙某
tight hazard import l.csv --ledger 另一本
tight notify run
tight report weekly --freeze -o w.xlsx
[ $said -gt 0 ] || fail "the sentence after a commit was never said: other sizes are needed"
echo ok
