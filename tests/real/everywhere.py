# A kill before, or ENOSPC from, the n-th call that touches a file; then everything is looked at.
import os, re, shutil, sqlite3, subprocess, sys, tempfile
DUBAN, ROOT, STEP = os.environ['DUBAN'], os.environ['ROOT'], int(sys.argv[1])
CALLS = 'openat,write,pwrite64,fsync,fdatasync,rename,renameat2,unlink,ftruncate,mkdir,link,fchmod,fchown'
top = tempfile.mkdtemp()
env = dict(os.environ, HOME=top, DUBAN_TODAY='2026-11-23', DUBAN_LANG='en')
env.pop('DUBAN_DB', None)

def run(folder, *words, tool=(), **more):
    return subprocess.run([*tool, DUBAN, '--db', 'o.db', *words], cwd=folder, env=env, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=60, **more)

def must(folder, *words, code=0):
    done = run(folder, *words)
    if done.returncode != code: fail(f'{words}: exit {done.returncode}\n{done.stdout}{done.stderr}')
    return done.stdout

def fail(what):
    print('FAILED:', what)
    shutil.rmtree(top, ignore_errors=True)
    sys.exit(1)

def prepare():
    folder = os.path.join(top, 'whole')
    os.mkdir(folder)
    must(folder, 'db', 'init', '--name', '省安委办', '--level', 'province', '--quiet')
    must(folder, 'unit', 'import', f'{ROOT}/examples/ledgers/units.csv', '--quiet')
    with open(f'{folder}/l.csv', 'w') as out:
        out.write('编号,来源,属地,隐患描述,发现日期,交办日期,整改责任单位,责任人,整改期限\n')
        for n in range(60): out.write(f'S{n},暗访,嵊州,事项{n},2026-09-01,2026-09-01,嵊州,孙某,2026-11-0{n % 9 + 1}\n')
    must(folder, 'hazard', 'import', 'l.csv', '--quiet')
    for name in ('孙某', '赵某'): must(folder, 'person', 'add', name, '--unit', '嵊州', '--quiet')
    for order, item in (('O2026-0001', 'H2026-0001'), ('O2026-0002', 'H2026-0002')):
        must(folder, 'order', 'draft', '--kind', '督办单', '--to', '嵊州', '--item', item, '--subject', '督办', '--due', '60d', '--by', '孙某', '--quiet')
        must(folder, 'order', 'submit', order, '--by', '孙某', '--quiet')
        must(folder, 'order', 'approve', order, '--by', '王主任', '--quiet')
    must(folder, 'order', 'issue', 'O2026-0002', '--by', '孙某', '--quiet')
    must(folder, 'order', 'deliver', 'O2026-0002', '--to', '嵊州', '--how', 'OA', '--quiet')
    must(folder, 'order', 'sign', 'O2026-0002', '--to', '嵊州', '--by', '赵某@嵊州', '--quiet')
    rules = open(f'{ROOT}/templates/rules.yaml').read()
    rules = rules.replace('workdays_only: true', 'workdays_only: false').replace('hours: "08:00-18:00"', 'hours: "00:00-24:00"')
    open(f'{folder}/rules.yaml', 'w').write(rules)
    must(folder, 'rules', 'load', 'rules.yaml', '--quiet')
    open(f'{folder}/a.txt', 'w').write('现场记录一份\n')
    must(folder, 'hazard', 'attach', 'H2026-0003', 'a.txt', '--quiet')
    must(folder, 'db', 'backup', 'bk.db', '--quiet')
    old = sqlite3.connect(f'{folder}/old.db')
    old.executescript(open(f'{ROOT}/tests/schema/office-v5.sql').read())
    old.close()
    sqlite3.connect(f'{folder}/o.db').execute('pragma wal_checkpoint(truncate)').close()
    return folder

