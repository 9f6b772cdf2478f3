# A backup while somebody writes is whole, and restoring it brings its state back.
. "$ROOT/tests/real/common.sh.inc"
office
(for i in $(seq 25); do "$DUBAN" hazard add --problem "第$i" --source 暗访 --territory 嵊州 --wait 30 >/dev/null 2>>errors || echo fail >>errors; done) &
for n in 1 2 3; do expect 0 "$DUBAN" db backup "copy$n.db"; done
wait
[ ! -s errors ] || fail "$(cat errors)"
for n in 1 2 3; do expect 0 "$DUBAN" --db "copy$n.db" log --verify; done
count=$(sqlite3 copy2.db 'select count(*) from hazard')
expect 0 "$DUBAN" db restore copy2.db
[ "$(sqlite3 o.db 'select count(*) from hazard')" -eq "$count" ] || fail "not restored"
[ "$(sqlite3 o.db.before-restore 'select count(*) from hazard')" -eq 25 ] || fail "the old one is gone"
head=$("$DUBAN" log head)
expect 0 "$DUBAN" log --verify --against "$head"
expect 7 "$DUBAN" log --verify --against "$(sqlite3 o.db.before-restore 'select max(seq) from event'):$(printf '0%.0s' $(seq 64))"
# A copy that somebody touched is not taken.
sqlite3 copy1.db "update event set because='x' where seq=3"
expect 7 "$DUBAN" db restore copy1.db
[ "$(sqlite3 o.db 'select count(*) from hazard')" -eq "$count" ] || fail "changed by a refused restore"
echo ok
