#!/bin/bash
# What a contact's view costs beside the same filter by --territory, and a step with roles beside one without: rights.sh [HAZARDS]
runs=1
. "$(dirname "$0")/common.sh.inc"
python3 "$bench/generate.py" "${1:-100000}" ledger.csv
office rights.db
exec python3 "$bench/rights.py" "$duban" rights.db ledger.csv
