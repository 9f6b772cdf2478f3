# Everything people read: the catalogue is complete, places agree, man pages are those of the program and lint clean, every
# command has a case.
cd "$ROOT" || exit 1
fail() { echo "FAILED: $*"; exit 1; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
find lib cmd -name '*.cpp' -o -name '*.hpp' -o -name '*.inc' | LC_ALL=C sort | xgettext --keyword=N_ --from-code=UTF-8 -L C++ --no-location --no-wrap -f - -o "$work/duban.pot" || fail xgettext
msgfmt --check -o /dev/null lib/i18n/po/zh_CN.po || fail "the catalogue does not compile"
msgcmp lib/i18n/po/zh_CN.po "$work/duban.pot" || fail "texts are missing in the catalogue (lib/i18n/po/update.sh)"
python3 - lib/i18n/po/zh_CN.po <<'P' || fail "places in braces differ"
import re, sys
text = open(sys.argv[1], encoding='utf-8').read()
bad = 0
for block in text.split('\n\n'):
    parts = re.match(r'(?s).*?msgid (.*?)\nmsgstr (.*)', block)
    if not parts: continue
    key, value = parts.groups()
    if key in ('"{iso}"', '"{english}"', '"quarter {quarter} of {year}"'): continue  # Chinese spells a day and a quarter out
    if sorted(set(re.findall(r'\{\w+\}', key))) != sorted(set(re.findall(r'\{\w+\}', value))): bad = 1; print(key, value)
sys.exit(bad)
P
man/update.sh "$DUBAN" "$work/man" || fail "man pages"
for page in "$work"/man/*.[157] "$work"/man/zh_CN/*.[157]; do
  cmp "$page" "man/${page#"$work/man/"}" || fail "a man page is old (man/update.sh PROGRAM)"
  mandoc -Tlint -Wwarning "$page" 2>&1 | grep -v 'mandoc.db' | grep . && fail "mandoc complains"
done
sed -nE 's/^COMMAND\([a-z_]+, "([a-z]+)", "([a-z-]*)".*/\1 \2/p' cmd/commands.inc | while read -r noun verb; do
  [ -f "man/duban-$noun.1" ] || fail "no man page of $noun"
  grep -rqE "(duban|\"\\\$DUBAN\")( --[a-z]+ [^ ]+)* $noun${verb:+ $verb}( |\$)" tests/cli tests/real || { echo "no case of: duban $noun $verb"; exit 1; }
done || exit 1
for text in templates/help/*.en.txt; do
  [ "$(grep -c '^$' "$text")" = "$(grep -c '^$' "${text%.en.txt}.zh.txt")" ] || fail "$text has not as many paragraphs in Chinese"
done
# Programs are told every clock there is.
python3 - <<'P' || fail "clocks are missing in templates/help/json.*.txt"
import re, sys
head = open('lib/model/due.hpp').read()
codes = re.findall(r'Word\{"([a-z-]+)", N_', head[:head.index('is_ours')])
lacking = [(page, code) for page in ('en', 'zh') for code in codes if code not in open(f'templates/help/json.{page}.txt').read()]
if not codes or lacking: sys.exit(str(lacking))
P
for page in README.md ARCHITECTURE.md CONTRIBUTING.md CHANGELOG.md; do [ -s "$page" ] || fail "$page"; done
echo ok
