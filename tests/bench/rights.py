"""CPU of hazard list of a unit's contact against --territory, and of hazard close with roles on against off; median of five."""
import os, pwd, shutil, statistics, subprocess, sys, resource
duban, db, ledger = sys.argv[1:]
env = dict(os.environ, DUBAN_DB=db, DUBAN_LANG='en', DUBAN_TODAY='2026-11-23')
def run(*words, **more):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([duban, *words], env=dict(env, **more), capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0: sys.exit(f'{words}: {done.stderr[:400]}')
    return done.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
def median(*words, **more): return statistics.median(run(*words, **more)[1] for _ in range(5))
me = pwd.getpwuid(os.getuid()).pw_name
run('hazard', 'import', ledger, '--ledger', 'first', '--quiet')
rows = run('hazard', 'list', '--territory', '绍兴', '--subtree', '--fields', 'number', '--format', 'tsv')[0].count('\n')
by_unit = median('hazard', 'list', '--territory', '绍兴', '--subtree', '--fields', 'number,state,due_on', '--format', 'tsv')
number = run('hazard', 'add', '--problem', '甲', '--source', '暗访', '--territory', '嵊州', '--unit', '嵊州', '--fields', 'number', '--format', 'tsv')[0].split()[-1]
run('hazard', 'dispatch', number, '--quiet'); run('hazard', 'fixed', number, '--done', '拆除', '--by', '李四', '--quiet'); run('hazard', 'accept', number, '--by', '王五', '--quiet')
step = lambda: statistics.median(run('hazard', 'close', number, '--dry-run', '--quiet')[1] for _ in range(9))
off = step()
run('person', 'add', '联络', '--unit', '绍兴', '--login', me, '--role', 'clerk', '--quiet')
run('person', 'add', '管理', '--unit', '省安委办', '--login', 'nobody', '--role', 'admin', '--quiet')
on = step()
shutil.copy(db, 'contact.db')
env['DUBAN_DB'] = 'contact.db'
subprocess.run(['sqlite3', 'contact.db', "update person set roles = 'unit' where name = '联络'"], check=True)
listed = run('hazard', 'list', '--fields', 'number', '--format', 'tsv')[0].count('\n')
own = median('hazard', 'list', '--fields', 'number,state,due_on', '--format', 'tsv')
print(f'list by --territory --subtree {by_unit:.3f} s ({rows} rows), as the contact {own:.3f} s ({listed} rows): {own / by_unit:.2f} x (aim 1.5)')
print(f'close with roles off {off:.4f} s, on {on:.4f} s: {on / off:.2f} x (aim 1.15)')
