# Forms out to units and back, filled in and saved again by another program: every answer does what its command does, all of one form or
# none; what was changed, sorted, cut out, sent by a stranger, sent before or sent twice is told exactly.
. "$ROOT/tests/real/common.sh.inc"
command -v soffice >/dev/null || { echo "skipped: there is no LibreOffice here"; exit 0; }
/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || { echo "skipped: there is no openpyxl here"; exit 0; }
office
export DUBAN_LANG=zh
"$DUBAN" hazard import "$ROOT/examples/ledgers/hazards.csv" --quiet || fail hazards
"$DUBAN" plan add 三年行动 --year 2026 --quiet >/dev/null && "$DUBAN" plan import "$ROOT/examples/ledgers/plan-three-year.csv" --plan 三年行动 --quiet || fail plan
expect 0 "$DUBAN" form make hazard-feedback --to-all -o sent --due 2026-11-27 --contact 孙敏 --how 邮箱 --quiet
expect 0 "$DUBAN" form make task-progress --to-all -o tasks --quiet
cat >fill.py <<'P'
import datetime, openpyxl, os, sys
def fill(source, target, rows=(), signer='张某', nil=None, change=None, sort=False, drop=None, add=None, meta=None):
    book = openpyxl.load_workbook(source)
    page = book.worksheets[0]
    head = next(r for r in range(1, 30) if any(c.value in ('整改情况', '进度') for c in page[r]))
    column = {c.value: c.column for c in page[head]}
    last = head
    while page.cell(last + 1, 1).value and str(page.cell(last + 1, 1).value)[0] in 'HT': last += 1
    for i, row in enumerate(rows[:last - head]):
        for name, value in row.items(): page.cell(head + 1 + i, column[name]).value = value
    for row in page.iter_rows():
        for cell in row:
            if cell.value == '填表人：': page.cell(cell.row, cell.column + 1).value = signer
            if cell.value == '零报告：' and nil: page.cell(cell.row, cell.column + 1).value = nil
    if change: page.cell(head + 1, column[change[0]]).value = change[1]
    if sort:
        values = [[c.value for c in page[r]] for r in range(head + 1, last + 1)]
        for r, row in zip(range(head + 1, last + 1), reversed(values)):
            for c, value in enumerate(row, 1): page.cell(r, c).value = value
    if drop: page.delete_rows(last)
    if add: page.cell(last, 1).value = add
    if meta:
        for row in book['duban-form'].iter_rows():
            if row[0].value == meta[0]: row[1].value = meta[1]
    os.makedirs(os.path.dirname(target), exist_ok=True)
    book.save(target)
