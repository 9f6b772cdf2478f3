# A property: what a list shows on the evening of a day, it shows a year later --as-of that day; random lives of hazards and tasks, every column.
. "$ROOT/tests/real/common.sh.inc"
unset DUBAN_TODAY
exec python3 - "$DUBAN" "$ROOT" "${ROUNDS:-1}" <<'P'
import csv, datetime, io, json, os, random, subprocess, sys
duban, root, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
def run(day, *words, ok=(0,)):
    done = subprocess.run([duban, *words], env=dict(os.environ, DUBAN_TODAY=str(day)), capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode not in ok: sys.exit(f'FAILED: {day} {words}: {done.returncode} {done.stderr}')
    return done
HOUSE = {'hazard': {'place_in_list', 'last_event'}, 'task': {'place_in_list', 'last_event', 'plan'}}
def look(noun, day, today, *more):
    columns = [c for c in run(today, noun, 'list', '--fields').stdout.split() if c not in HOUSE[noun]]
    sort = ('--sort', 'number')
    rows = json.loads(run(today, noun, 'list', '--format', 'json', '--fields', ','.join(columns), *sort, *more).stdout or '[]')
    return {r['number']: r for r in rows}
for round in range(rounds):
    seed = int(os.environ.get('SEED', 7 + round)); chance = random.Random(seed)
    for f in os.listdir('.'):
        if f.startswith('o.db'): os.unlink(f)
    day = datetime.date(2025, 3, 3)
    run(day, 'db', 'init', '--name', '省安委办', '--level', 'province', '--quiet')
    run(day, 'unit', 'import', f'{root}/examples/ledgers/units.csv', '--quiet')
    run(day, 'plan', 'add', '甲', '--year', '2025', '--quiet')
    with open('l.csv', 'w') as out:
        out.write('编号,来源,属地,隐患描述,检查日期,交办日期,整改责任单位,责任人,整改期限,整改完成日期,验收人,验收日期,销号日期\n')
        for n in range(8):
            a = [datetime.date(2025, 1, 6) + datetime.timedelta(7 * n), datetime.date(2025, 1, 8) + datetime.timedelta(7 * n)]
            fixed = n % 3 == 0
            out.write(f'L{n},暗访,嵊州,甲{n},{a[0]},{a[1]},嵊州,孙某,2025-0{n % 4 + 4}-15,{a[1] + datetime.timedelta(3) if fixed else ""},{"刘某" if n == 3 else ""},{a[1] + datetime.timedelta(5) if n == 3 else ""},\n')
    run(day, 'hazard', 'import', 'l.csv', '--quiet')
    evenings = {}
    def steps_of_hazard(n):
        return [('hazard', 'dispatch', n, '--unit', chance.choice(['嵊州', '新昌', '宁波']), *chance.choice([(), ('--due', '30d'), ('--due', '10wd')])),
                ('hazard', 'reassign', n, '--unit', chance.choice(['嵊州', '新昌', '诸暨']), '--because', '调整'),
                ('hazard', 'note', n, '--progress', f'进展{chance.random():.3f}', '--next', '下一步'),
                ('hazard', 'plan', n, '--measures', '加固'), ('hazard', 'fixed', n, '--done', '已修', '--by', '孙某@嵊州'),
                ('hazard', 'reject', n, '--because', '不到位', *chance.choice([(), ('--redo-by', '20d')])),
                ('hazard', 'accept', n, '--by', '刘某'), ('hazard', 'close', n, '--by', '王主任'),
                ('hazard', 'reopen', n, '--kind', chance.choice(['recurrence', 'not-held', 'mistake']), '--because', '复查'),
                ('hazard', 'extend', n, '--request', '--until', str(day + datetime.timedelta(chance.randint(60, 200))), '--because', '工期'),
                ('hazard', 'extend', n, '--grant', '--by', '王主任'), ('hazard', 'extend', n, '--refuse', '--by', '王主任', '--because', '不准'),
                ('hazard', 'suspend', n, '--because', '停工', *chance.choice([(), ('--until', str(day + datetime.timedelta(9)))])),
                ('hazard', 'resume', n), ('hazard', 'void', n, '--because', '误录')]
    def steps_of_task(n):
        return [('task', 'progress', n, '--share', f'{chance.randint(5, 95)}%', '--note', '推进'), ('task', 'done', n, '--note', '完成', '--by', '李某'),
                ('task', 'verify', n, '--by', '刘某'), ('task', 'reject', n, '--because', '不符'), ('task', 'close', n, '--by', '王主任'),
                ('task', 'defer', n, '--request', '--until', '2026-06-30', '--because', '条件不足'), ('task', 'defer', n, '--grant', '--by', '王主任'),
                ('task', 'void', n, '--because', '重复')]
    done_steps = 0
    while len(evenings) < 26:
        day += datetime.timedelta(chance.randint(1, 9))
        before = int(run(day, 'log', 'head').stdout.split(':')[0])
        for _ in range(4):
            if chance.random() < .15: run(day, 'hazard', 'add', '--problem', f'乙{chance.random():.4f}', '--source', '暗访', '--territory', '嵊州', '--quiet')
            if chance.random() < .08: run(day, 'task', 'add', '--plan', '甲', '--measure', f'措施{chance.random():.4f}', '--lead', '嵊州', '--time-limit', '2025年10月底', '--quiet')
            hazards, tasks = sorted(look('hazard', day, day)), sorted(look('task', day, day))
            if not hazards: continue
            wanted = steps_of_hazard(chance.choice(hazards)) if not tasks or chance.random() < .8 else steps_of_task(chance.choice(tasks))
            chance.shuffle(wanted)
            for step in wanted:  # the first that is legal now
                if run(day, *step, '--quiet', ok=(0, 1, 2, 4)).returncode == 0: done_steps += 1; break
        # What was wrong is taken back the same day, and perhaps done again: what a later day takes back never was (--known-on tells).
        today = [r['command'] for r in json.loads(run(day, 'log', '--commands', '--limit', '9', '--format', 'json').stdout) if r['command'] > before]
        for _ in range(chance.choice([0, 0, 1, 2])):
            if today: run(day, 'undo', str(chance.choice(today)), '--quiet', ok=(0, 1))
        for redo in json.loads(run(day, 'log', '--commands', '--limit', '2', '--format', 'json').stdout):
            if redo['command'] > before and redo['words'].startswith('undo') and chance.random() < .5: run(day, 'undo', str(redo['command']), '--quiet', ok=(0, 1))
        evenings[day] = {noun: look(noun, day, day) for noun in HOUSE}
    later = day + datetime.timedelta(365)
    bad = 0
    for evening, seen in evenings.items():
        for noun, then in seen.items():
            now = look(noun, evening, later, '--as-of', str(evening))
            for number in sorted(set(then) | set(now)):
                a, b = then.get(number), now.get(number)
                if a == b: continue
                bad += 1
                if bad <= 12: print(f'seed {seed}, {evening}, {number}:', 'only then' if b is None else 'only now' if a is None else {k: (a[k], b[k]) for k in a if a[k] != b[k]})
    if bad: sys.exit(f'FAILED: {bad} rows differ (seed {seed}, {done_steps} steps)')
    run(later, 'log', '--verify')
    print(f'seed {seed}: {done_steps} steps, {len(evenings)} evenings')
print('ok')
P
