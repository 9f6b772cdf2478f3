# Every column of every table, every row that is taken away or put in, every index, trigger, view and table: db check names it.
. "$ROOT/tests/real/common.sh.inc"
office
expect 0 "$DUBAN" hazard import "$ROOT/examples/ledgers/hazards.csv" --quiet
expect 0 "$DUBAN" person add 孙某 --unit 嵊州 --login sun --post 联络员 --phone 0575-1 --email a@example.com --quiet
expect 0 "$DUBAN" plan add 三年行动 --year 2026 --quiet
expect 0 "$DUBAN" plan import "$ROOT/examples/ledgers/plan-three-year.csv" --plan 三年行动 --quiet
expect 0 "$DUBAN" task progress T2026-0001 --share 40% --note 试 --quiet
sed -e 's/workdays_only: true/workdays_only: false/; s/hours: "08:00-18:00"/hours: "00:00-24:00"/' "$ROOT/templates/rules.yaml" >rules.yaml
expect 0 "$DUBAN" rules load rules.yaml --quiet
open=$("$DUBAN" hazard list --open --state dispatched --fields number | head -n 1)
printf '佐证\n' >e.txt
expect 0 "$DUBAN" order draft --kind 督办单 --to 嵊州 --item "$open" --subject 督办 --due 60d --by 孙某 --quiet
expect 0 "$DUBAN" order consult O2026-0001 --with 绍兴 --until 2026-12-31 --quiet; expect 0 "$DUBAN" order consulted O2026-0001 --unit 绍兴 --agrees --text 无意见 --quiet
expect 0 "$DUBAN" order submit O2026-0001 --by 孙某 --quiet; expect 0 "$DUBAN" order approve O2026-0001 --by 王主任 --quiet
expect 0 "$DUBAN" order issue O2026-0001 --by 孙某 --quiet
expect 0 "$DUBAN" order deliver O2026-0001 --how OA --quiet
expect 0 "$DUBAN" order record --kind 责令限期整改指令书 --issuer 嵊州市应急管理局 --number '（嵊）应急责改〔2026〕5号' --on 2026-11-20 --hazard "$open" --file e.txt --quiet
expect 0 "$DUBAN" hazard list-up "$open" --until 2027-01-31 --batch 2026年第1批 --no-notice --quiet
expect 0 "$DUBAN" hazard note "$open" --progress 试 --quiet
expect 0 "$DUBAN" hazard note "$open" --kind 电话 --to 李某@嵊州 --said 催办 --quiet
expect 0 "$DUBAN" account add --kind interview --unit 绍兴 --reason 逾期 --approved-by 王主任 --quiet
expect 0 "$DUBAN" card evaluate --period 2026Q3 --quiet
expect 0 "$DUBAN" report weekly --freeze --quiet
expect 0 "$DUBAN" form make hazard-feedback --to-all -o 表 --due 2026-11-27 --quiet
expect 0 "$DUBAN" notify mute 嵊州 --until 2026-12-05 --because 抗洪 --quiet
expect 0 "$DUBAN" notify run --quiet
expect 0 "$DUBAN" round add 4 --theme 试 --kind 暗访 --from 2026-11-09 --to 2026-11-30 --team 甲,乙 --quiet
printf 'site,territory\n秘密厂,嵊州\n公开厂,嵊州\n' | expect 0 "$DUBAN" inspect add --round 第4期 --from - --quiet
printf 'item,answer\nexit-open,否\npatrol,是\n' | expect 0 "$DUBAN" inspect check 第4期-暗访2 --checklist crowded-place --answers - --quiet
expect 0 "$DUBAN" inspect close I2026-0001 --quiet
expect 0 "$DUBAN" lookback draw --period 2026Q3 --share 100% --quiet
expect 0 "$DUBAN" lookback record "$("$DUBAN" lookback list --draw 2026Q3 --fields number | head -n 1)" --gone --by 丙 --evidence 已拆除 --quiet
expect 0 "$DUBAN" rules adopt owed/office --from-period 2026 --quiet; expect 0 "$DUBAN" inspect plan --open --quiet
expect 0 "$DUBAN" person add 王主任 --unit 省安委办 --login wang --role approver --quiet
expect 0 "$DUBAN" person add 赵某 --unit 省安委办 --login "$(id -un)" --role clerk --quiet
expect 0 "$DUBAN" rights lend 王主任 --to 赵某 --until 2026-12-31 --rights decide --document 8号 --quiet
expect 0 "$DUBAN" rights lend 王主任 --to 孙某 --until 2026-12-01 --quiet; expect 0 "$DUBAN" rights end 王主任 --to 孙某 --quiet
expect 0 "$DUBAN" person add 管理 --unit 省安委办 --login guan --role admin --quiet
expect 0 "$DUBAN" --break-glass 台风值守 hazard void H2026-0800 --because 重复录入 --quiet
expect 0 "$DUBAN" rights rescue 赵某 --because 试 --quiet; expect 0 "$DUBAN" rights off --because 试 --quiet
expect 0 "$DUBAN" db check
sqlite3 o.db 'pragma wal_checkpoint(truncate); pragma journal_mode=delete' >/dev/null
exec python3 - "$DUBAN" <<'P'
import shutil, sqlite3, subprocess, sys, os
duban = sys.argv[1]
shutil.copy('o.db', 'whole.db')
whole = sqlite3.connect('whole.db')
tried, missed, empty = 0, [], []
def check(what, *statements):
    global tried
    shutil.copy('whole.db', 'o.db')
    db = sqlite3.connect('o.db', isolation_level=None)
    db.execute('pragma ignore_check_constraints = on')
    for statement in statements: db.execute(*statement)
    db.close()
    tried += 1
    done = subprocess.run([duban, 'db', 'check'], capture_output=True, text=True)
    for end in ('-wal', '-shm'):
        if os.path.exists('o.db' + end): os.unlink('o.db' + end)
    if done.returncode != 7: missed.append(f'{what}: exit {done.returncode} {done.stderr[:200]}')
