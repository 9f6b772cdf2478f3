"""Runs commands in turn and prints their medians as ratios: used by run.sh."""
import statistics
import subprocess
import sys
import time


def once(command, setup=None):
    if setup:
        subprocess.run(setup, shell=True, check=True)
    start = time.perf_counter()
    subprocess.run(command, shell=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    """measure.py RUNS LIMIT NAME 'our command' 'bare command' ['our setup' ['bare setup']]; several bare ones apart by ' ++ ' add up."""
    runs, limit, name, ours, bare = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4], sys.argv[5].split(" ++ ")
    our_setup = sys.argv[6] if len(sys.argv) > 6 else None
    bare_setup = sys.argv[7] if len(sys.argv) > 7 else None
    mine, theirs = [], []
    for _ in range(runs):
        theirs.append(sum(once(command, bare_setup) for command in bare))
        mine.append(once(ours, our_setup))
    a, b = statistics.median(mine), statistics.median(theirs)
    print(f"{name:<44} {a * 1000:10.1f} ms {b * 1000:10.1f} ms {a / b:8.2f} x   (aim {limit})")
    sys.stdout.flush()


main()
