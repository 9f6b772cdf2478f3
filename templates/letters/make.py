#!/usr/bin/env python3
"""Makes the shipped letters (.docx) in the form of GB/T 9704-2012: ./make.py. Offices change the .docx files in WPS or Word."""
import os
import zipfile
from xml.sax.saxutils import escape

NS = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
SONG, FANG, HEI, KAI = '方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'


def run(text, size=32, face=FANG, colour=None):
    """size in half points"""
    return (f'<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{face}"/>'
            + (f'<w:color w:val="{colour}"/>' if colour else '')
            + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr>'
            f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>')


EXACT = '<w:spacing w:line="560" w:lineRule="exact"/>'
INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'


def para(*runs, jc='both', indent=False, more='', spacing=EXACT, ind=''):
    return f'<w:p><w:pPr>{more}{spacing}{INDENT if indent else ind}<w:jc w:val="{jc}"/></w:pPr>{"".join(runs)}</w:p>'


def body(text):
    return para(run(text), indent=True)


def heading(text):
    return para(run(text, face=HEI), indent=True, more='<w:keepNext/>')


def cell(width, text, jc='left', face=FANG, head=False):
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' if head else ''
    return (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}<w:vAlign w:val="center"/></w:tcPr>'
            + para(run(text, 21, face), jc=jc, spacing='<w:spacing w:line="320" w:lineRule="exact"/>') + '</w:tc>')


def table(columns):
    """columns: heading, width in twips, place, alignment. One row that repeats for each item."""
    borders = ''.join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
                      for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
    total = sum(width for _, width, _, _ in columns)
    out = (f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{borders}</w:tblBorders>'
           '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'
           '</w:tblCellMar></w:tblPr><w:tblGrid>' + ''.join(f'<w:gridCol w:w="{c[1]}"/>' for c in columns) + '</w:tblGrid>')
    out += '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' + ''.join(cell(c[1], c[0], 'center', HEI, True) for c in columns) + '</w:tr>'
    places = [c[2] for c in columns]
    places[0] = '{{#items}}' + places[0]
    places[-1] += '{{/items}}'
    out += '<w:tr>' + ''.join(cell(c[1], place, c[3]) for c, place in zip(columns, places)) + '</w:tr>'
    return out + '</w:tbl>' + para(spacing='<w:spacing w:line="240" w:lineRule="exact"/>')


DUE = ('整改期限', 2100, '{{item_due_text}}', 'center')
PROBLEMS = [('序号', 560, '{{n}}', 'center'), ('问题隐患及地点', 2884, '{{problem}}{{#place}}（{{place}}）{{/place}}', 'left'),
            ('责任单位', 1400, '{{unit}}', 'left'), ('整改措施和要求', 1900, '{{measure}}', 'left'), DUE]
LISTED = [('序号', 560, '{{n}}', 'center'), ('等级', 700, '{{grade}}', 'center'),
          ('隐患内容及地点', 3784, '{{problem}}{{#place}}（{{place}}）{{/place}}{{#grade_clause}}；判定依据：{{grade_clause}}{{/grade_clause}}', 'left'),
          ('责任单位', 1700, '{{unit}}', 'left'), DUE]
TAKEN_DOWN = [('序号', 700, '{{n}}', 'center'), ('隐患内容及地点', 5644, '{{problem}}{{#place}}（{{place}}）{{/place}}', 'left'),
              ('责任单位', 2500, '{{unit}}', 'left')]
BRIEF = [('序号', 560, '{{n}}', 'center'), ('事项', 4184, '{{problem}}{{#place}}（{{place}}）{{/place}}', 'left'), ('责任单位', 2000, '{{unit}}', 'left'),
         ('期限', 2100, '{{item_due_text}}', 'center')]


def with_items(*parts):
    """What stands only in a letter with items."""
    return para(run('{{#item_count}}')) + ''.join(parts) + para(run('{{/item_count}}'))


