#!/usr/bin/env bash
# A cold build as a newcomer has it, without ccache: wall seconds, and CPU seconds by folder: tests/bench/build.sh [JOBS]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
jobs=${1:-2}
. "$root/examples/packages.sh"
install_missing "${build_packages[@]}" time
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cmake -S "$root" -B "$work/b" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DCCACHE= \
  "-DCMAKE_CXX_COMPILER_LAUNCHER=/usr/bin/time;-a;-o;$work/times;-f;%U %S %C" >/dev/null
begin=$(date +%s.%N)
cmake --build "$work/b" -j "$jobs" >/dev/null
end=$(date +%s.%N)
python3 - "$work/times" "$begin" "$end" "$jobs" <<'P'
import collections, re, sys
folders, total = collections.Counter(), 0.0
for line in open(sys.argv[1], encoding='utf-8', errors='replace'):
    part = re.match(r'([\d.]+) ([\d.]+) (.*)', line)
    if not part: continue
    seconds = float(part[1]) + float(part[2])
    source = part[3].split(' ')[-1]
    unity = re.search(r'unity_(.*?)(?:_\d+)?_cxx\.cxx$', source)
    folder = unity[1].replace('_', '/') if unity else 'headers' if 'cmake_pch' in source else re.sub(r'.*?/((?:lib|cmd)(?:/.*)?)/[^/]*$', r'\1', source)
    folders['/'.join(folder.split('/')[:2])] += seconds
    total += seconds
for folder, seconds in sorted(folders.items(), key=lambda entry: -entry[1]): print(f'{seconds:8.1f} s  {folder}')
print(f'{total:8.1f} s  CPU in all; {float(sys.argv[3]) - float(sys.argv[2]):.0f} s by the clock with {sys.argv[4]} jobs')
P
