/** The order of properties that the schema of WordprocessingML fixes (ISO 29500-1 17.3 to 17.6): Word calls a file damaged where it is broken. */
import type { Element } from '@xmldom/xmldom';
import { childrenOf, elementsOf } from './word-xml';

const PARAGRAPH =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange';
const SECTION =
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange';
const TABLE =
  'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange';
const CELL =
  'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange';
const RUN =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange';

const rank = (names: string) => new Map(names.split(' ').map((name, index) => [name, index]));

const ORDERS: Readonly<
  Record<string, { readonly words: string; readonly rank: ReadonlyMap<string, number> }>
> = {
  pPr: { words: '段落', rank: rank(PARAGRAPH) },
  rPr: { words: '文字', rank: rank(RUN) },
  sectPr: { words: '页面', rank: rank(SECTION) },
  tblPr: { words: '表格', rank: rank(TABLE) },
  tcPr: { words: '单元格', rank: rank(CELL) },
};

/** Headers and footers may be named in any order among themselves; so may everything that an extension adds. */
const EQUAL: ReadonlySet<string> = new Set(['headerReference', 'footerReference']);

/** Where a property of `element` has its place; an element that is not in the list stands at the end. */
export function rankOf(container: string, name: string): number | undefined {
  return ORDERS[container]?.rank.get(name);
}

/** Marks that may stand between anything. */
const ANYWHERE =
  'bookmarkStart bookmarkEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd commentRangeStart commentRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd proofErr permStart permEnd ins del moveFrom moveTo sdt customXml';
const BLOCKS = `${ANYWHERE} p tbl altChunk sectPr tcPr sdtPr`;
const CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    body: BLOCKS,
    hdr: BLOCKS,
    ftr: BLOCKS,
    tc: BLOCKS,
    txbxContent: BLOCKS,
    tbl: `${ANYWHERE} tblPr tblGrid tr`,
    tr: `${ANYWHERE} tblPrEx trPr tc`,
    p: `${ANYWHERE} pPr r hyperlink fldSimple subDoc smartTag dir bdo`,
    r: 'rPr br t contentPart delText instrText delInstrText noBreakHyphen softHyphen dayShort monthShort yearShort dayLong monthLong yearLong annotationRef footnoteRef endnoteRef separator continuationSeparator sym pgNum cr tab object pict fldChar ruby footnoteReference endnoteReference commentReference drawing ptab lastRenderedPageBreak',
  }).map(([name, children]) => [name, new Set(children.split(' '))]),
);

/** Elements of the vocabulary itself that stand where no program expects them. */
function findStrangers(root: Element, found: Set<string>): void {
  for (const element of [root, ...elementsOf(root)]) {
    const known = CHILDREN[element.localName ?? ''];
    if (known === undefined || element.namespaceURI !== root.namespaceURI) continue;
    for (const child of childrenOf(element)) {
      const name = child.localName ?? '';
      if (child.namespaceURI === root.namespaceURI && !known.has(name)) found.add(`有不认识的内容 ${name}`);
    }
  }
}

/** At most one sentence a kind of container. */
export function findMisplaced(root: Element): string[] {
  const found = new Set<string>();
  for (const element of elementsOf(root)) {
    const order = ORDERS[element.localName ?? ''];
    if (order === undefined || element.namespaceURI !== root.namespaceURI) continue;
    let before = -1;
    for (const child of childrenOf(element)) {
      if (child.namespaceURI !== root.namespaceURI) continue;
      const name = child.localName ?? '';
      const here = EQUAL.has(name) ? 0 : order.rank.get(name);
      if (here === undefined) {
        // Marks of revision stand first in the properties of a paragraph mark.
        if (!['ins', 'del', 'moveFrom', 'moveTo'].includes(name))
          found.add(`${order.words}属性里有不认识的 ${name}`);
        continue;
      }
      if (here < before || (here === before && !EQUAL.has(name)))
        found.add(`${order.words}属性 ${name} 的次序不对`);
      before = Math.max(before, here);
    }
  }
  findStrangers(root, found);
  return [...found];
}
