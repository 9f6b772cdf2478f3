#!/usr/bin/env bash
# Takes new English texts from the sources into zh_CN.po and drops those that are gone; what is left untranslated is listed.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
cd "$root"
po=lib/i18n/po/zh_CN.po
template=$(mktemp)
find lib cmd -name '*.cpp' -o -name '*.hpp' -o -name '*.inc' | LC_ALL=C sort |
  xgettext --keyword=N_ --from-code=UTF-8 -L C++ --no-location --no-wrap -f - -o "$template"
msgmerge --quiet --no-fuzzy-matching --no-wrap --no-location "$po" "$template" | msgattrib --no-obsolete --no-wrap |
  sed -E "/^#, (c-format|fuzzy)( *, .*)?$/d" >"$po.new"
mv "$po.new" "$po"
rm "$template"
msgattrib --untranslated --no-wrap "$po" | grep '^msgid' | grep -v '^msgid ""$' || true
