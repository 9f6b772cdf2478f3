# Every example runs as it is written, twice.
. "$ROOT/tests/real/common.sh.inc"
export LANG=C
unset DUBAN_DB DUBAN_TODAY DUBAN_LANG
for script in "$ROOT"/examples/*.sh; do
  [ "$(basename "$script")" = packages.sh ] && continue
  bash "$script" "$folder/demo" >first 2>&1 || { cat first; fail "$script"; }
  bash "$script" "$folder/demo" >second 2>&1 || { cat second; fail "$script, the second time"; }
done
grep -q '新增 800' first || fail "the first run imports 800"
grep -q '不变 800' second || fail "the second run changes nothing"
[ -s demo/weekly-2026-W47.xlsx ] || fail "no workbook"
[ "$(sqlite3 demo/office.db "select count(*) from hazard where closed_on='2026-11-23'")" -eq 2 ] || fail "two tickets closed"
echo ok
