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
echo ok
