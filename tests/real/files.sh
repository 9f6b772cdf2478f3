# Files beside the database, outputs and foreign files: restored beside old companions, nothing overwritten, modes kept, traps refused, every question without a write.
. "$ROOT/tests/real/common.sh.inc"
mode() { stat -c %a "$1"; }
umask 022
office
[ "$(mode o.db)" = 600 ] || fail "a new database may be read by others: $(mode o.db)"
expect 0 "$DUBAN" hazard import "$ROOT/examples/ledgers/hazards.csv" --quiet
head=$("$DUBAN" log head)
expect 0 "$DUBAN" db backup bk.db --quiet
[ "$(mode bk.db)" = 600 ] || fail "a backup may be read by others"
[ ! -e bk.db-wal ] && [ ! -e bk.db-shm ] || fail "a backup needs files beside it"

# Restored where an old write-ahead log lies: the file is the copy, not what the log makes of it.
expect 0 "$DUBAN" hazard add --problem 甲 --source 暗访 --territory 嵊州 --quiet
sqlite3 o.db '.timeout 2000' "begin; insert into setting values('x','y'); rollback;" >/dev/null
python3 - <<'P'
import os, sqlite3
db = sqlite3.connect('o.db'); db.execute('pragma journal_mode=wal'); db.execute('pragma wal_autocheckpoint=0')
db.execute("insert into setting values ('left','behind')"); db.commit()
os.kill(os.getpid(), 9)  # the log stays
P
[ -s o.db-wal ] || fail "no write-ahead log was left: the test tests nothing"
rm o.db
expect 0 "$DUBAN" db restore bk.db
grep -q 'restored' err || fail "$(cat err)"
grep -q 'o.db.before-restore-wal' err || fail "it does not say where the old log went: $(cat err)"
[ "$("$DUBAN" log head)" = "$head" ] || fail "not the copy"
expect 0 "$DUBAN" db check
rm -f o.db.before-restore*

# Restored over the running office: the old one is kept and whole.
expect 0 "$DUBAN" hazard add --problem 乙 --source 暗访 --territory 嵊州 --quiet
later=$("$DUBAN" log head)
expect 0 "$DUBAN" db restore bk.db --quiet
[ "$("$DUBAN" log head)" = "$head" ] || fail "not the copy"
[ "$("$DUBAN" --db o.db.before-restore log head)" = "$later" ] || fail "the old office is not kept"
expect 0 "$DUBAN" --db o.db.before-restore db check
rm -f o.db.before-restore*
expect 2 "$DUBAN" db restore o.db

# Over a file that is no database any more; and a copy that is not whole is refused.
printf 'rubbish, not a database' >o.db; : >o.db-wal
expect 0 "$DUBAN" db restore bk.db --quiet
[ "$("$DUBAN" log head)" = "$head" ] || fail "not the copy"
[ "$(cat o.db.before-restore)" = 'rubbish, not a database' ] || fail "what lay there is gone"
rm -f o.db.before-restore*
foreign() {  # foreign WHAT SQL
  cp bk.db bad.db; sqlite3 bad.db "$2"
  expect 7 "$DUBAN" db restore bad.db
  grep -q "$1" err || fail "it does not name it: $(cat err)"
  [ "$("$DUBAN" log head)" = "$head" ] || fail "something was changed"
}
foreign 'trigger nosy' "create trigger nosy after insert on hazard begin select 1; end"
foreign 'table spare' "create table spare(a)"
foreign 'index hazard_due' "drop index hazard_due"
cp bk.db bad.db; sqlite3 bad.db "create index more on hazard(state)"; cp bad.db o2.db
expect 7 "$DUBAN" --db o2.db db check; grep -q 'index more' err || fail "check does not see a foreign index"
printf '佐证\n' >e.txt; expect 0 "$DUBAN" hazard attach H2026-0001 e.txt --quiet
expect 0 "$DUBAN" db backup with.db --quiet
mv with.files gone; mkdir away; mv o.files away
expect 7 "$DUBAN" db restore with.db; grep -q 'e.txt' err || fail "a copy without its files was taken"
mv gone with.files; expect 0 "$DUBAN" db restore with.db --quiet; expect 0 "$DUBAN" db check
rm -rf away o.db.before-restore*