tables = [r[0] for r in whole.execute("select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by 1")]
for table in tables:
    rows = whole.execute(f'select rowid, * from {table} order by rowid').fetchall()
    if not rows: empty.append(table); continue
    columns = whole.execute(f'pragma table_info({table})').fetchall()
    # Of a column: the last row that holds something, and one that holds nothing.
    for place, (_, column, kind, *_rest) in enumerate(columns):
        seen = set()
        for row in reversed(rows):
            value = row[place + 1]
            if (value is None) in seen: continue
            seen.add(value is None)
            if kind == 'INTEGER': other = 7 if value is None else value + 100000
            elif kind == 'BLOB': other = b'\0' * 32
            elif value is None: other = '怪'
            elif len(str(value)) == 10 and str(value)[4:5] == '-': other = '2031-01-01'
            else: other = str(value) + '怪'
            try: check(f'{table}.{column} of row {row[0]}: {value!r} → {other!r}', (f'update {table} set {column} = ? where rowid = ?', (other, row[0])))
            except sqlite3.IntegrityError: pass
            if len(seen) == 2: break
    check(f'{table}: the last row taken away', (f'delete from {table} where rowid = ?', (rows[-1][0],)))
    names = [c[1] for c in columns]
    copy = [row_value for row_value in rows[-1][1:]]
    for place, (_, column, kind, _null, _default, key) in enumerate(columns):
        if key or column in ('uid', 'name', 'login', 'code', 'serial', 'series', 'sequence', 'milestone', 'revision', 'document', 'issue'):
            copy[place] = copy[place] + 100000 if isinstance(copy[place], int) else str(copy[place]) + '怪'
    try: check(f'{table}: a row put in', (f"insert into {table} ({', '.join(names)}) values ({', '.join('?' * len(names))})", copy))
    except sqlite3.IntegrityError: pass
for kind, name in whole.execute("select type, name from sqlite_master where type = 'index' and sql is not null").fetchall(): check(f'index {name} dropped', (f'drop index {name}',))
check('a trigger', ('create trigger nosy after insert on hazard begin select 1; end',))
check('a table', ('create table spare (a)',))
check('a view', ('create view v as select 1',))
check('an index', ('create index more on hazard (state)',))
check('a column', ('alter table hazard add column spare text',))
shutil.copy('whole.db', 'o.db')
if empty: print('tables without a row in this test:', ', '.join(empty))
for m in missed: print('FAILED:', m)
print(f'ok ({tried} changes)' if not missed and not empty else f'{len(missed)} of {tried} unseen')
sys.exit(1 if missed or empty else 0)
P
