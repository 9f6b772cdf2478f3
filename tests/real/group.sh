# A database that a group shares: the folder and every file of it stay writable for the group.
. "$ROOT/tests/real/common.sh.inc"
group=$(id -gn)
expect 0 "$DUBAN" --db shared/o.db db init --name 甲办 --level county --group "$group" --quiet
[ "$(stat -c %a shared)" = 2770 ] || fail "folder $(stat -c %a shared)"
[ "$(stat -c %a shared/o.db)" = 660 ] || fail "file $(stat -c %a shared/o.db)"
umask 077
expect 0 "$DUBAN" --db shared/o.db unit add 甲县 --kind government --level county
expect 0 "$DUBAN" --db shared/o.db hazard add --problem 甲 --source 暗访 --territory 甲县 --unit 甲县
[ "$(stat -c %a shared/o.db)" = 660 ] || fail "the file lost its group"
for f in shared/o.db-wal shared/o.db-shm; do [ ! -e $f ] || [ "$(stat -c %a $f)" = 660 ] || fail "$f $(stat -c %a $f)"; done
expect 0 "$DUBAN" --db shared/o.db hazard dispatch H2026-0001 --fields due_on
grep -q '2026-12-23' out || fail "a county's clock is 30 days: $(cat out)"
expect 3 "$DUBAN" --db other/o.db db init --group no-such-group
echo ok
