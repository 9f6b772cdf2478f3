#!/usr/bin/env bash
# Writes the man pages of both languages from what the program declares: man/update.sh PROGRAM [FOLDER]
set -euo pipefail
program=$1
folder=${2:-$(cd "$(dirname "$0")" && pwd)}
mkdir -p "$folder/zh_CN"
nouns="hazard plan task card order account round inspect lookback notify due today doctor report unit person rights form archive calendar rules db log undo export import config completion help"
for pair in en:. zh:zh_CN; do
  language=${pair%%:*} to=$folder/${pair#*:}
  page() { env -u DUBAN_DB HOME=/nonexistent "$program" help --man "$1" --lang "$language" >"$to/$2"; }
  env -u DUBAN_DB HOME=/nonexistent "$program" help --man --lang "$language" >"$to/duban.1"
  for noun in $nouns; do page "$noun" "duban-$noun.1"; done
  page start7 duban-start.7
  page admin7 duban-admin.7
  page dates7 duban-dates.7
  page rules5 duban-rules.5
  page mapping5 duban-mapping.5
  page definitions5 duban-definitions.5
  page json7 duban-json.7
  page views5 duban-views.5
  page rights7 duban-rights.7
  page letters7 duban-letters.7
  page notices7 duban-notices.7
done
