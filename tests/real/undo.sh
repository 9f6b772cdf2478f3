# Random commands, undone in reverse and done again: every list, report, figure and due date is as it was. More by hand: SEEDS="1 2 3" ROUNDS=60 tests/real/undo.sh
. "$ROOT/tests/real/common.sh.inc"
for seed in ${SEEDS:-1 2}; do
  rm -rf "$folder/o.db"* "$folder"/forms* "$folder"/o.files
  office
  python3 "$ROOT/tests/real/undo.py" "$seed" "${ROUNDS:-25}" || exit 1
done
