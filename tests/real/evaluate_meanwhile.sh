# Evaluating a quarter while a ledger is being imported: every evaluation knows all of the import or nothing of it, none fails, and
# the one after it is the same as in an office that imported first and evaluated then.
. "$ROOT/tests/real/common.sh.inc"
office
python3 "$ROOT/tests/bench/generate.py" 40000 ledger.csv
head -n 301 "$ROOT/examples/ledgers/hazards.csv" >first.csv
"$DUBAN" hazard import first.csv --quiet || fail "first import"
cp o.db after.db
hash() { sqlite3 "$1" "select sha256 from evaluation order by id desc limit 1"; }
expect 0 "$DUBAN" card evaluate --period 2026Q3 --quiet
before=$(hash o.db)
expect 0 "$DUBAN" hazard import ledger.csv --quiet --db after.db
expect 0 "$DUBAN" card evaluate --period 2026Q3 --quiet --db after.db
after=$(hash after.db)
[ "$before" != "$after" ] || fail "the import changes nothing"
("$DUBAN" hazard import ledger.csv --quiet --wait 60 >import.out 2>&1; echo $? >imported) &
rounds=0
while [ ! -e imported ]; do
  expect 0 "$DUBAN" report quarterly --period 2026Q3 -o q.json --quiet
  expect 0 "$DUBAN" card evaluate --period 2026Q3 --dry-run --quiet --wait 60
  expect 0 "$DUBAN" card evaluate --period 2026Q3 --quiet --wait 60
  rounds=$((rounds + 1))
  [ "$rounds" -lt 2000 ] || fail "the import never ended"
done
wait
[ "$(cat imported)" = 0 ] || fail "the import: $(cat import.out)"
expect 0 "$DUBAN" card evaluate --period 2026Q3 --quiet
[ "$(hash o.db)" = "$after" ] || fail "the evaluation after the import is another one"
odd=$(sqlite3 o.db "select count(*) from evaluation where sha256 not in ('$before', '$after')")
[ "$odd" -eq 0 ] || fail "$odd evaluations know a part of the import"
expect 0 "$DUBAN" log --verify
echo "ok, $rounds rounds"