def top():
    return ''.join([
        para(run('{{#draft}}{{draft}}（未编号，不得外发）{{/draft}}', 32, HEI), jc='right',
             more='<w:framePr w:w="6000" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:xAlign="right" w:y="1300"/>'),
        para(run('{{#head_short}}{{head_short}}{{/head_short}}', 62, SONG, 'FF0000'), jc='center', spacing='<w:spacing w:before="1200" w:after="700"/>'),
        para(run('{{#head_long}}{{head_long}}{{/head_long}}', 52, SONG, 'FF0000'), jc='center', spacing='<w:spacing w:before="1200" w:after="700"/>'),
        para(run('{{number}}'), jc='center',
             more='<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="8" w:color="FF0000"/></w:pBdr>',
             spacing='<w:spacing w:after="800" w:line="560" w:lineRule="exact"/>'),
        para(run('{{title}}', 44, SONG), jc='center', spacing='<w:spacing w:after="560" w:line="660" w:lineRule="exact"/>'),
        para(run('{{to}}：'), jc='left')])


def opening(what):
    return body('{{#source}}根据{{source}}要求，{{/source}}{{^source}}{{^follows}}经研究，{{/follows}}{{/source}}' + what)


def requirements():
    return para(run('{{#requirement_list}}{{text}}{{/requirement_list}}'), indent=True)


def shared():
    return para(run('{{#assisting}}上述事项由{{lead}}牵头办理，{{assisting}}配合。{{/assisting}}'), indent=True)


def feedback(what, after=''):
    return ''.join([
        para(run('{{#feedback_due_text}}请{{feedback_due_text}}，将' + what + '书面反馈我办。' + after + '{{/feedback_due_text}}'), indent=True, more='<w:keepNext/>'),
        para(run('{{#feedback_way}}反馈方式：{{feedback_way}}。{{/feedback_way}}'), indent=True, jc='left', more='<w:keepNext/>'),
        para(run('{{#contact}}联系人：{{contact}}{{#phone}}，联系电话：{{phone}}{{/phone}}{{#address}}，地址：{{address}}{{/address}}。{{/contact}}'),
             indent=True, jc='left', more='<w:keepNext/>')])


def end():
    close = '<w:spacing w:line="480" w:lineRule="exact"/>'
    under_date = '<w:ind w:left="4044"/>'  # the signature stands above the middle of the date
    return ''.join([
        para(run('{{#attachment_count}}　{{/attachment_count}}'), more='<w:keepNext/>'),
        para(run('{{#attachments}}{{line}}{{/attachments}}'), jc='left', ind='<w:ind w:left="1600" w:hanging="960"/>', more='<w:keepNext/>'),
        para(more='<w:keepNext/>'),
        para(run('{{office}}'), jc='center', ind=under_date, more='<w:keepNext/><w:keepLines/>'),
        para(run('{{date}}'), jc='center', ind=under_date, more='<w:keepNext/><w:keepLines/>'),
        para(spacing='<w:spacing w:line="420" w:lineRule="exact"/>', more='<w:keepNext/>'),
        para(run('{{#copies}}抄送：{{copies}}。{{/copies}}', 28), jc='left', ind='<w:ind w:left="1120" w:right="280" w:hanging="840"/>',
             more='<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="000000"/></w:pBdr>', spacing=close),
        '<w:p><w:pPr><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="6" w:space="4" w:color="000000"/>'
        '<w:bottom w:val="single" w:sz="8" w:space="4" w:color="000000"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="8564"/></w:tabs>'
        + close + '<w:ind w:left="280" w:right="280"/></w:pPr>' + run('{{#printed_on}}{{office}}', 28)
        + '<w:r><w:tab/></w:r>' + run('{{printed_on}}印发{{/printed_on}}', 28) + '</w:p>'])