form = lambda unit: f'sent/{unit}-隐患整改情况反馈表.xlsx'
day = datetime.date(2026, 11, 22)
fill(form('西湖区'), 'back/西湖区.xlsx', [{'整改情况': '已更换', '整改完成日期': day}, {'整改情况': '正在整改'}, {'延期申请至': '2027-03-01', '延期理由': '设备未到'}])
fill(form('拱墅区'), 'back/拱墅区.xlsx', nil='是')
fill(form('萧山区'), 'back/萧山区.xlsx', [{'整改情况': '已修', '整改完成日期': '2026年11月20日'}, {}], sort=True, change=('现期限', '2030-01-01'))
fill(form('上城区'), 'bad/上城区.xlsx', [{'整改情况': 'x', '整改完成日期': '2026-13-40'}])
fill(form('滨江区'), 'bad/滨江区.xlsx', [{'整改情况': 'x', '整改完成日期': datetime.date(2027, 11, 22)}])
fill(form('余杭区'), 'bad/余杭区.xlsx', [{'整改情况': 'x'}], signer='')
fill(form('江北区'), 'bad/江北区.xlsx', [{'整改情况': 'x'}], nil='是')
fill(form('海曙区'), 'bad/海曙区.xlsx', [{'整改情况': 'x'}], meta=('uid', 'ffffffffffffffffffffffff'))
fill(form('北仑区'), 'bad/北仑区.xlsx', [{'整改情况': 'x'}], meta=('row', 'H2026-0001'))
fill(form('镇海区'), 'bad/镇海区.xlsx', [{'整改情况': 'x'}] * 5, add='H2026-9999')
fill(form('鄞州区'), 'bad/鄞州区.xlsx', [{'延期理由': '只有理由'}])
fill(form('奉化区'), 'bad/奉化区.xlsx', [{'整改情况': day}])
fill(form('临平区'), 'raw/临平区.xlsx', [{'整改情况': '=1+1'}])
fill('tasks/杭州市-重点任务进度填报表.xlsx', 'back/杭州任务.xlsx', [{'进度': 0.995, '落后原因': '甲', '下一步计划': '乙'}, {'下一步计划': '只有下一步'}])
P
/usr/bin/python3 -W ignore fill.py || fail "cannot fill"
for folder in back bad; do soffice --headless --convert-to xlsx --outdir lo-$folder $folder/*.xlsx >/dev/null 2>&1; done
head=$("$DUBAN" log head)
expect 0 "$DUBAN" form collect lo-back --dry-run
[ "$("$DUBAN" log head)" = "$head" ] || fail "a dry run wrote"
expect 4 "$DUBAN" form collect lo-bad
for word in 没有这一天 将来 没有写填表人 既选了零报告 不是本办发出的表 隐藏页被改动 发出的表中没有这个编号 与之配套的内容空着 此处不应填日期; do
  grep -q "$word" err || [ "$word" = 将来 ] || fail "not told: $word: $(cat err)"
done
expect 4 "$DUBAN" form collect raw
grep -q 公式 err || fail "a formula that was never calculated: $(cat err)"
[ "$("$DUBAN" log head)" = "$head" ] || fail "a form that was refused changed something"
expect 0 "$DUBAN" form collect lo-back --receipt receipts
grep -q '锁定格被改动' err || fail "a changed cell is not told: $(cat err)"
[ "$(ls receipts/*.docx | wc -l)" = 4 ] || fail "receipts: $(ls receipts)"
state() { "$DUBAN" hazard list --unit "$1" --state dispatched,fixed --sort number --lang en --format tsv --fields number,state,fixed_on,progress,asked_until | tail -n +2 | grep -v '^H.*closed'; }
"$DUBAN" hazard show H2026-0347 --format table >one; grep -q '2026-11-22' one || fail "not fixed: $(cat one)"
"$DUBAN" hazard show H2026-0611 --format table >one; grep -q '正在整改' one || fail "not noted"
[ "$("$DUBAN" hazard list --unit 西湖区 --fields asked_until | sort -u | tail -n 1)" = 2027-03-01 ] || fail "not asked for"
[ "$("$DUBAN" hazard list --unit 萧山区 --fields fixed_on | grep -c 2026-11-20)" = 1 ] || fail "a sorted row"
[ "$("$DUBAN" task list --unit 杭州市 --fields share | grep -c '99.5%')" = 1 ] || fail "no progress: $("$DUBAN" task list --unit 杭州市 --fields number,share | head -3)"
head=$("$DUBAN" log head)
expect 0 "$DUBAN" form collect lo-back
[ "$(grep -c 此前已收 out)" = 4 ] || fail "the same return again: $(cat out)"
[ "$("$DUBAN" log head)" = "$head" ] || fail "the same return again changed something"
# A corrected return: what was said before is not done again, what is new is.
cat >>fill.py <<'P'
fill(form('西湖区'), 'more/西湖区.xlsx', [{'整改情况': '已更换', '整改完成日期': day}, {'整改情况': '正在整改，已订货'}, {'延期申请至': '2027-03-01', '延期理由': '设备未到'}])
fill(form('鄞州区'), 'foot/鄞州区.xlsx', [{'整改情况': '甲'}], change=('编号', None))
P
/usr/bin/python3 -W ignore fill.py || fail "cannot fill"
expect 0 "$DUBAN" form collect more
grep -q '西湖区.*3.*1' out || fail "a corrected return: $(cat out err)"
"$DUBAN" hazard show H2026-0611 --format table >one; grep -q '已订货' one || fail "the correction is not noted"
expect 4 "$DUBAN" form collect foot
grep -q '这一行没有编号' err || fail "answers without a number: $(cat err)"
# Those who have not: all but two of the returned units.
expect 0 "$DUBAN" form list --form hazard-feedback --not-returned --fields unit
grep -qx 西湖区 out && fail "西湖区 has returned"
grep -qx 上城区 out || fail "上城区 has not"
# An old form, after a newer one.
expect 0 "$DUBAN" form make hazard-feedback --unit 上城区 -o sent --quiet
expect 4 "$DUBAN" form collect sent/上城区-隐患整改情况反馈表.xlsx
grep -q 是旧表 err || fail "an old form: $(cat err)"
# A full disk, or a kill, leaves no form half made: nothing is on record of what is not there.
mkdir closed && chmod 555 closed
if [ "$(id -u)" != 0 ]; then expect 5 "$DUBAN" form make hazard-feedback --to-all -o closed/x; fi
expect 0 "$DUBAN" log --verify
expect 0 "$DUBAN" db check
echo ok
