#!/bin/bash
# What a later import costs beside the first one, and how long others wait for it: meanwhile.sh [ROWS]
runs=1
. "$(dirname "$0")/common.sh.inc"
python3 "$bench/generate.py" "${1:-20000}" ledger.csv
office meanwhile.db
exec python3 "$bench/meanwhile.py" "$duban" meanwhile.db ledger.csv
