"""What inspections cost at size, beside the bare queries: inspection.py DUBAN DB SITES HAZARDS"""
import os, random, sqlite3, subprocess, sys, time
duban, path, sites, hazards = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
os.environ.update(DUBAN_DB=path, DUBAN_TODAY='2026-11-23', DUBAN_LANG='en')
def run(*words):
    best = 9e9
    for _ in range(3):
        start = time.perf_counter(); done = subprocess.run([duban, *words], capture_output=True, text=True); best = min(best, time.perf_counter() - start)
        if done.returncode: sys.exit(f'{words}: {done.stderr[:400]}')
    return best
def bare(sql):
    best = 9e9
    for _ in range(3):
        start = time.perf_counter(); subprocess.run(['sqlite3', path, sql], capture_output=True); best = min(best, time.perf_counter() - start)
    return best
# Rows straight into the tables: what is measured reads them.
random.seed(7)
db = sqlite3.connect(path)
counties = [r[0] for r in db.execute("select id from unit where kind = 'government' and level = 'county'")]
first = db.execute('select max(id) from unit').fetchone()[0] + 1
db.executemany('insert into unit(id, name, kind, parent, last_event) values (?, ?, ?, ?, 1)',
               ((first + i, f'厂{i}', 'enterprise', random.choice(counties)) for i in range(sites)))
db.executemany("insert into inspection(id, year, serial, kind, state, site, territory, made_on, inspectors, ended_on, recorded_on, last_event) values (?, 2026, ?, 'announced', 'made', ?, ?, ?, '甲;乙', '2026-11-01', '2026-11-01', 1)",
               ((i + 1, i + 1, first + random.randrange(sites), random.choice(counties), f'2026-{random.randint(1, 11):02}-{random.randint(1, 20):02}') for i in range(sites)))
problems = ['灭火器压力不足', '安全出口锁闭', '疏散通道堵塞', '电线老化破损', '消火栓无水', '配电箱无盖', '未开展演练', '特种作业无证']
db.executemany("insert into hazard(id, year, serial, ledger, state, mode, found_on, source, site, territory, sector, problem, grade, closed_on, recorded_on, last_event) values (?, 2026, ?, 'b', 'closed', 'own', '2026-05-01', '暗访', ?, ?, '消防', ?, 'ordinary', ?, '2026-05-01', 1)",
               ((i + 1, i + 1, first + random.randrange(sites), random.choice(counties), random.choice(problems) + str(i), f'2026-{random.randint(7, 9):02}-{random.randint(1, 28):02}') for i in range(hazards)))
db.execute("insert into counter(series, year, last) values ('H', 2026, ?)", (hazards,)); db.execute("insert into counter(series, year, last) values ('I', 2026, ?)", (sites,))
db.commit(); db.close()
print(f'{sites} sites, {sites} visits, {hazards} hazards')
def ratio(what, ours, theirs): print(f'{what}: {ours * 1000:.0f} ms, bare {theirs * 1000:.0f} ms, {ours / theirs:.2f} x')
ratio('coverage by unit', run('inspect', 'coverage', '--quiet'),
      bare("select coalesce(site,0), coalesce(territory,0), count(*), max(made_on) from inspection where state='made' group by 1, 2; select coalesce(territory, site), count(*) from hazard where origin is not null group by 1; select coalesce(territory, responsible), count(*) from hazard where grade = 'major' and state not in ('closed','voided') group by 1"))
ratio('draw of sites', run('inspect', 'draw', '--from', 'sites', '--share', '10%', '--seed', '1', '--dry-run', '--quiet'),
      bare("select u.id, u.parent, u.name, u.credit_code, c.worst from unit u left join (select site, min(risk_colour) as worst from hazard where risk_colour is not null group by site) c on c.site = u.id where u.kind = 'enterprise' order by u.id"))
ratio('draw of look-backs', run('lookback', 'draw', '--period', '2026Q3', '--dry-run', '--quiet'),
      bare("select year, serial, grade from hazard where state = 'closed' and closed_on between '2026-07-01' and '2026-09-30' order by year, serial"))
subprocess.run([duban, 'round', 'add', '1', '--theme', '测', '--from', '2026-11-01', '--to', '2026-11-30', '--team', '甲,乙', '--quiet'], check=True, capture_output=True)
def finding(extra):
    best = 9e9
    for _ in range(5):
        start = time.perf_counter(); done = subprocess.run([duban, 'inspect', 'finding', number, '灭火器压力不足', *extra, '--quiet', '--fields', 'number'], capture_output=True, text=True); best = min(best, time.perf_counter() - start)
        if done.returncode: sys.exit(done.stderr)
    return best
county = subprocess.run(['sqlite3', path, f"select name from unit where id = {counties[0]}"], capture_output=True, text=True).stdout.strip()
number = subprocess.run([duban, 'inspect', 'add', '--round', '1', '--site', '厂1', '--territory', county, '--quiet', '--fields', 'number'], capture_output=True, text=True, check=True).stdout.strip()
print(f"a finding with the look for repeats: {finding(['--sector', '消防']) * 1000:.0f} ms, all in all")
subprocess.run([duban, 'rules', 'adopt', 'owed/office', '--from-period', '2026'], check=True, capture_output=True)
