# Whatever call of the system fails, and wherever the process is killed: the office is whole, nothing is half done, and what was said is true. Every point by hand: EVERYWHERE=1 (default: every 9th).
. "$ROOT/tests/real/common.sh.inc"
command -v strace >/dev/null || { echo "skipped: strace is not installed"; exit 0; }
strace -o /dev/null true 2>/dev/null || { echo "skipped: this machine refuses ptrace"; exit 0; }
exec python3 "$ROOT/tests/real/everywhere.py" "${EVERYWHERE:-9}"
