# The house rules that a script can see: floors, sizes, first lines, left-overs, format.
python3 - "$ROOT" <<'P' || exit 1
import os, re, subprocess, sys
root = sys.argv[1]
floor = {'base': 1, 'model': 2, 'i18n': 2, 'rules': 3, 'intake': 3, 'store': 3, 'report': 4, 'casework': 5, 'gather': 5, 'render': 6, 'notify': 6}
side_by_side = {('casework', 'gather'), ('gather', 'casework')}
bad = []
for top in ('lib', 'cmd', 'tests'):
    for folder, _, files in os.walk(os.path.join(root, top)):
        for name in files:
            path = os.path.join(folder, name)
            short = os.path.relpath(path, root)
            if not name.endswith(('.cpp', '.hpp')): continue
            text = open(path, encoding='utf-8').read()
            lines = text.split('\n')
            if not lines[0].startswith('// '): bad.append(f'{short}: the first line must say what the file is responsible for')
            if len(lines) > 401: bad.append(f'{short}: {len(lines)} lines, at most 400')
            if re.search(r'\b(TO' r'DO|FIX' r'ME|X' r'XX|HA' r'CK)\b', text): bad.append(f'{short}: left-over')
            if name.endswith('.hpp') and '#pragma once' not in text: bad.append(f'{short}: no #pragma once')
            if top != 'lib': continue
            own = short.split('/')[1]
            for included in re.findall(r'#include "(\w+)/', text):
                if included == 'cmd': bad.append(f'{short}: includes cmd')
                if included not in floor or included == own: continue
                if floor[included] > floor[own] or (floor[included] == floor[own] and (own, included) not in side_by_side):
                    bad.append(f'{short}: {own} (floor {floor[own]}) includes {included} (floor {floor[included]})')
            if own in ('model', 'rules', 'report') and re.search(r'#include <(iostream|fstream|sqlite3|yaml-cpp|clocale|ctime)', text):
                bad.append(f'{short}: {own} must be pure')
            if own != 'store' and re.search(r'"(SELECT|INSERT|UPDATE|DELETE) ', text): bad.append(f'{short}: SQL outside store')
            if 'CLI/CLI.hpp' in text: bad.append(f'{short}: CLI11 below cmd')
for bad_place in bad: print(bad_place)
sys.exit(1 if bad else 0)
P
cd "$ROOT" || exit 1
find lib cmd tests \( -name '*.cpp' -o -name '*.hpp' \) -print0 | xargs -0 clang-format --dry-run --Werror || exit 1
for script in examples/*.sh tests/*.sh tests/*/*.sh man/*.sh lib/i18n/po/*.sh .ci/run; do bash -n "$script" || exit 1; done
echo ok
