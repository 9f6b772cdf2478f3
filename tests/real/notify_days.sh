# 400 days of reminders beside a small model of its own: 300 matters, random hand-overs, fixes, rejections, extensions, days without a run
# and days with several, runs killed while they send. The decisions are those of the model: none twice, none missing; every mail that was
# sent went out once, and what nobody knows is shown as unknown.
. "$ROOT/tests/real/common.sh.inc"
days=${DAYS:-400}
office
cat >mailer <<M
#!/bin/sh
# A mail program that now and then kills who calls it, before or after it took the mail.
n=\$(cat $PWD/chance 2>/dev/null || echo 0); echo \$((n + 1)) >$PWD/chance
case \$((n % 11)) in 4) kill -9 \$PPID; exit 0;; esac
cat >>$PWD/mbox; echo >>$PWD/mbox
case \$((n % 11)) in 8) kill -9 \$PPID;; esac
exit 0
M
chmod +x mailer
python3 - "$ROOT/templates/rules.yaml" <<P
import sys
text = open(sys.argv[1]).read()
text = text.replace('channels: [file]', 'channels: [mail]').replace('file: {type: file, folder: notices, after_crash: resend}', 'mail: {type: sendmail, program: $PWD/mailer, from: duban@example.com}')
text = text.replace('hours: "08:00-18:00"', 'hours: "00:00-24:00"').replace('office_address: ""', 'office_address: office@example.com')
open('rules.yaml', 'w').write(text)
P
expect 0 "$DUBAN" rules load rules.yaml --quiet
cat >simulate.py <<'P'
import datetime, os, random, re, sqlite3, subprocess, sys
duban, days = sys.argv[1], int(sys.argv[2])
random.seed(20261124)
first = datetime.date(2026, 1, 5)
units = ['嵊州市', '诸暨市', '新昌县', '上虞区', '柯桥区', '越城区', '余姚市', '慈溪市']
def run(today, *words, ok=(0,)):
    env = dict(os.environ, DUBAN_TODAY=today.isoformat())
    done = subprocess.run([duban, *words, '--quiet'], env=env, capture_output=True, text=True)
    assert done.returncode in ok, (words, done.returncode, done.stderr)
    return done
people = {}
for unit in units:
    run(first, 'person', 'add', '责任人' + unit, '--unit', unit, '--email', 'p%d@example.com' % len(people))
    run(first, 'person', 'add', '联络' + unit, '--unit', unit, '--post', '联络员', '--email', 'c%d@example.com' % len(people))
    people[unit] = len(people)
with open('many.csv', 'w') as out:
    out.write('编号,来源,属地,隐患描述,发现日期,整改责任单位,责任人\n')
    for n in range(1, 301):
        unit = units[n % len(units)]
        out.write('S%d,暗访,%s,事项%d,%s,%s,责任人%s\n' % (n, unit, n, first, unit, unit))
run(first, 'hazard', 'import', 'many.csv')
base = [-15, -7, -3, -1, 0, 1, 3, 7]
marks = base + [14, 28, 56, 112, 224, 448]
waiting = [0, 3, 7, 14, 28, 56, 112, 224, 448]
class Matter:
    def __init__(self, n): self.n, self.state, self.due, self.start, self.unit = n, 'registered', None, None, units[n % len(units)]
    number = property(lambda self: 'H2026-%04d' % self.n)
matters = [Matter(n) for n in range(1, 301)]
told = {}            # (clock, number, version, to) -> highest milestone decided
decided = set()      # (clock, number, version, to, milestone)
seen = None
def decide(clock, m, version, to, highest):
    key = (clock, m.number, version, to)
    if key in told and told[key] >= highest: return
    told[key] = highest
    decided.add(key + (highest,))
def look(today):
    for m in matters:
        if m.state == 'registered':
            reached = [w for w in waiting if w <= (today - first).days]
            decide('undispatched', m, first.isoformat() + '/', '省安委办', reached[-1])
        elif m.state == 'running':
            late = (today - m.due).days
            reached = [w for w in marks if w <= late and m.due + datetime.timedelta(w) >= m.start]
            if not reached: continue
            version = '%s/%s' % (m.due, m.start)
            for to, begins in (('责任人' + m.unit, -15), ('联络' + m.unit, -3), ('省安委办', 3)):
                if begins <= reached[-1]: decide('rectification', m, version, to, reached[-1])
        elif m.state == 'fixed':
            due = m.acceptance
            late = (today - due).days
            reached = [w for w in marks if w <= late and due + datetime.timedelta(w) >= m.fixed]
            if reached: decide('acceptance', m, '%s/%s' % (due, m.fixed), '省安委办', reached[-1])
