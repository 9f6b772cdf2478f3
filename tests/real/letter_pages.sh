# Letters as they are printed (GB/T 9704-2012), measured in the PDF: with no item, few and many, short and long ones, one line of
# copies and three: no page with only a signature, no torn row, the imprint on the foot of the last page and nowhere else, the
# date four characters from the right, the head 35 mm below the type area's edge.
. "$ROOT/tests/real/common.sh.inc"
for program in soffice pdftotext pdfinfo; do command -v $program >/dev/null || { echo "skipped: no $program"; exit 0; }; done
export DUBAN_LANG=zh
office
expect 0 "$DUBAN" hazard import "$ROOT/examples/ledgers/hazards.csv" --quiet
expect 0 "$DUBAN" person add 孙某 --unit 省安委办 --phone 0571-87000000 --quiet
"$DUBAN" hazard add --problem "$(printf '消防通道长期堆放易燃杂物且%.0s' $(seq 12))" --source 暗访 --territory 嵊州 --unit 嵊州 --quiet >/dev/null || fail add
"$DUBAN" hazard list --overdue --fields number --format tsv | tail -n +2 >numbers
draft() {  # KIND ITEMS NAME, and more options
  local kind=$1 items=$2 name=$3
  shift 3
  # shellcheck disable=SC2046
  number=$("$DUBAN" order draft --kind "$kind" --to 宁波 $(head -n "$items" numbers | sed 's/^/--item /') --by 孙某 --again --requirements 请认真落实。 \
    --format tsv --fields number "$@" 2>/dev/null | tail -n 1)
  for step in submit 'approve --by 王主任' issue; do expect 0 "$DUBAN" order ${step%% *} "$number" ${step#"${step%% *}"} --quiet; done
  expect 0 "$DUBAN" order print "$number" -o "$name.docx"
}
subject='--subject 宁波市逾期安全隐患'
many='--cc 省应急管理厅 --cc 绍兴 --cc 温州 --cc 台州 --cc 金华 --cc 丽水 --cc 湖州 --cc 嘉兴 --cc 衢州 --cc 舟山'
for items in 0 1 3 5 6 18 60; do draft 督办单 $items "n$items" $subject --due 30d --cc 省应急管理厅; done
# shellcheck disable=SC2086
draft 督办单 4 copies $subject $many
draft 督办单 0 long --item H2026-0801 --subject 全省冬季消防安全和危险化学品道路运输安全隐患排查整治工作情况
for kind in 交办单 提示单 风险提示单 挂牌督办通知 摘牌通知 警示通报 约谈通知书; do draft $kind 2 "$kind" $subject --cc 省应急管理厅; done
timeout 170 soffice --headless --convert-to pdf ./*.docx >/dev/null 2>&1 || fail "LibreOffice does not convert them"
python3 - <<'P' || fail "a page that nobody would sign"
import glob, re, subprocess
MM = 72 / 25.4
def words_of(pdf):
    text = subprocess.run(['pdftotext', '-bbox', pdf, '-'], capture_output=True, check=True).stdout.decode()
    return [[(float(x), word) for x, word in re.findall(r'<word [^>]*xMax="([^"]+)"[^>]*>([^<]*)</word>', page)]
            for page in text.split('<page ')[1:]]
def lines_of(pdf):
    text = subprocess.run(['pdftotext', '-bbox-layout', pdf, '-'], capture_output=True, check=True).stdout.decode()
    pages = []
    for page in text.split('<page ')[1:]:
        lines = []
        for line in page.split('<line ')[1:]:
            box = [float(re.search(key + '="([^"]+)"', line).group(1)) for key in ('xMin', 'yMin', 'xMax', 'yMax')]
            lines.append((box, ''.join(re.findall(r'<word [^>]*>([^<]*)</word>', line))))
        pages.append(sorted(lines, key=lambda one: (round(one[0][1]), one[0][0])))
    return pages
for pdf in sorted(glob.glob('*.pdf')):
    pages = lines_of(pdf)
    def where(text):
        return [(n, box) for n, page in enumerate(pages) for box, words in page if text in words]
    at = lambda what: f'{pdf}: {what}'
    last = len(pages) - 1
    # The head: its upper edge 35 mm below that of the type area (72 mm from the edge of the paper), its type as large as fits.
    head = where('浙江省安全生产委员会')[0]  # the committee's, or its office's
    assert head[0] == 0 and abs(head[1][1] / MM - 72) < 4, at(f'the head stands {head[1][1] / MM:.0f} mm from the top')
    assert head[1][2] - head[1][0] < 156 * MM, at('the head is wider than the type area')
    # 版记: once, on the last page, its last line just above 262 mm.
    imprint = where('2026年11月23日印发')
    assert [n for n, _ in imprint] == [last], at('the imprint stands elsewhere')
    assert 255 < imprint[0][1][3] / MM < 262.5, at(f'the imprint ends at {imprint[0][1][3] / MM:.0f} mm')
    assert any('抄送' in words for _, words in pages[last]) or pdf == 'long.pdf', at('no copies')
    top = min(box[1] for box, words in pages[last] if words.startswith(('抄送', '浙江省安全生产委员会办公室')) and box[1] > 200 * MM)
    assert not [words for box, words in pages[last] if box[1] < top - 1 and box[3] > top + 2], at('text runs into the imprint')
    assert len([1 for box, _ in pages[last] if box[3] < top]) >= 2, at('a page with only the imprint')
    # The date: four characters from the right margin; signature, date and contact on one page with two lines of text at least.
    dates = [one for one in where('2026年11月23日') if any(words == '2026年11月23日' and box == one[1] for box, words in pages[one[0]])]
    assert len(dates) == 1, at(f'{len(dates)} dates')
    page, box = dates[0]
    assert abs(184 * MM - box[2] - 4 * 16) < 4, at(f'the date ends {(184 * MM - box[2]) / 16:.1f} characters from the right')
    above = [words for its, words in pages[page] if its[3] < box[1]]
    assert len(above) >= 3, at('a page with only the signature')
    assert where('（联系人：孙某') and where('（联系人：孙某')[0][0] == page, at('the contact does not stand under the date')
    # No line runs past the margin by more than a mark.
    for n, lines in enumerate(pages):
        for its, words in lines:
            assert its[2] < 184 * MM + 17, at(f'{words} runs past the margin')
# Items: up to five in the text, else a table whose rows are whole and whose head repeats.
def text_of(pdf): return subprocess.run(['pdftotext', pdf, '-'], capture_output=True).stdout.decode()
for n in (0, 1, 3, 5):
    text = text_of(f'n{n}.pdf')
    assert '附件' not in text and ('（' + '一二三四五'[n - 1] + '）' in text or n < 2), n
for n in (6, 18, 60):
    pages = lines_of(f'n{n}.pdf')
    assert any(page[0][1] == '附件' for page in pages), n
    rows = []
    for page in words_of(f'n{n}.pdf'):  # each row has its number, its day and its lateness on one page; the head repeats
        if not any(word == '序号' for _, word in page): continue
        numbers = [int(word) for x, word in page if word.isdigit() and x < 38 * MM]
        whole = ''.join(word for _, word in page)
        assert '整改期限' in whole and len(re.findall(r'已逾期\d+日', whole)) == len(numbers) == whole.count('星期三'), (n, numbers)
        rows += numbers
    assert rows == list(range(1, n + 1)), (n, rows)
    assert f'安全隐患{n}项' in ''.join(words for page in pages[:2] for _, words in page), n
assert '暂定' in ''.join(text_of('long.pdf').split()), 'a deadline beyond the last notice on holidays says that it may move'
assert '附件' in text_of('long.pdf'), 'an item of more than two lines is annexed'
P
echo ok
