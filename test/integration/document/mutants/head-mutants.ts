/** Head of page 1: 19 to 35 and 51. */
import { type Mutant, mutant } from './mutant';
import {
  added,
  anchorOf,
  anchors,
  inDocument,
  inPart,
  isRedBar,
  moved,
  paragraph,
  replace,
  topOf,
  twips,
  withProperty,
} from './xml-edits';

const LETTER = 'letter/all items of the head';
const DOWN = 'downward/all items of the head';
/** Drawings may stand in the document or in a header. */
const ANY = /^word\/(document|header\d*)\.xml$/;

const bars = (which: (anchor: string) => boolean, change: (anchor: string) => string) =>
  inPart(ANY, (xml) => {
    try {
      return anchors(xml, (anchor) => isRedBar(anchor) && which(anchor), change);
    } catch {
      return xml;
    }
  });

const mark = (change: (anchor: string) => string) =>
  inDocument((xml) => anchorOf(xml, 'w:val="chengfu:mark"', change));

const titleSpacing = (attribute: 'before' | 'after', millimetres: number) =>
  inDocument((xml) =>
    paragraph(xml, 'w:val="chengfu:title"', (piece) =>
      added(piece, 'w:spacing', `w:${attribute}`, twips(millimetres)),
    ),
  );

const swapped = (xml: string, one: string, other: string) =>
  replace(replace(replace(xml, `>${one}<`, '>\u0000<'), `>${other}<`, `>${one}<`), '>\u0000<', `>${other}<`);

export const HEAD_MUTANTS: readonly Mutant[] = [
  mutant(
    19,
    '份号 of four digits',
    LETTER,
    inDocument((xml) => replace(xml, '>000012<', '>0012<')),
  ),
  mutant(
    20,
    '紧急程度 before 密级',
    LETTER,
    inDocument((xml) => swapped(xml, '机密★1年', '特急')),
  ),
  mutant(21, 'mark 3 mm low', LETTER, mark(moved('V', 3))),
  mutant(22, 'mark 6 mm to the left', LETTER, mark(moved('H', -6))),
  mutant(
    23,
    'year in square brackets',
    LETTER,
    inDocument((xml) => replace(xml, '〔2026〕', '[2026]')),
  ),
  mutant(24, 'mark 8 mm low', DOWN, mark(moved('V', 8))),
  mutant(
    25,
    'number 6 mm from its edge',
    LETTER,
    inDocument((xml) =>
      paragraph(xml, 'w:val="chengfu:document-number"', (piece) => added(piece, 'w:tab', 'w:pos', -twips(6))),
    ),
  ),
  mutant(
    26,
    'red line 3 mm low',
    DOWN,
    bars(() => true, moved('V', 3)),
  ),
  mutant(
    27,
    'rules of 156 mm',
    LETTER,
    bars(
      () => true,
      (anchor) => replace(anchor, 'cx="6120000"', 'cx="5616000"'),
    ),
  ),
  mutant(
    28,
    'upper rules 2 mm low',
    LETTER,
    bars((anchor) => topOf(anchor) < 120, moved('V', 2)),
  ),
  mutant(
    29,
    'upper pair 细粗',
    LETTER,
    bars(
      (anchor) => topOf(anchor) < 120,
      (anchor) =>
        replace(
          anchor,
          /cy="(28800|10800)"/g,
          (_, height = '') => `cy="${height === '28800' ? '10800' : '28800'}"`,
        ),
    ),
  ),
  mutant(
    30,
    'first item 3 mm low',
    LETTER,
    inDocument((xml) =>
      paragraph(xml, 'w:val="chengfu:document-number"', (piece) =>
        withProperty(piece, `<w:spacing w:before="${twips(3)}" w:line="592" w:lineRule="exact"/>`),
      ),
    ),
  ),
  mutant(31, 'title 4 mm high', LETTER, titleSpacing('before', -4)),
  mutant(
    32,
    'lower rules 8 mm high, close to the text',
    'letter/pure hanzi',
    bars((anchor) => topOf(anchor) > 200, moved('V', -8)),
  ),
  mutant(33, 'title 8 mm low', DOWN, titleSpacing('before', 8)),
  mutant(34, 'salutation a line low', LETTER, titleSpacing('after', 8)),
  mutant(
    35,
    'page 1 ends with the title',
    LETTER,
    inDocument((xml) =>
      paragraph(xml, '>李四委员：', (piece) => withProperty(piece, '<w:pageBreakBefore/>')),
    ),
  ),
  mutant(
    51,
    'page 1 treated as any page',
    LETTER,
    inDocument((xml) => replace(xml, /<w:titlePg( [^>]*)?\/>/g, '')),
  ),
];
