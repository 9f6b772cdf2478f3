# The figures and lists of the shipped ledger's week, as they were looked at and found right.
. "$ROOT/tests/real/common.sh.inc"
export DUBAN_LANG=zh
office
"$DUBAN" hazard import "$ROOT/examples/ledgers/hazards-gb18030.csv" --quiet || fail import
"$DUBAN" report weekly --week 2026-W47 --format json --quiet >got.json || fail report
[ -n "${DUBAN_GOLDEN_UPDATE:-}" ] && cp got.json "$ROOT/tests/golden/weekly-2026-W47.json"
diff "$ROOT/tests/golden/weekly-2026-W47.json" got.json | head -n 20
cmp "$ROOT/tests/golden/weekly-2026-W47.json" got.json || fail "the week reads otherwise than it did"
"$DUBAN" report ledger --format csv --quiet | md5sum >one
for zone in UTC America/St_Johns; do TZ=$zone "$DUBAN" report ledger --format csv --quiet | md5sum | cmp - one || fail "$zone"; done
echo ok
