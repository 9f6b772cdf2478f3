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
    return (f'<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{face}"/>'
            + (f'<w:color w:val="{colour}"/>' if colour else '')
            + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>')


def para(*runs, jc='both', indent=False, more='', spacing='<w:spacing w:line="560" w:lineRule="exact"/>', right=0):
    ind = '<w:ind w:firstLineChars="200" w:firstLine="640"/>' if indent else (f'<w:ind w:right="{right}"/>' if right else '')
    return f'<w:p><w:pPr>{more}{spacing}{ind}<w:jc w:val="{jc}"/></w:pPr>{"".join(runs)}</w:p>'


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


PROBLEMS = [('序号', 560, '{{n}}', 'center'), ('问题隐患', 2644, '{{problem}}', 'left'), ('地点（场所）', 1600, '{{place}}', 'left'),
            ('整改措施和要求', 1940, '{{measure}}', 'left'), ('整改期限', 2100, '{{item_due_text}}', 'center')]
LISTED = [('序号', 560, '{{n}}', 'center'), ('隐患等级', 740, '{{grade}}', 'center'), ('隐患内容', 2344, '{{problem}}', 'left'),
          ('地点（场所）', 1400, '{{place}}', 'left'), ('整改责任单位', 1700, '{{unit}}', 'left'), ('整改期限', 2100, '{{item_due_text}}', 'center')]
BRIEF = [('序号', 560, '{{n}}', 'center'), ('事项', 4184, '{{problem}}', 'left'), ('责任单位', 2000, '{{unit}}', 'left'),
         ('期限', 2100, '{{item_due_text}}', 'center')]


def top():
    return ''.join([
        para(run('{{#draft}}{{draft}}（未编号，不得外发）{{/draft}}', 32, HEI), jc='right'),
        para(run('{{#head_short}}{{head_short}}{{/head_short}}', 68, SONG, 'FF0000'), jc='center',
             spacing='<w:spacing w:before="480" w:after="240"/>'),
        para(run('{{#head_long}}{{head_long}}{{/head_long}}', 52, SONG, 'FF0000'), jc='center',
             spacing='<w:spacing w:before="480" w:after="240"/>'),
        para(run('{{number}}'), jc='center',
             more='<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="8" w:color="FF0000"/></w:pBdr>',
             spacing='<w:spacing w:after="480" w:line="560" w:lineRule="exact"/>'),
        para(run('{{title}}', 44, SONG), jc='center', spacing='<w:spacing w:after="360" w:line="660" w:lineRule="exact"/>'),
        para(run('{{to}}：'), jc='left')])


def sources(what):
    return body('{{#source}}根据{{source}}要求，{{/source}}' + what)


def requirements():
    return para(run('{{#requirement_list}}{{text}}{{/requirement_list}}'), indent=True)


def feedback(what):
    return ''.join([
        body('{{#feedback_due_text}}请于{{feedback_due_text}}，将' + what + '书面反馈我办。{{/feedback_due_text}}'),
        para(run('{{#feedback_way}}反馈方式：{{feedback_way}}。{{/feedback_way}}'), indent=True),
        para(run('{{#contact}}联系人：{{contact}}{{#phone}}，联系电话：{{phone}}{{/phone}}{{#address}}，地址：{{address}}{{/address}}。{{/contact}}'), indent=True)])


def end():
    line = '<w:pBdr><w:top w:val="single" w:sz="{}" w:space="4" w:color="000000"/></w:pBdr><w:keepNext/><w:keepLines/>'
    return ''.join([
        para(run('{{#attachments}}{{line}}{{/attachments}}'), indent=True),
        para(spacing='<w:spacing w:line="560" w:lineRule="exact"/>', more='<w:keepNext/>'),
        para(run('{{office}}'), jc='right', right=320, more='<w:keepNext/><w:keepLines/>'),
        para(run('{{date}}'), jc='right', right=1280, more='<w:keepLines/>'),
        para(spacing='<w:spacing w:line="420" w:lineRule="exact"/>'),
        para(run('{{#copies}}抄送：{{copies}}。{{/copies}}', 28), jc='left', more=line.format(12),
             spacing='<w:spacing w:line="480" w:lineRule="exact"/>'),
        '<w:p><w:pPr><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="000000"/>'
        '<w:bottom w:val="single" w:sz="12" w:space="4" w:color="000000"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="8844"/></w:tabs>'
        '<w:spacing w:line="480" w:lineRule="exact"/></w:pPr>' + run('{{#printed_on}}{{office}}', 28)
        + '<w:r><w:tab/></w:r>' + run('{{printed_on}}印发{{/printed_on}}', 28) + '</w:p>'])


LETTERS = {
    'order': [sources('现就{{subject}}有关事项通知如下：'), heading('一、有关事项'), table(PROBLEMS), heading('二、工作要求'),
              requirements(), body('请高度重视，明确责任人，按期完成，并举一反三开展自查自纠。'), heading('三、反馈要求'), feedback('办理情况')],
    'dispatch': [sources('现将{{subject}}交由你单位办理，请按下列要求抓好落实。'), heading('一、交办事项'), table(PROBLEMS),
                 heading('二、办理要求'), requirements(),
                 body('请逐项明确责任人和整改措施，按期完成整改；整改期间应当采取临时防范措施，确保安全。重大事故隐患应当制定并落实整改方案，做到责任、措施、资金、时限、预案“五到位”。'),
                 heading('三、反馈要求'), feedback('办理结果')],
    'reminder': [sources('现就{{subject}}提示如下：'), table(BRIEF), requirements(),
                 body('请对照上述事项抓紧推进，存在困难的及时报告。逾期仍未办结的，将予以督办。'), feedback('推进情况')],
    'supervision': [sources('{{#follows}}前发{{follows}}所列事项，{{/follows}}现对{{subject}}予以督办。'), heading('一、督办事项'), table(PROBLEMS),
                    heading('二、督办要求'), requirements(),
                    body('请主要负责人牵头研究，落实整改责任、措施、资金、时限和预案，限期完成整改；整改期间落实安全防范措施，未消除隐患前不得冒险作业。逾期未完成整改的，将按规定挂牌督办或者约谈。'),
                    heading('三、反馈要求'), feedback('整改结果及佐证材料')],
    'risk-alert': [sources('近期{{subject}}风险突出，现提示如下：'), table(BRIEF), heading('防范要求'), requirements(),
                   body('请立即组织研判，落实防范措施，加强值班值守和应急准备，遇有险情及时报告。'), feedback('落实情况')],
    'listing': [sources('{{#basis}}依据{{basis}}，{{/basis}}现对下列隐患实行挂牌督办：'), heading('一、挂牌督办事项'), table(LISTED),
                heading('二、整改要求'), requirements(),
                body('请督促整改责任单位制定整改方案，做到责任、措施、资金、时限、预案“五到位”，在期限内完成整改。整改期间应当采取监控保障措施，必要时停产停业、停止使用。'),
                body('确因客观原因不能按期完成的，应当在整改期限届满20个工作日前书面申请延期。整改完成并经验收合格后，书面申请摘牌。'),
                heading('三、反馈要求'), feedback('整改方案和进展情况')],
    'delisting': [sources('{{#follows}}前以{{follows}}挂牌督办的{{/follows}}下列隐患，经验收已完成整改，决定予以摘牌：'), table(LISTED), requirements(),
                  body('请督促有关单位巩固整改成果，健全长效机制，防止问题反弹。')],
    'bulletin': [sources('现将{{subject}}情况通报如下：'), heading('一、基本情况'), para(run('{{#grounds}}{{grounds}}{{/grounds}}'), indent=True), table(BRIEF),
                 heading('二、工作要求'), requirements(), body('各单位要引以为戒，对照检查，举一反三，坚决防范类似问题发生。'), feedback('整改落实情况')],
    'interview': [sources('因{{subject}}，决定对你单位进行约谈。现将有关事项通知如下：'), heading('一、约谈事由'),
                  para(run('{{#grounds}}{{grounds}}{{/grounds}}'), indent=True), table(BRIEF), heading('二、约谈安排'), requirements(),
                  body('请被约谈人按时参加，并准备书面汇报材料。约谈后5个工作日内书面报送整改落实情况。'), feedback('参加人员名单')],
}


def part(name, text):
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    return info, text


def footer(jc, indent):
    number = (run('— ', 28, '宋体') + '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>'
              '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
              '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>' + run(' —', 28, '宋体'))
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