# A write that waited while a restore held the file is refused, not lost.
python3 - "$DUBAN" <<'P' || fail "a write into the replaced file was acknowledged"
import os, sqlite3, subprocess, sys, time
db = sqlite3.connect('o.db', isolation_level=None); db.execute('pragma journal_mode=delete'); db.execute('begin exclusive')
waits = subprocess.Popen([sys.argv[1], 'hazard', 'add', '--problem', '丙', '--source', '暗访', '--territory', '嵊州', '--wait', '20'], stderr=subprocess.PIPE, text=True)
time.sleep(1)
os.rename('o.db', 'moved.db'); os.system('cp bk.db o.db'); db.execute('rollback'); db.close()
said = waits.stderr.read(); waits.wait()
print(waits.returncode, said)
sys.exit(0 if waits.returncode == 5 and 'replaced' in said else 1)
P
rm -f moved.db* o.db-*; expect 0 "$DUBAN" db check

# Outputs: never a database, what belongs to one, a kept file, or what is read.
printf '编号,来源,属地,隐患描述,发现日期\nQ1,暗访,嵊州,甲,2026-11-01\n' >l.csv
before=$("$DUBAN" log head); sum=$(sha256sum l.csv)
"$DUBAN" hazard attach H2026-0001 e.txt --quiet 2>/dev/null; kept=$(find o.files -type f | head -n 1)
for name in o.db o.db-wal o.db-holder bk.db ./o.db "$kept"; do
  expect 2 "$DUBAN" hazard list -o "$name" --format csv
  expect 2 "$DUBAN" hazard import l.csv --findings "$name"
done
ln -s o.db link.csv; expect 2 "$DUBAN" hazard list -o link.csv
ln o.db hard.csv; expect 2 "$DUBAN" hazard list -o hard.csv
expect 2 "$DUBAN" hazard import l.csv --findings l.csv
expect 2 "$DUBAN" hazard note --from l.csv --reject l.csv
expect 2 "$DUBAN" db backup o.db; expect 2 "$DUBAN" db backup o.db-wal
[ "$(sha256sum l.csv)" = "$sum" ] || fail "the input was overwritten"
expect 0 "$DUBAN" db check
[ "$("$DUBAN" log head)" = "$before" ] || [ -n "$kept" ] || fail "something was written"
: >out.csv; chmod 640 out.csv; expect 0 "$DUBAN" hazard list -o out.csv --quiet; [ "$(mode out.csv)" = 640 ] || fail "an output lost its mode"
expect 0 "$DUBAN" hazard list -o new.xlsx --quiet; [ "$(mode new.xlsx)" = 600 ] || fail "a new output may be read by others: $(mode new.xlsx)"
ls -A | grep -q '^\.duban-' && fail "a part was left"

# An output that could not be written is said before the step, not after it.
before=$("$DUBAN" log head)
expect 2 "$DUBAN" hazard add --problem 丁 --source 暗访 --territory 嵊州 --fields nonsense
expect 2 "$DUBAN" hazard add --problem 丁 --source 暗访 --territory 嵊州 --format xlsx
expect 2 "$DUBAN" hazard add --problem 丁 --source 暗访 --territory 嵊州 -o x.pdf
[ "$("$DUBAN" log head)" = "$before" ] || fail "the step was done before the output was refused"
expect 5 bash -c "'$DUBAN' hazard add --problem 丁 --source 暗访 --territory 嵊州 >/dev/full"
grep -q 'stands on record all the same: H2026-' err || fail "it does not say what is on record: $(cat err)"

# --fields alone writes nothing and asks for no argument.
before=$("$DUBAN" log head)
for verb in 'hazard void' 'hazard close' 'hazard note' 'order issue' 'order withdraw' 'task done' 'card issue' 'account lift' 'hazard add' 'order draft'; do
  expect 0 "$DUBAN" $verb --fields
  [ -s out ] || fail "$verb --fields lists nothing"
done
expect 0 "$DUBAN" hazard void H2026-0001 --because 试 --fields
expect 0 "$DUBAN" report weekly --freeze --fields
[ "$("$DUBAN" log head)" = "$before" ] || fail "a question wrote something"