FIVE = '整改措施、责任、资金、时限和预案“五到位”'
LETTERS = {
    'order': [opening('现就下列事项通知如下：'), with_items(heading('一、有关事项'), table(PROBLEMS), shared()), heading('{{#item_count}}二{{/item_count}}{{^item_count}}一{{/item_count}}、工作要求'),
              requirements(), body('请高度重视，明确责任人，按期完成，并举一反三开展自查自纠。'), feedback('办理情况')],
    'dispatch': [opening('现将下列问题隐患予以交办，请抓好落实。'), with_items(heading('一、交办事项'), table(PROBLEMS), shared()),
                 heading('{{#item_count}}二{{/item_count}}{{^item_count}}一{{/item_count}}、办理要求'), requirements(),
                 body('请逐项明确责任人和整改措施，按期完成整改。整改期间应当采取临时防范措施，确保安全；重大事故隐患应当制定并落实整改方案，做到' + FIVE + '。'),
                 feedback('整改方案和进展情况', '整改完成后5个工作日内，报送整改结果及佐证材料。')],
    'reminder': [opening('现就下列事项提示如下：'), with_items(table(BRIEF), shared()), requirements(),
                 body('请抓紧推进，存在困难的及时报告。逾期仍未办结的，将予以督办。'), feedback('推进情况')],
    'supervision': [opening('{{#follows}}{{follows}}所列事项尚未办结，{{/follows}}现对下列事项予以督办：'), with_items(heading('一、督办事项'), table(PROBLEMS), shared()),
                    heading('{{#item_count}}二{{/item_count}}{{^item_count}}一{{/item_count}}、督办要求'), requirements(),
                    body('请主要负责人牵头研究，落实' + FIVE + '，限期完成整改。隐患消除前或者整改过程中无法保证安全的，应当撤出作业人员，暂时停止作业或者停止使用。逾期未完成整改的，将按规定予以挂牌督办或者约谈有关负责人。'),
                    feedback('整改方案和进展情况', '整改完成后5个工作日内，报送整改结果及佐证材料。')],
    'risk-alert': [opening('现就{{subject}}风险提示如下：'), with_items(heading('一、风险事项'), table(BRIEF), shared()),
                   heading('{{#item_count}}二{{/item_count}}{{^item_count}}一{{/item_count}}、防范要求'), requirements(),
                   body('请立即组织研判，落实防范措施，加强值班值守和应急准备，遇有险情及时报告。'), feedback('落实情况')],
    'listing': [opening('{{#basis}}依据{{basis}}，{{/basis}}现对下列隐患实行挂牌督办：'), heading('一、挂牌督办事项'), table(LISTED), shared(),
                heading('二、整改要求'), requirements(),
                body('请督促整改责任单位制定整改方案，做到' + FIVE + '，在期限内完成整改。整改期间应当采取监控保障措施，必要时停产停业、停止使用。'),
                body('确因客观原因不能按期完成的，应当在整改期限届满前按规定书面申请延期。整改完成并经验收合格后，书面申请摘牌。'),
                feedback('整改方案和进展情况')],
    'delisting': [opening('{{#follows}}{{follows}}{{/follows}}挂牌督办的下列隐患，已整改完成并经验收合格，现决定予以摘牌：'), table(TAKEN_DOWN), requirements(),
                  body('请督促有关单位巩固整改成果，健全长效机制，防止问题反弹。')],
    'bulletin': [opening('现将{{subject}}情况通报如下：'), heading('一、基本情况'), para(run('{{#grounds}}{{grounds}}{{/grounds}}'), indent=True),
                 with_items(table(BRIEF)), heading('二、工作要求'), requirements(),
                 body('各单位要引以为戒，对照检查，举一反三，坚决防范类似问题发生。'), feedback('整改落实情况')],
    'interview': [opening('决定约谈有关负责人。现将有关事项通知如下：'), heading('一、约谈事由'), body('{{subject}}。'),
                  para(run('{{#grounds}}{{grounds}}{{/grounds}}'), indent=True), with_items(table(BRIEF)), heading('二、约谈安排'), requirements(),
                  body('请被约谈人按时参加，准备书面汇报材料，并于约谈前1个工作日将参加人员名单报我办。约谈后5个工作日内，书面报送整改落实情况。'),
                  para(run('{{#contact}}联系人：{{contact}}{{#phone}}，联系电话：{{phone}}{{/phone}}{{#address}}，地址：{{address}}{{/address}}。{{/contact}}'),
                       indent=True, jc='left', more='<w:keepNext/>')],
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
    return f'{HEAD}<w:ftr {NS}><w:p><w:pPr><w:ind w:{indent}="320"/><w:jc w:val="{jc}"/></w:pPr>{number}</w:p></w:ftr>'


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
               'w:header="851" w:footer="1417" w:gutter="0"/></w:sectPr>')
    for name, parts in LETTERS.items():
        document = f'{HEAD}<w:document {NS}><w:body>{top()}{"".join(parts)}{end()}{section}</w:body></w:document>'
        with zipfile.ZipFile(os.path.join(folder, name + '.docx'), 'w') as archive:
            for info, text in fixed + [part('word/document.xml', document)]:
                archive.writestr(info, text)


if __name__ == '__main__':
    main()
