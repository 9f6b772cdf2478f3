# A locked database: who holds it, how to wait longer; a waiting writer gets through.
. "$ROOT/tests/real/common.sh.inc"
office
python3 - <<'P' &
import sqlite3, time
db = sqlite3.connect('o.db', isolation_level=None)
db.execute('begin immediate')
open('locked', 'w').close()
time.sleep(3)
db.execute('commit')
P
while [ ! -e locked ]; do sleep 0.05; done
echo "pid 99999999, dead@office, hazard import 台账.csv" >o.db-holder
expect 5 "$DUBAN" hazard add --problem 甲 --source 暗访 --territory 嵊州 --wait 0.2
grep -q 'dead@office' err && fail "a process that is gone is believed: $(cat err)"
echo "pid $!, wang@office, hazard import 台账.csv, 2026-11-23T00:00:00Z" >o.db-holder
expect 5 "$DUBAN" hazard add --problem 甲 --source 暗访 --territory 嵊州 --wait 0.2
grep -q 'wang@office' err || fail "the holder is not named: $(cat err)"
grep -q -- '--wait' err || fail "the way out is missing"
expect 0 "$DUBAN" hazard list
expect 0 "$DUBAN" hazard add --problem 甲 --source 暗访 --territory 嵊州 --wait 20
wait
[ ! -e o.db-holder ] || fail "the holder file stays behind"
echo ok
