# A later import does not keep others from their work: it takes the lock only to write, and what came meanwhile counts.
. "$ROOT/tests/real/common.sh.inc"
office
python3 "$ROOT/tests/bench/generate.py" 300 first.csv
python3 "$ROOT/tests/bench/generate.py" 12000 second.csv
expect 0 "$DUBAN" hazard import first.csv
sed -i 's/疏散通道/安全通道/' first.csv second.csv

# Whoever adds, edits and brings a unit on record while it reads never waits long; nothing is lost.
"$DUBAN" hazard import second.csv --ledger 市级 --quiet >import.out 2>&1 &
import=$!
n=0
while kill -0 $import 2>/dev/null && [ $n -lt 200 ]; do
  n=$((n + 1))
  "$DUBAN" hazard add --problem "其间-$n" --source 暗访 --territory 嵊州 --wait 3 --quiet >/dev/null 2>>errors || echo "add $n" >>errors
  if [ $n -eq 2 ]; then "$DUBAN" unit add 其间单位 --kind department --quiet >/dev/null 2>>errors || echo unit >>errors; fi
  "$DUBAN" hazard edit H2026-0007 --remarks "其间-$n" --because 核对 --wait 3 --quiet >/dev/null 2>>errors || echo "edit $n" >>errors
done
wait $import || { cat import.out; fail "the import failed"; }
[ -s errors ] && { cat errors; fail "somebody had to wait, or failed"; }
[ $n -gt 1 ] || fail "nothing came meanwhile"
expect 0 "$DUBAN" log --verify
expect 0 "$DUBAN" db check
[ "$(sqlite3 o.db 'select count(*), max(serial) from hazard')" = "$((12300 + n))|$((12300 + n))" ] || fail "rows or numbers"
[ "$("$DUBAN" hazard list --q "其间-$n" --fields remarks)" = "其间-$n" ] || fail "the last edit is lost"

# The same file again changes nothing and needs no lock: it goes on while somebody else writes.
head=$("$DUBAN" log head)
sqlite3 o.db 'begin immediate; select 1;' '.system sleep 40' 'rollback;' >/dev/null &
holder=$!
sleep 0.3
expect 0 "$DUBAN" hazard import second.csv --ledger 市级 --wait 0
expect 0 "$DUBAN" hazard import first.csv --dry-run --wait 0
grep -q 'updated [1-9]' err || fail "the dry run says nothing"
expect 5 "$DUBAN" hazard import first.csv --wait 0
kill $holder 2>/dev/null; wait $holder 2>/dev/null
[ "$("$DUBAN" log head)" = "$head" ] || fail "something was written"

# A record that somebody changes while its row is read is merged with what stands in the end.
"$DUBAN" hazard import first.csv --quiet >import.out 2>&1 &
import=$!
"$DUBAN" hazard edit H2026-0007 --remarks 最后 --because 核对 --wait 10 --quiet >/dev/null || fail "edit"
wait $import || { cat import.out; fail "the second import failed"; }
[ "$("$DUBAN" hazard show H2026-0007 --format json | python3 -c 'import json,sys; print(json.load(sys.stdin)["hazard"][0]["remarks"])')" = 最后 ] || fail "the edit is gone"
"$DUBAN" hazard list --q 疏散通道 --fields number | head -3 | grep . && fail "rows of the file were not taken"
expect 0 "$DUBAN" log --verify
echo ok
