# A question writes nothing: no byte of the database and no file beside it changes, on an empty office and on one with a register.
. "$ROOT/tests/real/common.sh.inc"
state() { sqlite3 o.db 'pragma wal_checkpoint(truncate)' >/dev/null; sha256sum o.db | cut -d' ' -f1; ls -A | grep -vxE 'out|err|before|after'; }
ask() {  # ask CODE command…
  local wanted=$1; shift
  state >before; expect "$wanted" "$DUBAN" "$@"; state >after
  cmp -s before after || { diff before after; fail "duban $* wrote something"; }
}
ledger=$ROOT/examples/ledgers/hazards-gb18030.csv; plan=$ROOT/examples/ledgers/plan-three-year.csv
printf '姓名,单位\n赵某,嵊州\n' >people.csv; : >err; : >out
office
ask 0 hazard import "$ledger" --dry-run
ask 0 hazard import "$ledger" --show-map
ask 0 person import people.csv --dry-run
ask 0 unit import "$ROOT/examples/ledgers/units.csv" --dry-run
expect 0 "$DUBAN" hazard import "$ledger" --quiet
expect 0 "$DUBAN" person import people.csv --quiet
expect 0 "$DUBAN" plan add 三年行动 --year 2026 --quiet
ask 0 hazard import "$ledger" --dry-run
ask 0 hazard import "$ledger" --ledger 另一本 --dry-run
ask 0 plan import "$plan" --plan 三年行动 --dry-run
ask 0 plan import "$plan" --plan 三年行动 --show-map
open=$("$DUBAN" hazard list --open --fields number | head -n 1)
ask 0 hazard note "$open" --next 试 --dry-run
ask 0 order draft --kind 督办单 --to 绍兴 --item "$open" --subject 督办 --dry-run
ask 0 account add --kind interview --unit 绍兴 --reason 逾期 --approved-by 王主任 --dry-run
ask 0 card evaluate --period 2026Q3 --dry-run
ask 0 report weekly --freeze --dry-run
for noun in hazard order task card account unit person; do ask 0 $noun list --fields; done
ask 0 notify preview; ask 0 order next; ask 0 due; ask 0 today; ask 0 doctor; ask 0 log --verify; ask 0 db check; ask 0 db status
ask 0 rules show; ask 0 calendar show 2026; ask 0 report ledger --fields; ask 0 report handover 赵某@嵊州
echo ok