def look(folder, name='o.db'):
    """What stands: head of the log, counts, numbers taken; empty when there is no database."""
    if not os.path.exists(f'{folder}/{name}'): return None
    checked = subprocess.run([DUBAN, '--db', name, 'db', 'check'], cwd=folder, env=env, capture_output=True, text=True)
    if checked.returncode != 0:
        if 'db migrate' in checked.stderr: return 'old'
        return f'not whole: {checked.stderr}'
    db = sqlite3.connect(f'{folder}/{name}')
    one = lambda sql: db.execute(sql).fetchone()[0]
    numbers = [r[0] for r in db.execute("select series_number from order_paper where series is not null and issued_on is not null order by 1")]
    if numbers != list(range(1, len(numbers) + 1)): return f'numbers are not gapless: {numbers}'
    found = {'head': one('select max(seq) from event'), 'hazards': one('select count(*) from hazard'), 'orders': len(numbers),
             'closed': one("select count(*) from hazard where state = 'closed'"), 'files': one('select count(*) from evidence'),
             'cards': one('select count(*) from evaluation'), 'notices': one('select count(*) from notice')}
    db.close()
    return found

def names(folder):
    return {os.path.relpath(os.path.join(at, f), folder) for at, _, files in os.walk(folder) for f in files}

def left(folder, before, allowed):
    ends = ('-wal', '-shm', '-journal', '.notify-lock')
    return sorted(f for f in names(folder) - before if not f.endswith(ends) and not re.search(allowed or '^$', f))

def points(folder, words, db):
    """The calls of the main process that touch files, and which of them can fail for want of room."""
    tool = ['strace', '-f', '-qq', '-e', f'trace={CALLS}', '-o', f'{top}/trace']
    done = run(folder, *words, tool=tool)
    if done.returncode != 0: fail(f'{words} does not work by itself: {done.returncode} {done.stderr}')
    lines = [l for l in open(f'{top}/trace', errors='replace') if re.match(r'\d+ +\w+\(', l)]
    main = lines[0].split()[0]
    mine = [l.split(None, 1)[1] for l in lines if l.split()[0] == main]
    count, list_of = {}, []
    for call in mine:
        name = call.split('(')[0]
        count[name] = count.get(name, 0) + 1
        reads = name == 'openat' and 'O_CREAT' not in call and 'O_RDWR' not in call
        stream = name == 'write' and re.match(r'write\([12],', call)
        if reads or stream: continue
        list_of.append((name, count[name], name in ('openat', 'write', 'pwrite64', 'fsync', 'ftruncate', 'mkdir', 'rename', 'renameat2', 'link')))
    return list_of, done

