/** Documents as Word and WPS write them: themes, revision ids, proofing marks, split runs, automatic numbering, text boxes twice over. */
import PizZip from 'pizzip';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export type Parts = Readonly<Record<string, string>>;

export function zipped(parts: Parts): Uint8Array {
  const zip = new PizZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const PIECES: readonly (readonly [string, string, string])[] = [
  ['styles', 'word/styles.xml', 'styles'],
  ['settings', 'word/settings.xml', 'settings'],
  ['numbering', 'word/numbering.xml', 'numbering'],
  ['comments', 'word/comments.xml', 'comments'],
  ['footer', 'word/footer1.xml', 'footer'],
];

/** The frame that Office needs around a body; parts that are not given do not exist. */
export function docx(body: string, parts: Partial<Record<string, string>> = {}, theme?: string): Uint8Array {
  const present = PIECES.filter(([name]) => parts[name] !== undefined);
  const overrides = present
    .map(([, part, type]) => `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`)
    .join('');
  const relations = present
    .map(
      ([name, part, type]) =>
        `<Relationship Id="rId_${name}" Type="${RELATION}/${type}" Target="${part.slice(5)}"/>`,
    )
    .join('');
  const themed =
    theme === undefined
      ? ['', '']
      : [
          '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>',
          `<Relationship Id="rId_theme" Type="${RELATION}/theme" Target="theme/theme1.xml"/>`,
        ];
  return zipped({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${overrides}${themed[0]}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations}${themed[1]}</Relationships>`,
    ...Object.fromEntries(present.map(([name, part]) => [part, parts[name] ?? ''])),
    ...(theme === undefined ? {} : { 'word/theme/theme1.xml': theme }),
  });
}

export const styles = (content: string) => `${HEAD}<w:styles ${W}>${content}</w:styles>`;
export const settings = (content: string) => `${HEAD}<w:settings ${W}>${content}</w:settings>`;
export const footer = (content: string) => `${HEAD}<w:ftr ${W}>${content}</w:ftr>`;
export const numbering = (content: string) => `${HEAD}<w:numbering ${W}>${content}</w:numbering>`;

const THEME = `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office 主题"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText"/></a:dk1><a:lt1><a:sysClr val="window"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="等线 Light"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="等线 Light"/></a:majorFont><a:minorFont><a:latin typeface="等线"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const run = (text: string, look = '') =>
  `<w:r w:rsidRPr="00A47C21">${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, layout = '') =>
  `<w:p w:rsidR="00C15B5E" w:rsidRDefault="00C15B5E">${layout === '' ? '' : `<w:pPr>${layout}</w:pPr>`}${content}</w:p>`;
const NOISE =
  '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>';

/** A drawn box as Word writes it, with the same words once more for older programs. */
const BOX = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="720000" cy="360000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="2" name="文本框 2"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>存档</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:57pt;height:28pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>存档</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const TABLE = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4148"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4148" w:type="dxa"/></w:tcPr>${paragraph(run('完成数'))}</w:tc></w:tr></w:tbl>`;

const WORD_STYLES = styles(
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="a3"><w:name w:val="文件正文"/><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="24"/></w:rPr></w:style><w:style w:type="character" w:customStyle="1" w:styleId="a4"><w:name w:val="着重"/><w:rPr><w:b/></w:rPr></w:style>',
);

/** A letter typed in Word by somebody who knows no rules: everything that people do with blanks, bold and defaults. */
export function wordLetter(): Uint8Array {
  const plain = (text: string) => paragraph(run(text), '<w:pStyle w:val="a3"/>');
  const body = [
    paragraph(
      run(
        '云州市交通运输局',
        '<w:rFonts w:ascii="方正小标宋简体" w:eastAsia="方正小标宋简体"/><w:color w:val="FF0000"/><w:sz w:val="72"/>',
      ) + BOX,
      '<w:jc w:val="center"/>',
    ),
    paragraph(run('云交函[2026]') + NOISE + run('第008号'), '<w:jc w:val="right"/>'),
    paragraph(
      run('关于对市政协十四届四次会议第0316号提案的答复', '<w:b/><w:bCs/><w:sz w:val="36"/>'),
      '<w:jc w:val="center"/>',
    ),
    plain('　　王建国委员:'),
    paragraph(
      `${run('　　您提出的《关于优化公交线路的提案》')}${NOISE}${run('收悉，', '<w:rStyle w:val="a4"/>')}<w:ins w:id="11" w:author="李晓" w:date="2026-03-02T09:00:00Z">${run('经认真研究，')}</w:ins><w:del w:id="12" w:author="李晓" w:date="2026-03-02T09:00:00Z"><w:r><w:delText>经研究，</w:delText></w:r></w:del>${run('现答复如下：')}`,
      '<w:pStyle w:val="a3"/>',
    ),
    paragraph(run('一、基本情况', '<w:b/>'), '<w:pStyle w:val="a3"/><w:ind w:firstLine="480"/>'),
    paragraph(
      run('2025年全市公交线路达到') +
        run('86', '<w:color w:val="0070C0"/>') +
        run('条，万人拥有公交车12.6标台。'),
      '<w:pStyle w:val="a3"/>',
    ),
    paragraph(
      run('（一）关于线网优化。', '<w:b/>') + run('今年6月底前完成12条线路的调整。'),
      '<w:pStyle w:val="a3"/><w:ind w:firstLineChars="200" w:firstLine="480"/>',
    ),
    TABLE,
    plain(''),
    plain('附件:1、公交线路调整表。'),
    plain('　　　　　2、征询意见表。'),
    plain(''),
    paragraph(run('云州市交通运输局'), '<w:pStyle w:val="a3"/><w:jc w:val="right"/>'),
    paragraph(
      `${run('2026年03月05日')}<w:r><w:commentReference w:id="0"/></w:r>`,
      '<w:pStyle w:val="a3"/><w:jc w:val="right"/>',
    ),
    plain('(联系人：陈敏，联系电话：0000—87654321)'),
    '<w:sectPr w:rsidR="00C15B5E"><w:footerReference w:type="default" r:id="rId_footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>',
  ].join('');
  return docx(
    body,
    {
      styles: WORD_STYLES,
      settings: settings(
        '<w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat/>',
      ),
      comments: `${HEAD}<w:comments ${W}><w:comment w:id="0" w:author="李晓" w:date="2026-03-02T09:00:00Z" w:initials="李"><w:p><w:r><w:t>日期待定</w:t></w:r></w:p></w:comment></w:comments>`,
      footer: footer(
        `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE   \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      ),
    },
    THEME,
  );
}

const FANGSONG = '<w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="仿宋"/>';

/** A downward document made in WPS by a trained clerk: automatic numbering, exact pitch of 28 points, a few slips. */
export function wpsDocument(): Uint8Array {
  const base = '<w:spacing w:line="560" w:lineRule="exact"/>';
  const look = `${FANGSONG}<w:sz w:val="32"/><w:szCs w:val="32"/>`;
  const text = (words: string, layout = `${base}<w:ind w:firstLine="640" w:firstLineChars="200"/>`) =>
    paragraph(run(words, look), layout);
  const body = [
    paragraph(
      run(
        '云州市人民政府办公室文件',
        '<w:rFonts w:eastAsia="方正小标宋简体"/><w:color w:val="FF0000"/><w:sz w:val="84"/>',
      ),
      '<w:jc w:val="center"/>',
    ),
    paragraph('', base),
    paragraph(run('云政办发〔2026〕18号', look), `${base}<w:jc w:val="center"/>`),
    paragraph('', base),
    paragraph(
      run(
        '云州市人民政府办公室关于做好2026年建议提案办理工作的通知',
        '<w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/>',
      ),
      '<w:spacing w:line="600" w:lineRule="exact"/><w:jc w:val="center"/>',
    ),
    paragraph('', base),
    text('各区县人民政府，市政府各部门：', base),
    text('为做好2026年人大代表建议和政协提案办理工作，现将有关事项通知如下。'),
    paragraph(
      run('明确办理要求', '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/>'),
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${base}<w:ind w:firstLine="640" w:firstLineChars="200"/>`,
    ),
    text('各承办单位要在规定期限内办结，主要负责同志亲自审定签发。'),
    paragraph(
      run('严格办理程序', '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/>'),
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${base}<w:ind w:firstLine="640" w:firstLineChars="200"/>`,
    ),
    text('办理过程中要与代表、委员充分沟通，认真听取意见。'),
    paragraph('', base),
    text('附件：建议提案分办表', `${base}<w:ind w:firstLine="640" w:firstLineChars="200"/>`),
    paragraph('', base),
    paragraph(run('云州市人民政府办公室', look), `${base}<w:ind w:right="420"/><w:jc w:val="right"/>`),
    paragraph(
      run('2026年3月5日', look),
      `${base}<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>`,
    ),
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>',
  ].join('');
  return docx(body, {
    styles: styles(
      `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="宋体"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="21"/></w:rPr></w:style>`,
    ),
    settings: settings('<w:characterSpacingControl w:val="compressPunctuation"/>'),
    numbering: numbering(
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
  });
}
