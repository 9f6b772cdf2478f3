# The house rules that a script can see: floors, sizes, first lines, left-overs, format.
python3 - "$ROOT" <<'P' || exit 1
import os, re, subprocess, sys
root = sys.argv[1]
floor = {'base': 1, 'model': 2, 'i18n': 2, 'rules': 3, 'intake': 3, 'store': 3, 'report': 4, 'gather': 5, 'casework': 6, 'render': 6, 'notify': 6}
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
                if floor[included] >= floor[own]:
                    bad.append(f'{short}: {own} (floor {floor[own]}) includes {included} (floor {floor[included]})')
            if own in ('model', 'rules', 'report') and re.search(r'#include <(iostream|fstream|sqlite3|yaml-cpp|clocale|ctime)', text):
                bad.append(f'{short}: {own} must be pure')
            if own != 'store' and re.search(r'"(SELECT|INSERT|UPDATE|DELETE) ', text): bad.append(f'{short}: SQL outside store')
            if own == 'gather' and re.search(r'\bTransaction\b', text): bad.append(f'{short}: a question that writes')
            if 'CLI/CLI.hpp' in text: bad.append(f'{short}: CLI11 below cmd')

# Circles of files; a .cpp with its header is one file.
arrows = {}
for top in ('lib', 'cmd'):
    for folder, _, files in os.walk(os.path.join(root, top)):
        for name in files:
            if not name.endswith(('.cpp', '.hpp')): continue
            path = os.path.join(folder, name)
            room = os.path.relpath(path, root).rsplit('.', 1)[0]
            for included in re.findall(r'^#include "([^"]+)\.hpp"', open(path, encoding='utf-8').read(), re.M):
                target = included if included.startswith('cmd/') else 'lib/' + included
                if target != room: arrows.setdefault(room, set()).add(target)
state = {}
def walk(room, way):
    if state.get(room) == 'done': return
    if room in way:
        bad.append('a circle of files: ' + ' → '.join(way[way.index(room):] + [room]))
        return
    for target in sorted(arrows.get(room, ())): walk(target, way + [room])
    state[room] = 'done'
for room in sorted(arrows): walk(room, [])
for bad_place in bad: print(bad_place)
sys.exit(1 if bad else 0)
P
cd "$ROOT" || exit 1
find lib cmd tests \( -name '*.cpp' -o -name '*.hpp' \) -print0 | xargs -0 clang-format --dry-run --Werror || exit 1
for script in examples/*.sh tests/*.sh tests/*/*.sh man/*.sh lib/i18n/po/*.sh .ci/run; do bash -n "$script" || exit 1; done
echo ok