SCENES = [  # command, files it may leave or make, what the log grows by when it is done
    (('hazard', 'import', 'l.csv', '--ledger', '另一本', '--quiet'), ''),
    (('hazard', 'close', 'H2026-0004', '--done', '已整改', '--fixed-by', '嵊州', '--verified-by', '刘某', '--on', '2026-11-23', '--by', '王主任', '--quiet'), ''),
    (('order', 'issue', 'O2026-0001', '--by', '孙某'), r'o\.files/'),
    (('order', 'feedback', 'O2026-0002', '--to', '嵊州', '--text', '已整改', '--file', 'a.txt', '--quiet'), r'o\.files/'),
    (('notify', 'run', '--quiet'), r'notices/'),
    (('card', 'evaluate', '--period', '2026Q3', '--quiet'), ''),
    (('hazard', 'attach', 'H2026-0005', 'rules.yaml', '--quiet'), r'o\.files/'),
    (('undo', '--quiet'), ''),
    (('db', 'backup', 'copy.db'), r'^copy\.(db$|files/)'),
    (('db', 'restore', 'bk.db'), r'before-restore'),
    (('db', 'migrate'), r'-backup'),
    (('db', 'init', '--name', '市安委办', '--level', 'city'), ''),
    (('report', 'weekly', '-o', 'w.xlsx', '--quiet'), r'^w\.xlsx$'),
    (('report', 'weekly', '--freeze', '-o', 'w.docx', '--quiet'), r'^w\.docx$'),
]
whole = prepare()
tried = 0
for words, allowed in SCENES:
    def fresh():
        folder = os.path.join(top, 'run')
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(whole, folder)
        if words[1] == 'init':
            for f in ('o.db', 'o.db-wal', 'o.db-shm'):
                if os.path.exists(f'{folder}/{f}'): os.unlink(f'{folder}/{f}')
            shutil.rmtree(f'{folder}/o.files', ignore_errors=True)
        if words[1] == 'migrate': shutil.copy(f'{folder}/old.db', f'{folder}/o.db')
        return folder
    folder = fresh()
    start = look(folder)
    list_of, done = points(folder, words, start)
    end = look(folder)
    if isinstance(end, str): fail(f'{words}: {end}')
    for at in range(len(list_of) % STEP if len(list_of) > STEP else 0, len(list_of), STEP):
        name, nth, can_fail = list_of[at]
        for how in ('signal=KILL', 'error=ENOSPC') if can_fail else ('signal=KILL',):
            folder = fresh()
            before = names(folder)
            tool = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', f'trace={name}', '-e', f'inject={name}:{how}:when={nth}']
            got = run(folder, *words, tool=tool)
            tried += 1
            where = f'{" ".join(words)}: {how} at {name} {nth}: exit {got.returncode}\n{got.stdout}{got.stderr}\n'
            after = look(folder)
            if isinstance(after, str) and after != start: fail(where + after)
            if after is None and start is not None: fail(where + 'there is no database any more')
            # Nothing half done: every count is the one of before or the one of after, together with the others.
            heads = {'before': start, 'after': end}
            if isinstance(after, dict) and words[0] not in ('notify',) and words[1] not in ('issue', 'init', 'restore'):
                counts = lambda s: {k: v for k, v in s.items() if k != 'head'} if isinstance(s, dict) else s
                if counts(after) not in (counts(start), counts(end)): fail(where + f'half done: {after} from {start} to {end}')
            if words[1] == 'restore' and after not in (start, end): fail(where + f'neither office: {after}')
            # What was said is true.
            changed = after != start
            if how.startswith('error') and got.returncode != 0:
                says = 'nothing was changed' in got.stderr
                if says and changed: fail(where + 'something was changed')
                if not says and not changed and words[1] not in ('weekly', 'backup', 'restore', 'migrate', 'init', 'run'): fail(where + 'nothing was changed, and it does not say so')
                if changed and words[0] in ('order', 'report') and 'stands on record' not in got.stderr: fail(where + 'it does not say what stands')
            if got.returncode == 0:
                if words[1] in ('weekly', 'backup'):
                    target = f"{folder}/{'copy.db' if words[1] == 'backup' else words[words.index('-o') + 1]}"
                    if not os.path.exists(target) or os.path.getsize(target) < 1000: fail(where + 'no output')
                    if words[1] == 'weekly' and subprocess.run(['python3', '-m', 'zipfile', '-t', target], capture_output=True).returncode: fail(where + 'the output does not open')
                if isinstance(after, dict) and isinstance(end, dict) and words[0] != 'notify' and after['head'] != end['head'] and words[1] != 'restore': fail(where + f'done, but {after}')
            for number in re.findall(r'安委办督〔2026〕\d+号', got.stdout):
                if number not in must(folder, 'order', 'list', '--fields', 'document'): fail(where + f'{number} is not on record')
            # Files: a failed call leaves none; a killed one only such as tidy knows.
            more = left(folder, before, allowed)
            if how.startswith('error') and [f for f in more if '.duban-' in f or f.endswith('-holder')]: fail(where + f'left: {more}')
            for f in more:
                if not ('.duban-' in f or f.endswith('-holder') or f in names(folder) & {'o.db'}): fail(where + f'left: {f}')
            if after is not None and after != 'old':
                must(folder, 'db', 'tidy', '--quiet')
                rest = [f for f in left(folder, before, allowed) if '.duban-' in f]
                if rest: fail(where + f'tidy leaves {rest}')
            if words[1] == 'backup' and os.path.exists(f'{folder}/copy.db'):
                if look(folder, 'copy.db') != start: fail(where + f'an incomplete copy: {look(folder, "copy.db")}')
                continue
            # The same again ends as it should.
            if words[1] == 'init' and after is not None: continue
            if words[1] == 'feedback' and changed: continue  # a second feedback is a second one
            again = run(folder, *words)
            if again.returncode not in (0, 4): fail(where + f'again: exit {again.returncode}\n{again.stderr}')
            if words[1] == 'issue': must(folder, 'order', 'print', 'O2026-0001', '-o', 'letter.docx')  # keeps the letter if that is missing
            final = look(folder)
            if isinstance(final, str) or final is None: fail(where + f'again: {final}')
            if words[0] not in ('notify',) and words[1] not in ('restore', 'init'):
                for key in ('hazards', 'orders', 'closed', 'files', 'cards'):
                    if final[key] != end[key]: fail(where + f'again: {key} is {final[key]} instead of {end[key]}\n{again.stderr}')
shutil.rmtree(top, ignore_errors=True)
print(f'ok ({tried} points)')
