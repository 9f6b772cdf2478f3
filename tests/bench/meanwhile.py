"""Imports a ledger as the first, a second one, the same again; and adds hazards while a further one comes in: meanwhile.py DUBAN DB LEDGER."""
import os
import subprocess
import sys
import time

duban, db, ledger = sys.argv[1:]
ADD = ["hazard", "add", "--problem", "其间", "--source", "暗访", "--territory", "嵊州", "--wait", "60", "--quiet"]


def run(*arguments):
    done = subprocess.run([duban, "--db", db, *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)


def cpu(*arguments):
    before = os.times()
    run(*arguments)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


first = cpu("hazard", "import", ledger)
print(f"first import {first:.2f} CPU s")
for what, arguments in (("a second ledger", [ledger, "--ledger", "二"]), ("the same again", [ledger]), ("its dry run", [ledger, "--dry-run"])):
    print(f"{what} {cpu('hazard', 'import', *arguments) / first:.2f} x of the first")

start = time.time()
going_on = subprocess.Popen([duban, "--db", db, "hazard", "import", ledger, "--ledger", "三"], stderr=subprocess.DEVNULL)
waits = []
while going_on.poll() is None:
    began = time.time()
    run(*ADD)
    waits.append(time.time() - began)
    time.sleep(0.02)
whole = time.time() - start
if going_on.returncode != 0:
    sys.exit("the import failed")
print(f"import meanwhile {whole:.2f} s; {len(waits)} hazards added, longest wait {max(waits):.2f} s = {100 * max(waits) / whole:.0f} % of it")
run("log", "--verify")
