# The shape of functions: at most 60 lines and 5 parameters; those that lib offers say what they do. What was longer or wider when this test came stands in
# shape_exceptions.txt, which only shrinks.
command -v ctags >/dev/null || { echo "FAILED: ctags is missing (universal-ctags)"; exit 1; }
python3 - "$ROOT" <<'P' || exit 1
import json, os, subprocess, sys
root = sys.argv[1]
files = [os.path.join(folder, name) for top in ('cmd', 'lib') for folder, _, names in os.walk(os.path.join(root, top)) for name in names if name.endswith(('.cpp', '.hpp'))]
out = subprocess.run(['ctags', '--output-format=json', '--fields=+neS', '--languages=C++', '--langmap=C++:.cpp.hpp', '--kinds-C++=f', '-f', '-'] + files, capture_output=True, text=True, check=True).stdout
def parameters(signature):
    depth, commas = 0, 0
    for c in signature[1:-1]:
        depth += (c in '<({[') - (c in '>)}]')
        commas += c == ',' and depth == 0
    return commas + 1 if signature[1:-1].strip() else 0
bad, found = [], set()
for line in out.splitlines():
    tag = json.loads(line)
    if 'end' not in tag: continue
    place = os.path.relpath(tag['path'], root)
    length = tag['end'] - tag['line'] + 1
    if length > 60: found.add(f"long {place} {tag['name']}")
    if parameters(tag.get('signature', '()')) > 5: found.add(f"wide {place} {tag['name']}")
# Every function that lib offers says what it does: a comment above it or above the lines it stands among.
out = subprocess.run(['ctags', '--output-format=json', '--fields=+nsk', '--languages=C++', '--langmap=C++:.hpp', '--kinds-C++=fp', '-f', '-'] + [f for f in files if f.endswith('.hpp') and '/lib/' in f], capture_output=True, text=True, check=True).stdout
told, untold, offered = set(), {}, 0
for line in out.splitlines():
    tag = json.loads(line)
    if tag.get('scopeKind') != 'namespace' or 'detail' in tag.get('scope', ''): continue
    offered += 1
    lines = open(tag['path'], encoding='utf-8').read().split('\n')
    at = tag['line'] - 2
    while at >= 0 and lines[at].strip() and not lines[at].lstrip().startswith('//'): at -= 1
    name = (os.path.relpath(tag['path'], root), tag['name'])
    if at >= 0 and lines[at].strip(): told.add(name)
    else: untold[name] = tag['line']
if offered < 400: bad.append(f'only {offered} functions seen in the headers of lib')
for name in sorted(set(untold) - told): bad.append(f'{name[0]}:{untold[name]}: {name[1]} says nowhere what it does')
known = set(open(os.path.join(root, 'tests/style/shape_exceptions.txt'), encoding='utf-8').read().split('\n')) - {''}
for name in sorted(found - known): bad.append(f'{name}: more than 60 lines, or more than 5 parameters')
for name in sorted(known - found): bad.append(f'{name}: no longer so, take it out of tests/style/shape_exceptions.txt')
for one in bad: print(one)
sys.exit(1 if bad else 0)
P
echo ok
