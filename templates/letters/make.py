#!/usr/bin/env python3
"""Makes the shipped letters (.docx) in the form of GB/T 9704-2012: ./make.py. Offices change the .docx files in WPS or Word."""
import os
import zipfile
from xml.sax.saxutils import escape

NS = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
DRAWN = ('xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
         'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
         'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
         'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
SONG, FANG, HEI, KAI = '方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'


def run(text, size=32, face=FANG, colour=None):
    """size in half points; the type of letters stands a quarter of a point closer, so that a line holds 28 characters"""
    return (f'<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{face}"/>'
            + (f'<w:color w:val="{colour}"/>' if colour else '') + ('<w:spacing w:val="-5"/>' if size == 32 else '')
            + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>'
            f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>')


def twips(mm):
    return round(mm * 1440 / 25.4)


def emu(mm):
    return round(mm * 36000)


LINE = 579  # 28.95 points: 22 lines in 225 mm
GRID = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
EXACT = f'<w:spacing w:line="{LINE}" w:lineRule="exact"/>'
INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
KEEP = '<w:keepNext/><w:keepLines/>'
WIDE = twips(156)


def exact(points, before=0, after=0):
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{round(points * 20)}" w:lineRule="exact"/>'


def para(*runs, jc='both', indent=False, more='', spacing=EXACT, ind=''):
    snap = '' if spacing == EXACT else '<w:snapToGrid w:val="0"/>'
    return f'<w:p><w:pPr>{more}<w:widowControl/>{GRID}{snap}{spacing}{INDENT if indent else ind}<w:jc w:val="{jc}"/></w:pPr>{"".join(runs)}</w:p>'


def body(text, more=''):
    return para(run(text), indent=True, more=more)


def heading(text):
    return para(run(text, face=HEI), indent=True, more='<w:keepNext/>')


def only_with(place, *parts):
    """What stands only in a letter where the place is not empty."""
    return para(run('{{#' + place + '}}')) + ''.join(parts) + para(run('{{/' + place + '}}'))


SMALL = exact(14)


def cell(width, lines, jc='left', face=FANG, last=False):
    """lines: places, one a paragraph. The rule under a row is thin, those of the table thick."""
    text = ''.join(para(run(line, 18, face), jc=jc, spacing=SMALL) for line in lines)
    return (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>' + text + '</w:tc>')


DUE = ('整改期限', 37, ['{{item_due}}', '{{#item_weekday}}{{item_weekday}}{{/item_weekday}}'], 'center')
WAS = ('原整改期限', 30, ['{{item_was}}', '{{#item_overdue}}已逾期{{item_overdue}}日{{/item_overdue}}'], 'center')
NUMBER = ('序号', 9, ['{{n}}'], 'center')
PROBLEMS = [NUMBER, ('隐患单位、地点', 25, ['{{place}}'], 'left'),
            ('问题隐患和整改措施', 31, ['{{problem}}', '{{#grade_clause}}判定依据：{{grade_clause}}{{/grade_clause}}', '{{#measure}}措施：{{measure}}{{/measure}}'], 'left'),
            ('等级', 9, ['{{grade}}'], 'center'), ('责任单位', 15, ['{{unit}}'], 'center'), WAS, DUE]
TAKEN_DOWN = [NUMBER, ('隐患单位、地点', 51, ['{{place}}'], 'left'), ('重大事故隐患内容', 66, ['{{problem}}'], 'left'), ('责任单位', 30, ['{{unit}}'], 'left')]


def table(columns):
    """columns: heading, width in mm, places, alignment. One row that repeats for each item; no row is torn, the head repeats."""
    thick, thin = (f'w:val="single" w:sz="{size}" w:space="0" w:color="000000"' for size in (8, 4))
    widths = [twips(width) for _, width, _, _ in columns]
    out = (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders><w:top {thick}/><w:bottom {thick}/>'
           f'<w:insideH {thin}/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'
           '</w:tblCellMar></w:tblPr><w:tblGrid>' + ''.join(f'<w:gridCol w:w="{width}"/>' for width in widths) + '</w:tblGrid>')
    height = '<w:trHeight w:val="420" w:hRule="atLeast"/>'
    out += f'<w:tr><w:trPr><w:cantSplit/>{height}<w:tblHeader/></w:trPr>' + ''.join(
        cell(width, [column[0]], 'center', HEI) for width, column in zip(widths, columns)) + '</w:tr>'
    places = [list(column[2]) for column in columns]
    places[0][0] = '{{#items}}' + places[0][0]
    places[-1][-1] += '{{/items}}'
    return out + f'<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>' + ''.join(
        cell(width, lines, column[3]) for width, lines, column in zip(widths, places, columns)) + '</w:tr></w:tbl>'


def top():
    heads = ''.join(para(run('{{#head_%d}}{{head_%d}}{{/head_%d}}' % (size, size, size), 2 * size, SONG, 'FF0000'), jc='center',
                         spacing=exact(size * 1.2, before=twips(35) - LINE - round(size * 2.4))) for size in (36, 32, 28, 24))
    return ''.join([
        para(run('{{#draft}}{{draft}}（未编号，不得外发）{{/draft}}', 32, HEI), jc='right',
             more='<w:framePr w:w="6000" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="right" w:y="1300"/>'),
        para(run('{{urgency}}', 32, HEI), jc='left'), heads,
        para(run('{{number}}'), jc='center',
             more='<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="5" w:color="FF0000"/></w:pBdr>', spacing=exact(LINE / 20, before=2 * LINE)),
        para(run('{{title}}', 44, SONG), jc='center', spacing=exact(33, before=2 * LINE - 200)),
        para(run('{{to}}：'), jc='left', spacing=exact(LINE / 20, before=LINE))])


def opening(what, decided=False):
    """经研究 only before what was decided: nobody deliberates on a reminder."""
    return body('{{#consent}}{{consent}}，{{/consent}}{{#source}}根据{{source}}要求，{{/source}}' + ('{{^source}}{{^follows}}经研究，{{/follows}}{{/source}}' if decided else '') + what)


def by_items(some, none):
    """What a letter with items says, and one without: an instruction or a paper that it hands on."""
    return '{{#item_count}}' + some + '{{/item_count}}{{^item_count}}' + none + '{{/item_count}}'


def requirements():
    return para(run('{{#requirement_list}}{{text}}{{/requirement_list}}'), indent=True)


def by_when():
    return para(run('{{#due_sentence}}{{due_sentence}}{{/due_sentence}}'), indent=True)


def items(title=None):
    """In the text up to five, each in a sentence; else their sum, and the table is an annex."""
    return only_with('item_count', heading('一、' + title) if title else '',
                     only_with('items_within', para(run('{{#items}}{{%s}}{{sentence}}{{/items}}' % ('mark' if title else 'first_mark')), indent=True)),
                     only_with('items_annexed', body('{{items_sum}}，清单见附件。')),
                     para(run('{{#shared}}{{shared}}{{/shared}}'), indent=True))


def next_heading(title, n=2):
    """Counts one less where there are no items."""
    return heading('{{#item_count}}' + '一二三四'[n - 1] + '{{/item_count}}{{^item_count}}' + '一二三四'[n - 2] + '{{/item_count}}、' + title)


def feedback(what, after='', n=3):
    head = only_with('feedback_due_text', next_heading('反馈要求', n)) if n else ''
    return ''.join([
        head,
        para(run('{{#feedback_due_text}}请{{feedback_due_text}}将' + what + '书面反馈{{our_office}}。{{/feedback_due_text}}' + after), indent=True, more='<w:keepNext/>'),
        para(run('{{#feedback_way}}反馈方式：{{feedback_way}}。{{/feedback_way}}'), indent=True, jc='left', more='<w:keepNext/>')])


def end(annexed):
    """annexed: the columns of the annex; nothing for a letter that has none."""
    under_date = f'<w:ind w:left="{2 * 6520 - WIDE}"/>'  # the signature stands above the middle of the date
    out = ''.join([
        para(run('{{#attachment_count}}　{{/attachment_count}}'), more=KEEP),
        para(run('{{#attachments}}{{line}}{{/attachments}}'), jc='left', ind='<w:ind w:left="1600" w:hanging="960"/>', more=KEEP),
        para(more=KEEP), para(more=KEEP),
        para(run('{{#office_short}}{{office_short}}{{/office_short}}'), jc='center', ind=under_date, more=KEEP),
        para(run('{{#office_long}}{{office_long}}{{/office_long}}'), jc='right', more=KEEP),
        para(run('{{date}}'), jc='right', ind='<w:ind w:right="1260"/>', more=KEEP),
        para(run('{{#contact}}（联系人：{{contact}}{{#phone}}，电话：{{phone}}{{/phone}}{{#address}}，地址：{{address}}{{/address}}）{{/contact}}'),
             indent=True, jc='left', more=KEEP)])
    if annexed:
        out += only_with('items_annexed',
                         para(run('{{annex_mark}}', face=HEI), jc='left', more='<w:keepNext/><w:pageBreakBefore/>'), para(more='<w:keepNext/>'),
                         para(run('{{annex_name}}', 44, SONG), jc='center', more='<w:keepNext/>', spacing=exact(33)),
                         para(run('（截至{{as_of}}）', 24), jc='center', more='<w:keepNext/>', spacing=exact(20, after=80)), table(annexed))
    return out + imprint()


def imprint():
    """版记: on the foot of the type area, whatever stands above; it grows upward with its 抄送."""
    rule = 'w:val="single" w:space="1" w:color="000000"'
    lines = (para(run('{{#copies}}　抄送：{{copies}}。{{/copies}}', 28), jc='left', spacing=exact(18),
                  ind='<w:ind w:left="1120" w:hanging="1120"/>', more=f'<w:pBdr><w:top {rule} w:sz="8"/></w:pBdr>')
             + f'<w:p><w:pPr><w:pBdr><w:top {rule} w:sz="6"/><w:bottom {rule} w:sz="8"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="{WIDE - 280}"/></w:tabs>'
             + GRID + '<w:snapToGrid w:val="0"/>' + exact(18) + '</w:pPr>' + run('　{{printed_by}}', 28) + '<w:r><w:tab/></w:r>' + run('{{date}}印发', 28) + '</w:p>')
    left, wide, high, foot = 28, 156, 70, 262
    box = ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
           'relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
           f'<wp:positionH relativeFrom="page"><wp:posOffset>{emu(left)}</wp:posOffset></wp:positionH>'
           f'<wp:positionV relativeFrom="page"><wp:posOffset>{emu(foot - high)}</wp:posOffset></wp:positionV>'
           f'<wp:extent cx="{emu(wide)}" cy="{emu(high)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="9001" name="版记"/>'
           '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
           f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu(wide)}" cy="{emu(high)}"/></a:xfrm>'
           '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
           f'<wps:txbx><w:txbxContent>{lines}</w:txbxContent></wps:txbx>'
           '<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic>'
           '</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>')
    # Room for it on the last page: the text above never reaches into it.
    room = exact(58)
    return (para(run('{{#copies_more}}{{line}}{{/copies_more}}', 28), spacing=exact(18), more=KEEP)
            + f'<w:p><w:pPr><w:keepLines/><w:snapToGrid w:val="0"/>{room}</w:pPr>{box}</w:p>')


FIVE = '责任、措施、时限、资金、预案“五落实”'
RESULTS = '整改完成后{{#result_within}}{{result_within}}内{{/result_within}}，报送整改结果及佐证材料。'
LETTERS = {
    'order': ([opening(by_items('现就下列事项通知如下：', '现就{{subject}}有关事项通知如下。')), items('有关事项'), next_heading('工作要求'), by_when(), requirements(),
               body('请高度重视，明确责任人，按期完成，并举一反三开展自查自纠。'), feedback('办理情况')], PROBLEMS),
    'dispatch': ([opening('现将下列问题隐患予以交办，请抓好落实。'), items('交办事项'), next_heading('办理要求'), by_when(), requirements(),
                  body('请逐项明确责任人和整改措施，按期完成整改。整改期间应当采取临时防范措施，确保安全；重大事故隐患应当制定并落实整改方案，做到' + FIVE + '。'),
                  feedback('整改方案和进展情况', RESULTS)], PROBLEMS),
    'reminder': ([opening(by_items('现就下列事项提示如下：', '现就{{subject}}提示如下。')), items(), by_when(), requirements(),
                  body('请抓紧推进，存在困难的及时报告。仍未办结的，将予以督办。'), feedback('推进情况', n=0)], PROBLEMS),
    'supervision': ([opening('{{#follows}}{{follows}}所列事项尚未办结，{{/follows}}' + by_items('现对下列事项予以督办：', '现就{{subject}}予以督办。'), True), items('督办事项'), next_heading('督办要求'), by_when(),
                     requirements(),
                     body(by_items('请主要负责人牵头研究，做到' + FIVE + '，限期完成整改。重大事故隐患排除前或者排除过程中无法保证安全的，应当从危险区域内撤出作业人员，暂时停产停业或者停止使用相关设施、设备。逾期未完成整改的，将按规定予以挂牌督办或者约谈有关负责人。',
                                   '请主要负责人牵头研究，明确责任人和工作措施，按期完成。逾期未完成的，将按规定约谈有关负责人。')),
                     feedback(by_items('整改方案和进展情况', '办理情况'), by_items(RESULTS, ''))], PROBLEMS),
    'risk-alert': ([opening('现就{{about}}风险作如下提示：'), items('风险事项'), next_heading('防范要求'), by_when(), requirements(),
                    body('请立即组织研判，落实防范措施，加强值班值守和应急准备，遇有险情及时报告。'), feedback('落实情况')], PROBLEMS),
    'listing': ([opening('{{#basis}}依据{{basis}}，{{/basis}}现对下列重大事故隐患实行挂牌督办：', True), items('挂牌督办事项'), next_heading('整改要求'), by_when(), requirements(),
                 body('请督促整改责任单位制定整改方案，做到' + FIVE + '，在期限内完成整改。整改期间应当采取监控保障措施，必要时局部或者全部停产停业、停止使用相关设施、设备。'),
                 body('确因客观原因不能按期完成的，应当在整改期限届满前按规定书面申请延期。整改完成并经验收合格后，书面申请摘牌。'),
                 feedback('整改方案和进展情况')], PROBLEMS),
    'delisting': ([opening('{{#follows}}{{follows}}{{/follows}}挂牌督办的下列重大事故隐患已整改完成并经验收合格，现决定予以摘牌：', True), items(), requirements(),
                   body('请督促有关单位巩固整改成果，健全长效机制，防止问题反弹。', more='<w:keepNext/>')], TAKEN_DOWN),
    'bulletin': ([opening('现将{{about}}情况通报如下：'),
                  only_with('grounds', heading('一、基本情况'), body('{{grounds}}。')),
                  only_with('item_count', heading('{{#grounds}}二{{/grounds}}{{^grounds}}一{{/grounds}}、具体事项'),
                            only_with('items_within', para(run('{{#items}}{{mark}}{{sentence}}{{/items}}'), indent=True)),
                            only_with('items_annexed', body('{{items_sum}}，清单见附件。'))),
                  heading('{{#grounds}}{{#item_count}}三{{/item_count}}{{^item_count}}二{{/item_count}}{{/grounds}}{{^grounds}}{{#item_count}}二{{/item_count}}{{^item_count}}一{{/item_count}}{{/grounds}}、工作要求'),
                  by_when(), requirements(), body('各单位要引以为戒，对照检查，举一反三，坚决防范类似问题发生。'), feedback('整改落实情况', n=0)], PROBLEMS),
    'interview': ([opening('决定对你单位有关负责人进行约谈。现将有关事项通知如下：', True), heading('一、约谈事由'), body('{{about}}。'),
                   para(run('{{#grounds}}{{grounds}}。{{/grounds}}'), indent=True),
                   only_with('items_within', para(run('{{#items}}{{mark}}{{sentence}}{{/items}}'), indent=True)),
                   only_with('items_annexed', body('{{items_sum}}，清单见附件。')),
                   heading('二、约谈安排'), requirements(), body('请被约谈人按时参加，准备书面汇报材料，并提前将参加人员名单报{{our_office}}。'),
                   feedback('整改落实情况', n=0)], PROBLEMS),
}


def part(name, text):
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    return info, text


DIGITS = '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>'


def footer(jc, indent):
    number = (run('— ', 28, '宋体') + '<w:r>' + DIGITS + '<w:fldChar w:fldCharType="begin"/></w:r>'
              '<w:r>' + DIGITS + '<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
              '<w:r>' + DIGITS + '<w:fldChar w:fldCharType="end"/></w:r>' + run(' —', 28, '宋体'))
    return f'{HEAD}<w:ftr {NS}><w:p><w:pPr>{exact(14)}<w:ind w:{indent}="280"/><w:jc w:val="{jc}"/></w:pPr>{number}</w:p></w:ftr>'


def main():
    folder = os.path.dirname(os.path.abspath(__file__))
    rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
    overrides = {'document': 'document.main', 'footer1': 'footer', 'footer2': 'footer', 'settings': 'settings', 'fontTable': 'fontTable'}
    fonts = {FANG: '仿宋,FangSong,Noto Serif CJK SC', SONG: '方正小标宋_GBK,华文中宋,宋体,Noto Serif CJK SC', KAI: '楷体,KaiTi', HEI: 'SimHei,Noto Sans CJK SC'}
    fixed = [
        part('[Content_Types].xml', HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
             '<Default Extension="xml" ContentType="application/xml"/>'
             + ''.join(f'<Override PartName="/word/{name}.xml" ContentType="{types}.{kind}+xml"/>' for name, kind in overrides.items()) + '</Types>'),
        part('_rels/.rels', HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
             f'<Relationship Id="rId1" Type="{rel}/officeDocument" Target="word/document.xml"/></Relationships>'),
        part('word/_rels/document.xml.rels', HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
             + ''.join(f'<Relationship Id="rId{i}" Type="{rel}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(
                 [('footer', 'footer1.xml'), ('footer', 'footer2.xml'), ('settings', 'settings.xml'), ('fontTable', 'fontTable.xml')], 1))
             + '</Relationships>'),
        part('word/footer1.xml', footer('right', 'right')),
        part('word/footer2.xml', footer('left', 'left')),
        part('word/settings.xml', f'{HEAD}<w:settings {NS}><w:evenAndOddHeaders/></w:settings>'),
        part('word/fontTable.xml', f'{HEAD}<w:fonts {NS}>' + ''.join(
            f'<w:font w:name="{name}"><w:altName w:val="{alt}"/><w:charset w:val="86"/></w:font>' for name, alt in fonts.items()) + '</w:fonts>')]
    section = ('<w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:footerReference w:type="even" r:id="rId2"/>'
               '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" '
               'w:header="851" w:footer="1304" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>')
    for name, (parts, annexed) in LETTERS.items():
        document = f'{HEAD}<w:document {NS} {DRAWN}><w:body>{top()}{"".join(parts)}{end(annexed)}{section}</w:body></w:document>'
        with zipfile.ZipFile(os.path.join(folder, name + '.docx'), 'w') as archive:
            for info, text in fixed + [part('word/document.xml', document)]:
                archive.writestr(info, text)


if __name__ == '__main__':
    main()
