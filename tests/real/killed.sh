# Killed in the middle of an import, at many moments: the database is as it was before, or whole.
. "$ROOT/tests/real/common.sh.inc"
office
"$DUBAN" hazard import "$ROOT/examples/ledgers/hazards.csv" --ledger first --quiet || fail import
python3 "$ROOT/tests/bench/generate.py" 20000 big.csv
before=$(sqlite3 o.db 'select count(*) from hazard')
killed=0
for ms in 20 60 110 170 240 320 420 550 700 900; do
  cp o.db k.db; rm -f k.db-wal k.db-shm
  "$DUBAN" --db k.db hazard import big.csv --ledger big --quiet 2>/dev/null &
  pid=$!
  sleep "0.$(printf %03d $ms)"
  kill -9 $pid 2>/dev/null && killed=$((killed + 1))
  wait $pid 2>/dev/null
  after=$(sqlite3 k.db 'select count(*) from hazard')
  [ "$after" -eq "$before" ] || [ "$after" -eq $((before + 20000)) ] || fail "half done: $after"
  expect 0 "$DUBAN" --db k.db log --verify
done
# The first import of all goes past the write-ahead log: the same must hold there.
export DUBAN_DB=$folder/e.db
office
for ms in 30 90 150 230 330 450 600; do
  cp e.db k.db; rm -f k.db-wal k.db-shm k.db-journal
  "$DUBAN" --db k.db hazard import big.csv --quiet 2>/dev/null &
  pid=$!
  sleep "0.$(printf %03d $ms)"
  kill -9 $pid 2>/dev/null && killed=$((killed + 1))
  wait $pid 2>/dev/null
  expect 0 "$DUBAN" --db k.db log --verify
  after=$(sqlite3 k.db 'select count(*) from hazard')
  [ "$after" -eq 0 ] || [ "$after" -eq 20000 ] || fail "half done: $after"
  [ "$(sqlite3 k.db 'pragma journal_mode')" = wal ] || fail "not in WAL mode again"
done
# Ctrl-C: exit 130, nothing changed.
cp e.db k.db; rm -f k.db-wal k.db-shm k.db-journal
set -m
"$DUBAN" --db k.db hazard import big.csv --quiet 2>/dev/null &
pid=$!
sleep 0.15; kill -INT $pid 2>/dev/null; wait $pid; code=$?
set +m
[ $code -eq 130 ] || [ "$(sqlite3 k.db 'select count(*) from hazard')" -eq 20000 ] || fail "Ctrl-C ended with $code"
expect 0 "$DUBAN" --db k.db log --verify
[ $killed -gt 2 ] || fail "the import was never caught in the middle"
echo "ok, killed $killed times"
