#!/bin/bash
# Coverage, draws and repeats at size beside the bare queries: inspection.sh [SITES] [HAZARDS]
runs=1
. "$(dirname "$0")/common.sh.inc"
office inspection.db
exec python3 "$bench/inspection.py" "$duban" inspection.db "${1:-100000}" "${2:-1000000}"
