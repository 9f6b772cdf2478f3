# Random commands, undone in reverse, then done again: every list, report, figure and due date as it was before, byte for byte.
import json, os, random, subprocess, sys

seed, rounds = int(sys.argv[1]), int(sys.argv[2])
random.seed(seed)
program = os.environ['DUBAN']


def duban(*words, day='2026-11-23'):
    environment = dict(os.environ, DUBAN_TODAY=day)
    done = subprocess.run([program, *words], capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr


def rows(*words):
    code, out, err = duban(*words, '--format', 'json')
    if code != 0:
        sys.exit(f'{words}: {err}')
    return json.loads(out)


HAZARD = ('registered', 'dispatched', 'rectifying', 'fixed', 'accepted', 'closed')
TASK = ('open', 'in_progress', 'claimed_done', 'verified', 'closed')


def of(states):
    return [word for state in states for word in ('--state', state)]


QUESTIONS = [
    ['hazard', 'list', *of(HAZARD), '--format', 'json'], ['hazard', 'list', '--format', 'tsv', '--fields', 'number,state,due_on,lateness,progress,asked_until'],
    ['task', 'list', *of(TASK), '--format', 'json'], ['plan', 'list', '--format', 'json'], ['unit', 'list', '--format', 'json'],
    ['person', 'list', '--format', 'json'], ['order', 'list', '--format', 'json'], ['account', 'list', '--format', 'json'],
    ['form', 'list', '--format', 'json'], ['due', '--format', 'json'], ['report', 'weekly', '-o', '-.json'], ['report', 'quarterly', '-o', '-.json'],
    ['report', 'ledger', '--format', 'csv'], ['unit', 'brief', '嵊州', '--format', 'json'], ['config', 'show', '--format', 'json'],
    ['report', 'listing', '--format', 'json'],
]


def state():
    seen = []
    for question in QUESTIONS:
        words, target = list(question), None
        if '-.json' in words:
            target = 'out.json'
            words[words.index('-.json')] = target
            if os.path.exists(target):
                os.remove(target)
        code, out, err = duban(*words)
        if code not in (0, 3):
            sys.exit(f'{words}: {code}: {err}')
        if target:
            book = json.load(open(target, encoding='utf-8')) if os.path.exists(target) else None
            if isinstance(book, dict):
                book.pop('log_head', None)
            out = json.dumps(book, ensure_ascii=False, indent=0)
        seen.append((' '.join(words), out))
    return seen


def same(then, now, what):
    for (question, a), (_, b) in zip(then, now):
        if a == b:
            continue
        one, two = a.splitlines(), b.splitlines()
        for line in [x for x in one if x not in two][:3]:
            print('  before:', line[:400])
        for line in [x for x in two if x not in one][:3]:
            print('  after: ', line[:400])
        sys.exit(f'FAILED: seed {seed}, {what}: duban {question} is not as it was')


def numbers(noun, **having):
    found = []
    for row in rows(noun, 'list'):
        if all(row.get(key) in values for key, values in having.items()):
            found.append(row['number'])
    return found or ['X0000-0000']


def ledger(name, first, count, days):
    with open(name, 'w', encoding='utf-8') as file:
        file.write('编号,检查日期,隐患单位,所属地区,隐患描述,整改责任单位,整改期限,整改完成日期,销号日期\n')
        for n in range(first, first + count):
            fixed = f'2026-11-{random.randint(10, 20)}' if random.random() < days else ''
            closed = '2026-11-21' if fixed and random.random() < 0.5 else ''
            file.write(f'R-{n},2026-10-{n % 28 + 1:02},厂{n % 7},{random.choice(UNITS)},问题{random.randint(0, 9)},{random.choice(UNITS)},'
                       f'2026-12-{n % 28 + 1:02},{fixed},{closed}\n')
    return name


UNITS = ['嵊州', '新昌', '诸暨', '上虞']
made = 0


def command():
    global made
    made += 1
    unit = random.choice(UNITS)
    choices = [
        lambda: ['hazard', 'add', '--problem', f'事{made}', '--source', '暗访', '--territory', unit, '--site', f'新厂{made % 3}', '--unit', unit],
        lambda: ['hazard', 'dispatch', random.choice(numbers('hazard', state=['registered']))],
        lambda: ['hazard', 'note', random.choice(numbers('hazard', state=HAZARD[1:3])), '--progress', f'进展{made}'],
        lambda: ['hazard', 'fixed', random.choice(numbers('hazard', state=HAZARD[1:3])), '--done', '已换'],
        lambda: ['hazard', 'accept', random.choice(numbers('hazard', state=['fixed'])), '--by', '刘某某'],
        lambda: ['hazard', 'reject', random.choice(numbers('hazard', state=['fixed'])), '--because', '未到位', '--redo-by', '2026-12-30'],
        lambda: ['hazard', 'close', random.choice(numbers('hazard', state=HAZARD[3:5])), '--verified-by', '刘某某'],
        lambda: ['hazard', 'reopen', random.choice(numbers('hazard', state=['closed'])), '--kind', 'recurrence', '--because', '反弹'],
        lambda: ['hazard', 'void', random.choice(numbers('hazard', state=HAZARD[:2])), '--because', '重复'],
        lambda: ['hazard', 'extend', random.choice(numbers('hazard', state=HAZARD[1:3])), '--grant', '--until', '2027-01-15', '--because', '设备', '--by', '王主任'],
        lambda: ['hazard', 'extend', random.choice(numbers('hazard', state=HAZARD[1:3])), '--request', '--until', '2027-01-15', '--because', '设备'],
        lambda: ['hazard', 'suspend', random.choice(numbers('hazard', state=HAZARD[1:3])), '--since', '2026-11-20', '--until', '2026-11-30', '--because', '台风'],
        lambda: ['hazard', 'edit', random.choice(numbers('hazard', state=HAZARD[:3])), '--problem', f'改{made}', '--because', '录错'],
        lambda: ['hazard', 'reassign', random.choice(numbers('hazard', state=HAZARD[1:3])), '--unit', unit, '--because', '职责'],
        lambda: ['hazard', 'list-up', random.choice(numbers('hazard', state=HAZARD[1:3])), '--until', '2026-12-31', '--batch', '第1批'],
        lambda: ['hazard', 'delist', random.choice(numbers('hazard', state=HAZARD[1:3])), '--because', '合格'],
        lambda: ['hazard', 'attach', random.choice(numbers('hazard', state=HAZARD[1:5])), 'photo.txt'],
        lambda: ['hazard', 'import', ledger(f'l{made}.csv', random.randint(1, 30), random.randint(1, 12), 0.4), '--each'],
        lambda: ['hazard', 'import', ledger(f'l{made}.csv', random.randint(1, 30), random.randint(1, 12), 0.9), '--each', '--mode', 'reported', '--ledger', '嵊州'],
        lambda: ['plan', 'add', f'计划{made}', '--year', '2026'],
        lambda: ['plan', 'import', 'plan.csv', '--plan', '三年行动', '--each'],
        lambda: ['task', 'add', '--plan', '三年行动', '--measure', f'措施{made}', '--lead', unit, '--time-limit', '年底'],
        lambda: ['task', 'progress', random.choice(numbers('task', state=TASK[:2])), f'{random.randint(1, 100)}%', '--because', '复核'],
        lambda: ['task', 'done', random.choice(numbers('task', state=TASK[:2])), '--done', '完成'],
        lambda: ['task', 'verify', random.choice(numbers('task', state=['claimed_done'])), '--by', '刘某'],
        lambda: ['task', 'defer', random.choice(numbers('task', state=TASK[:2])), '--grant', '--until', '2027-03-01', '--because', '资金', '--by', '王主任'],
        lambda: ['unit', 'add', f'新设局{made}', '--kind', 'department', '--parent', unit],
        lambda: ['unit', 'alias', unit, f'别名{made}'],
        lambda: ['unit', 'edit', unit, '--address', f'路{made}号'],
        lambda: ['person', 'add', f'人{made}', '--unit', unit, '--phone', '13800138000'],
        lambda: ['person', 'edit', random.choice([p['name'] for p in rows('person', 'list')] or ['无']), '--email', f'a{made}@b.cn'],
        lambda: ['order', 'draft', '--kind', 'supervision', '--to', unit, '--subject', f'督办{made}', '--item', random.choice(numbers('hazard', state=HAZARD[:3]))],
        lambda: ['order', 'submit', random.choice(numbers('order', state=['draft']))],
        lambda: ['order', 'approve', random.choice(numbers('order', state=['submitted'])), '--by', '王主任'],
        lambda: ['form', 'make', 'hazard-feedback', '--unit', unit, '-o', f'forms{made}'],
    ]
    return random.choice(choices)()


def head():
    return duban('log', 'head')[1].strip()


def run_of(before):
    return str(int(before.split(':')[0]) + 1)


subprocess.run(['cp', os.path.join(os.environ['ROOT'], 'examples/ledgers/plan-three-year.csv'), 'whole.csv'], check=True)
lines = open('whole.csv', encoding='utf-8').read().splitlines()
open('plan.csv', 'w', encoding='utf-8').write('\n'.join(lines[:8]) + '\n')
open('photo.txt', 'w').write('照片')
duban('plan', 'add', '三年行动', '--year', '2026')
duban('hazard', 'import', ledger('first.csv', 1, 20, 0.3))

done, kinds = [], {}
while len(done) < rounds:
    before = head()
    words = command()
    then = state()
    code, out, err = duban(*words)
    after = head()
    if after == before:
        if code == 6:
            continue
        continue
    kinds[' '.join(words[:2])] = kinds.get(' '.join(words[:2]), 0) + 1
    done.append((words, run_of(before), then))
whole = state()
undone = []
for words, run, then in reversed(done):
    before = head()
    code, out, err = duban('undo', run, '--dry-run')
    if head() != before:
        sys.exit(f'FAILED: a dry run of undo wrote ({words})')
    code, out, err = duban('undo', run)
    if code != 0:
        sys.exit(f'FAILED: seed {seed}, undo of {words}: {err}')
    undone.append((words, run_of(before)))
    same(then, state(), f'undo of {words}')
code, out, err = duban('log', '--verify')
if code != 0:
    sys.exit(f'FAILED: seed {seed}: {err}')
for words, run in reversed(undone):
    code, out, err = duban('undo', run)
    if code != 0:
        sys.exit(f'FAILED: seed {seed}, redo of {words}: {err}')
same(whole, state(), 'everything done again')
# The first one with all that was built on it, at one go.
code, out, err = duban('undo', done[0][1], '--with-later')
if code != 0:
    sys.exit(f'FAILED: seed {seed}, undo --with-later: {err}')
code, out, err = duban('db', 'check')
if code != 0:
    sys.exit(f'FAILED: seed {seed}: {err}')
print(f'seed {seed}: {len(done)} commands of {len(kinds)} kinds undone and done again')
