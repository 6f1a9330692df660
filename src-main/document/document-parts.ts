/** The parts that `docx` cannot write as needed: styles, settings and properties, from constants and the model alone, never from the clock. */
import { HEADING_FONT } from '@shared/document-layout/heading-fonts';
import { NOT_FIRST, NOT_LAST } from '@shared/document-layout/kinsoku';
import { FONT, type FontName } from '@shared/document-model/fonts';
import { CHARACTER_SPACING_POINTS, type PageGeometry } from '@shared/document-model/geometry';
import type { DocumentProperties } from '@shared/document-model/official-document';
import { escapeXml, XML_HEAD } from './write-xml';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const fonts = (font: FontName) =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;

export const STYLE = {
  body: 'ChengfuBody',
  plain: 'ChengfuPlain',
  title: 'ChengfuTitle',
  heading: (level: 1 | 2 | 3 | 4) => `Heading${level}`,
  tableText: 'ChengfuTableText',
} as const;

type Level = 1 | 2 | 3 | 4;
const LEVELS: readonly Level[] = [1, 2, 3, 4];
const FIRST_LINE_INDENT = '<w:ind w:firstLineChars="200" w:firstLine="630"/>';

/** Face, colour, spacing and size of everything that no style changes. */
const runBase = (more: string) =>
  `${fonts(FONT.fangsong)}${more}<w:color w:val="000000"/><w:spacing w:val="${CHARACTER_SPACING_POINTS * 20}"/><w:sz w:val="32"/><w:szCs w:val="32"/>`;

/**
 * Hanging punctuation is said aloud because LibreOffice 7.4 reads the attribute the wrong way round, and loses a comma that hangs.
 * Widow control stays off, so that a full page has 22 lines (5.2.3).
 */
const paragraphBase = (geometry: PageGeometry) =>
  `<w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/><w:overflowPunct w:val="1"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${geometry.pitchTwips}" w:lineRule="exact"/><w:jc w:val="both"/>`;

interface StyleNames {
  readonly base: string;
  readonly heading: (level: Level) => { readonly id: string; readonly name: string };
}

/** Every style that paragraphs of a document refer to, by id. */
function paragraphStyles({ base, heading }: StyleNames): ReadonlyMap<string, string> {
  const style = (id: string, name: string, paragraph: string, run: string, extra = '') =>
    [
      id,
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${extra}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
    ] as const;
  const headings = LEVELS.map((level) => {
    const { id, name } = heading(level);
    const custom = id === STYLE.heading(level) ? '' : ' w:customStyle="1"';
    return [
      id,
      `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/><w:next w:val="${STYLE.body}"/><w:qFormat/><w:pPr><w:keepNext/>${FIRST_LINE_INDENT}<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${fonts(HEADING_FONT[level])}</w:rPr></w:style>`,
    ] as const;
  });
  return new Map([
    style(STYLE.body, '公文正文', FIRST_LINE_INDENT, fonts(FONT.fangsong), '<w:qFormat/>'),
    style(STYLE.plain, '公文要素', '<w:jc w:val="left"/>', fonts(FONT.fangsong)),
    style(
      STYLE.title,
      '公文标题',
      '<w:keepNext/><w:jc w:val="center"/>',
      `${fonts(FONT.xiaobiaosong)}<w:spacing w:val="0"/><w:sz w:val="44"/><w:szCs w:val="44"/>`,
      `<w:next w:val="${STYLE.body}"/><w:qFormat/>`,
    ),
    style(
      STYLE.tableText,
      '公文表格',
      '<w:spacing w:line="320" w:lineRule="atLeast"/><w:jc w:val="left"/>',
      `${fonts(FONT.fangsong)}<w:spacing w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/>`,
    ),
    ...headings,
  ]);
}

function stylesXml(geometry: PageGeometry): string {
  const styles = paragraphStyles({
    base: 'Normal',
    heading: (level) => ({ id: STYLE.heading(level), name: `heading ${level}` }),
  });
  return `${XML_HEAD}<w:styles xmlns:w="${NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>${runBase('')}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${paragraphBase(geometry)}</w:pPr></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${[...styles.values()].join('')}</w:styles>`;
}

const TEMPLATE_BASE = 'ChengfuBase';
export const TEMPLATE_HEADING = (level: Level): string => `ChengfuHeading${level}`;

/** The same looks for a document of another's, whose defaults, Normal and headings stay its own; those that it already has are left out. */
export function templateStyles(geometry: PageGeometry, present: string): string {
  const plain = '<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/>';
  const base = `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${TEMPLATE_BASE}"><w:name w:val="公文基准"/><w:pPr>${paragraphBase(geometry)}</w:pPr><w:rPr>${runBase(plain)}</w:rPr></w:style>`;
  const styles = paragraphStyles({
    base: TEMPLATE_BASE,
    heading: (level) => ({ id: TEMPLATE_HEADING(level), name: `公文层次${level}` }),
  });
  return [...new Map([[TEMPLATE_BASE, base]]), ...styles]
    .filter(([id]) => !present.includes(`"${id}"`))
    .map(([, style]) => style.replace('<w:style ', `<w:style xmlns:w="${NAMESPACE}" `))
    .join('');
}

/** Punctuation is compressed and never starts a line (kinsoku); odd and even pages have their own page numbers (7.5). */
function settingsXml(): string {
  return `${XML_HEAD}<w:settings xmlns:w="${NAMESPACE}"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(NOT_LAST)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(NOT_FIRST)}"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;
}

function coreXml(title: string, properties: DocumentProperties): string {
  const time = `${new Date(properties.createdAt).toISOString().slice(0, 19)}Z`;
  const author = escapeXml(properties.author);
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

export function documentParts(
  geometry: PageGeometry,
  title: string,
  properties: DocumentProperties,
): { path: string; data: string }[] {
  return [
    { path: 'word/styles.xml', data: stylesXml(geometry) },
    { path: 'word/settings.xml', data: settingsXml() },
    { path: 'docProps/core.xml', data: coreXml(title, properties) },
  ];
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relationship {
  readonly id: string;
  readonly type: 'styles' | 'settings' | 'header' | 'footer' | 'image';
  readonly target: string;
}

export function relationshipsXml(relationships: readonly Relationship[]): string {
  const each = relationships.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

export const PACKAGE_RELATIONSHIPS = `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function contentTypesXml(headers: number, footers: number): string {
  const word = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${WORD_TYPE}.${type}+xml"/>`;
  const numbered = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => word(`${name}${index + 1}`, name)).join('');
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${word('document', 'document.main')}${word('styles', 'styles')}${word('settings', 'settings')}${numbered('header', headers)}${numbered('footer', footers)}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}
