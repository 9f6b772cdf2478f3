# What is printed can be read: no type below 8 points on A4 and 7 on A3, nothing cut to ###, in every kind of workbook.
. "$ROOT/tests/real/common.sh.inc"
for program in soffice pdftohtml pdfinfo; do command -v $program >/dev/null || { echo "skipped: no $program"; exit 0; }; done
export DUBAN_LANG=zh
office
expect 0 "$DUBAN" hazard import "$ROOT/examples/ledgers/hazards.csv" --quiet
"$DUBAN" plan add 三年行动 --year 2026 --quiet >/dev/null || fail "plan add"
expect 0 "$DUBAN" plan import "$ROOT/examples/ledgers/plan-three-year.csv" --plan 三年行动 --as-of 2026-11-22 --quiet
"$DUBAN" card evaluate --period 2026Q3 --quiet >/dev/null || fail evaluate
"$DUBAN" hazard add --problem "$(printf '消防通道长期堆放易燃杂物且%.0s' $(seq 12))" --source 暗访 --territory 嵊州 --unit 嵊州 --site "$(printf '某某综合商业广场管理%.0s' $(seq 5))" --quiet >/dev/null || fail add
while read -r name command; do
  # shellcheck disable=SC2086
  expect 0 "$DUBAN" $command -o "$name.xlsx" --quiet
done <<'L'
weekly report weekly
ledger report ledger
editing report ledger --for-editing
control report control
quarterly report quarterly --period 2026Q3
hazards hazard list
tasks task list
due due
units unit list
cards card list
L
timeout 170 soffice --headless --convert-to pdf ./*.xlsx >/dev/null 2>&1 || fail "LibreOffice does not convert them"
for file in *.pdf; do
  smallest=$(pdftohtml -xml -stdout -i "$file" | sed -n 's/.*<fontspec.* size="\([0-9]*\)".*/\1/p' | sort -n | head -n 1)
  # pdftohtml counts one and a half of a point.
  floor=12
  pdfinfo "$file" | grep -q 'Page size:.*1190' && floor=11
  [ "$smallest" -ge $floor ] || fail "$file: type of $((smallest * 2 / 3)) points"
  pdftotext "$file" - | grep -q '###' && fail "$file: a cell is too narrow for what it holds"
done
# The week's figures stand on one page, their charts whole on the next, and lists begin on a page of their own.
pdftotext -f 1 -l 1 -layout weekly.pdf - | grep -q '在册合计' || fail "the figures are torn"
pdftotext -f 2 -l 2 -layout weekly.pdf - | grep -q '已验收未销号' || fail "the charts' page is torn"
pdftotext -f 3 -l 3 -layout weekly.pdf - | head -n 3 | grep -q '按地区统计' || fail "page 3 is not the territories"
echo ok
