#!/usr/bin/env bash
# Printing letters beside python3-docxtpl filling the same template: tests/bench/letters.sh [LETTERS] [RUNS]. By hand; no test waits.
set -euo pipefail
count=${1:-1000} runs=${2:-3}
. "$(dirname "$0")/common.sh.inc"
install_missing python3-docxtpl

# One order to every unit that there is, as often as it takes: a letter for each recipient.
office p.db
rm -rf p.files out
"$duban" --db p.db hazard add --problem 疏散通道堆放杂物 --measure 清理通道 --source 暗访 --territory 嵊州 --unit 嵊州 --quiet >/dev/null
"$duban" --db p.db unit list --format tsv --fields code | tail -n +2 | grep -E '^33[0-9]{4}$' | tail -n 100 >codes
per=$(wc -l <codes)
orders=$(((count + per - 1) / per))
mapfile -t to < <(sed 's/^/--to=/' codes)
for _ in $(seq "$orders"); do
  "$duban" --db p.db order draft --kind 督办单 "${to[@]}" --item H2026-0001 --again --due 30d --subject 督办 --requirements 举一反三。 --by 孙某 --quiet --fields number
done >ids
# The same template with the marks of docxtpl.
python3 - "$root/templates/letters/supervision.docx" <<'P'
import re, sys, zipfile
source = zipfile.ZipFile(sys.argv[1])
lists = {'items': 'it', 'requirement_list': 'line', 'attachments': 'a'}
def marks(text):
    row = re.search(r'<w:tr>(?:(?!</w:tr>).)*\{\{#items\}\}.*?</w:tr>', text, re.S).group(0)
    plain = row.replace('{{#items}}', '').replace('{{/items}}', '')
    begin = '<w:tr><w:tc><w:p><w:r><w:t>{%tr for it in items %}</w:t></w:r></w:p></w:tc></w:tr>'
    end = '<w:tr><w:tc><w:p><w:r><w:t>{%tr endfor %}</w:t></w:r></w:p></w:tc></w:tr>'
    text = text.replace(row, begin + plain + end)
    text = re.sub(r'\{\{#(requirement_list|attachments)\}\}', r'{% for x in \1 %}', text)
    text = re.sub(r'\{\{/(requirement_list|attachments)\}\}', '{% endfor %}', text)
    text = re.sub(r'\{\{#(\w+)\}\}', r'{% if \1 %}', text)
    text = re.sub(r'\{\{\^(\w+)\}\}', r'{% if not \1 %}', text)
    return re.sub(r'\{\{/\w+\}\}', '{% endif %}', text)
with zipfile.ZipFile('jinja.docx', 'w', zipfile.ZIP_DEFLATED) as out:
    for name in source.namelist():
        data = source.read(name)
        out.writestr(name, marks(data.decode()) if name == 'word/document.xml' else data)
P
cat >fill.py <<'P'
import os, sys
from docxtpl import DocxTemplate
os.makedirs('python-out', exist_ok=True)
for n in range(int(sys.argv[1])):
    letter = DocxTemplate('jinja.docx')
    letter.render({'head_short': '浙江省安全生产委员会办公室', 'title': '关于督办的督办单', 'to': f'单位{n}', 'item_count': '1', 'draft': '送审稿',
                   'items': [{}], 'n': '1', 'problem': '疏散通道堆放杂物', 'unit': '嵊州市', 'measure': '清理通道', 'item_due_text': '自印发之日起30日内',
                   'requirement_list': [{}], 'text': '举一反三。', 'office': '浙江省安全生产委员会办公室', 'feedback_due_text': '自印发之日起10个工作日内'})
    letter.save(f'python-out/{n}.docx')
P
cat >print.sh <<'P'
while read -r id; do "$1" --db p.db order print "$id" --all "out/$id" >/dev/null; done <ids
P
measure 0.1 "$((orders * per)) letters beside python3-docxtpl" "bash print.sh $duban" "/usr/bin/python3 fill.py $((orders * per))"
[ "$(find out -name '*.docx' ! -name 签收表.docx | wc -l)" -eq $((orders * per)) ] || { echo "letters are missing"; exit 1; }