# Foreign text: no alias, no depth, no size, no pipe.
printf 'a: &a [*a]\n' >alias.yaml
python3 -c "print('a: ' + '['*5000)" >deep.yaml
python3 -c "print('a: b\n' * 400000)" >large.yaml
mkfifo pipe.yaml
mkfifo held.yaml; sleep 60 >held.yaml & holder=$!  # somebody holds it and writes nothing
for file in alias.yaml deep.yaml large.yaml /dev/zero .; do
  for command in "rules check $file" "rules load $file" "calendar import $file" "hazard import l.csv --map $file" "due --config $file" "card evaluate --period 2026Q3 --rules $file --dry-run"; do
    code=0; timeout 10 "$DUBAN" $command >out 2>err || code=$?
    case $code in 1|4) ;; *) cat err; fail "exit $code: $command" ;; esac
  done
done
code=0; timeout 10 "$DUBAN" rules check held.yaml >out 2>err || code=$?; kill $holder 2>/dev/null
[ $code = 1 ] || { cat err; fail "exit $code: a pipe into which nobody writes"; }
code=0; timeout 10 "$DUBAN" rules check pipe.yaml >out 2>err || code=$?; [ $code -lt 5 ] || fail "a pipe without a writer: exit $code"
expect 0 "$DUBAN" rules check <(cat "$ROOT/templates/rules.yaml")
sqlite3 o.db "update rules_version set body = 'a: &a [*a]'"
for command in 'db check' 'log --verify' doctor; do
  code=0; timeout 10 "$DUBAN" $command >out 2>err || code=$?
  case $code in 0|7|4) ;; *) cat err; fail "exit $code: $command" ;; esac
done
cp bk.db o.db

# What killed runs left is listed and tidied; what lives stays.
: >.duban-999999-abcdef.part; : >".duban-$$-abcdef.part"; mkdir -p o.files/ab; : >o.files/ab/x.123.part
expect 0 "$DUBAN" doctor; grep -q 'duban db tidy' out || fail "doctor does not see them"
expect 0 "$DUBAN" db tidy --dry-run; [ -e .duban-999999-abcdef.part ] || fail "a dry run removed something"
expect 0 "$DUBAN" db tidy
[ ! -e .duban-999999-abcdef.part ] && [ ! -e o.files/ab/x.123.part ] || fail "not removed"
[ -e ".duban-$$-abcdef.part" ] || fail "the part of a living process was removed"
cp bk.db .duban-999999-o.db.swap; expect 0 "$DUBAN" db tidy; grep -q 'before-restore' err || fail "an office was thrown away"
[ -s o.db.before-restore ] || fail "an office was thrown away"

# A reader who may only read.
mkdir r; mkdir -p rd; cp bk.db rd/o.db; sqlite3 rd/o.db 'pragma journal_mode=wal' >/dev/null
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  chmod 711 . ; chown -R root:65534 rd; chmod 2750 rd; chmod 640 rd/o.db
  expect 0 setpriv --reuid 65533 --regid 65534 --clear-groups env HOME=/nonexistent DUBAN_DB=$folder/rd/o.db "$DUBAN" hazard list --format json
  expect 0 setpriv --reuid 65533 --regid 65534 --clear-groups env HOME=/nonexistent DUBAN_DB=$folder/rd/o.db "$DUBAN" due
  expect 5 setpriv --reuid 65533 --regid 65534 --clear-groups env HOME=/nonexistent DUBAN_DB=$folder/rd/o.db "$DUBAN" hazard note H2026-0001 --next 试
fi

# Migration: three at once, and again after an older copy was put back.
for round in 1 2; do
  rm -f m.db*[-]wal m.db-shm m.db; sqlite3 m.db <"$ROOT/tests/schema/office-v5.sql" >/dev/null
  for n in 1 2 3; do ("$DUBAN" --db m.db db migrate --wait 20 >"m$n" 2>&1; echo $? >"c$n") & done; wait
  [ "$(cat c1 c2 c3 | tr -d '\n')" = 000 ] || { cat m1 m2 m3; fail "round $round: $(cat c1 c2 c3)"; }
  expect 0 "$DUBAN" --db m.db db check
done
ls m.db.v5-backup m.db.v5-backup-2 >/dev/null || fail "a copy is missing"
echo ok