today = first
for _ in range(days):
    today += datetime.timedelta(1)
    if today.weekday() < 5:
        for state, verb in (('registered', 'dispatch'), ('running', 'fixed'), ('fixed', 'reject'), ('fixed', 'accept'), ('running', 'extend')):
            some = [m for m in matters if m.state == state]
            if not some or random.random() > 0.35: continue
            some = random.sample(some, min(len(some), random.randint(1, 3)))
            numbers = [m.number for m in some]
            if verb == 'dispatch':
                due = today + datetime.timedelta(random.randint(1, 70))
                run(today, 'hazard', 'dispatch', *numbers, '--due', due.isoformat())
                for m in some: m.state, m.due, m.start = 'running', due, today
            elif verb == 'fixed':
                run(today, 'hazard', 'fixed', *numbers, '--by', '某人', '--done', '已改')
                db = sqlite3.connect('o.db')
                for m in some:
                    m.state, m.fixed = 'fixed', today
                    m.acceptance = datetime.date.fromisoformat(db.execute('select acceptance_due from hazard where serial = ?', (m.n,)).fetchone()[0])
                db.close()
            elif verb == 'reject':
                run(today, 'hazard', 'reject', *numbers, '--by', '验收人', '--because', '未整改到位')
                for m in some: m.state = 'running'
            elif verb == 'accept':
                run(today, 'hazard', 'accept', *numbers, '--by', '验收人')
                for m in some: m.state = 'over'
            else:
                for m in some:
                    until = max(m.due, today) + datetime.timedelta(random.randint(1, 40))
                    run(today, 'hazard', 'extend', m.number, '--grant', '--until', until.isoformat(), '--by', '主任', '--because', '延期')
                    m.due = until
    if random.random() < 0.25: continue  # cron did not run
    look(today)
    for _ in range(random.choice((1, 1, 2, 3))):
        run(today, 'notify', 'run', ok=(0, 6, -9, 137))
look(today)
run(today, 'notify', 'run', ok=(0, 6, -9))
for _ in range(4): run(today, 'notify', 'run', ok=(0, 6, -9))
db = sqlite3.connect('o.db')
names = dict(db.execute('select id, name from person'))
names[0] = '省安委办'
rows = db.execute('select clock, number, version, person, milestone, state, delivery from notice').fetchall()
made = [(clock, number, version, names[person], milestone) for clock, number, version, person, milestone, state, delivery in rows if delivery is not None]
assert len(made) == len(set(made)), 'decided twice'
missing, extra = decided - set(made), set(made) - decided
assert not missing and not extra, (len(missing), sorted(missing)[:5], len(extra), sorted(extra)[:5])
# A decision that was not passed over or cancelled stands in a message whose end is known, or visibly unknown, or not come yet.
states = dict(db.execute('select id, state from delivery'))
assert all(states[delivery] in ('sent', 'unknown', 'deferred', 'planned') for *_, state, delivery in rows if state == 'planned')
count = {}
for uid in re.findall(r'^Message-ID: <([0-9a-f]{24})@', open('mbox', encoding='utf-8', errors='replace').read(), re.M): count[uid] = count.get(uid, 0) + 1
for uid, state in db.execute('select uid, state from delivery'):
    if state == 'sent': assert count.get(uid, 0) == 1, (uid, state, count.get(uid))
    if state == 'unknown': assert count.get(uid, 0) in (0, 1)
    if state in ('planned', 'deferred', 'cancelled'): assert uid not in count, (uid, state)
assert 'unknown' in states.values() and len(states) > days / 4, states.values()
print('%d decisions, %d messages, %d unknown' % (len(made), len(states), list(states.values()).count('unknown')))
P
python3 simulate.py "$DUBAN" "$days" || fail "the simulation and its model differ"
expect 0 "$DUBAN" log --verify
