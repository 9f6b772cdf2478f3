# Cron's world: no terminal, no HOME, LANG=C, TERM unset, standard input closed, a reader that leaves early.
. "$ROOT/tests/real/common.sh.inc"
office
"$DUBAN" hazard import "$ROOT/examples/ledgers/hazards.csv" --quiet || fail import
bare() { env -i DUBAN_DB="$DUBAN_DB" DUBAN_TODAY=2026-11-23 LANG=C "$DUBAN" "$@" </dev/null; }
bare due --overdue >out 2>err || fail "due: $(cat err)"
[ "$(wc -l <out)" -gt 100 ] || fail "due is short"
bare hazard list --format json | python3 -c 'import json,sys; assert len(json.load(sys.stdin)) == 800' || fail "no JSON"
bare due --format json --clock acceptance | python3 -c 'import json,sys; json.load(sys.stdin)' || fail "no JSON"
bare report weekly --format json 2>/dev/null | python3 -c 'import json,sys; assert "by_territory" in json.load(sys.stdin)' || fail "no JSON"
bare hazard show H2026-0001 --lang zh | grep -q 隐患 || fail "no Chinese under LANG=C"
bare hazard list | head -n 1 >/dev/null || fail "head"
printf '编号,检查日期,来源,属地,隐患描述\nA1,2026-11-01,暗访,嵊州,甲\n' | env -i DUBAN_DB="$DUBAN_DB" DUBAN_TODAY=2026-11-23 "$DUBAN" hazard import - --ledger 流 >out 2>err || fail "import from standard input: $(cat err)"
bare hazard list -o /dev/stdout --format csv --limit 1 | grep -q H2026-0001 || fail "-o into a pipe"
[ -L /dev/stdout ] || fail "/dev/stdout was replaced"
env -i "$DUBAN" hazard list >out 2>err </dev/null
[ $? -eq 3 ] || fail "no HOME and no database must be 3"
for zone in UTC America/St_Johns Asia/Shanghai Pacific/Kiritimati; do
  unset_today=$(env -i DUBAN_DB="$DUBAN_DB" TZ=$zone "$DUBAN" due --overdue --clock rectification 2>/dev/null | md5sum)
  [ "${first:=$unset_today}" = "$unset_today" ] || fail "the day depends on TZ"
done
mkdir sealed && cp o.db sealed/ && chmod 500 sealed && chmod 400 sealed/o.db
if [ "$(id -u)" -eq 0 ]; then
  as=(setpriv --reuid=65534 --regid=65534 --clear-groups); chmod 755 "$folder"; chmod 555 sealed; chmod 444 sealed/o.db
else
  as=()
fi
"${as[@]}" "$DUBAN" --db sealed/o.db hazard add --problem 甲 --source 暗访 --territory 嵊州 >out 2>err </dev/null
[ $? -eq 5 ] || fail "a read-only folder must be 5: $(cat err)"
grep -q 'read-only' err || fail "$(cat err)"
eval "$("$DUBAN" completion bash)" || fail "completion"
COMP_WORDS=(duban hazard cl) COMP_CWORD=2; _duban; [ "${COMPREPLY[*]}" = close ] || fail "completion says ${COMPREPLY[*]}"
echo ok
