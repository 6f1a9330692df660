/** From 附件说明 to the page number: 36 to 50. */
import { type Mutant, mutant } from './mutant';
import {
  anchors,
  control,
  inDocument,
  inPart,
  moved,
  paragraph,
  replace,
  run,
  topOf,
  withProperty,
} from './xml-edits';

const LETTER = 'letter/two pages';
const DOWN = 'downward/two pages';
const LISTED = 'letter/three listed';
const ENCLOSED = 'downward/one enclosed';

const seal = (change: (anchor: string) => string) =>
  inDocument((xml) => control(xml, 'chengfu:seal:1', change));

export const END_MUTANTS: readonly Mutant[] = [
  mutant(
    36,
    'an end mark behind a name',
    LISTED,
    inDocument((xml) => replace(xml, '征询意见表<', '征询意见表。<')),
  ),
  mutant(
    37,
    'month with a leading zero',
    LETTER,
    inDocument((xml) => replace(xml, '2026年3月16日', '2026年03月16日')),
  ),
  mutant(
    38,
    'issuer pushed by two blanks',
    LETTER,
    inDocument((xml) =>
      control(xml, 'chengfu:issuer:1', (piece) => replace(piece, '>云州市住房', '>\u3000\u3000云州市住房')),
    ),
  ),
  mutant(39, 'seal 12 mm high', LETTER, seal(moved('V', -12))),
  mutant(40, 'seal 16 mm low', LETTER, seal(moved('V', 16))),
  mutant(
    41,
    'seal of 35 mm',
    LETTER,
    seal((piece) => replace(piece, /c([xy])="1512000"/g, (_, axis = '') => `c${axis}="1260000"`)),
  ),
  mutant(
    42,
    'date without its tag',
    LETTER,
    inDocument((xml) => replace(xml, 'chengfu:date-of-issue', 'date')),
  ),
  mutant(
    43,
    'signature on a page of its own',
    LETTER,
    inDocument((xml) =>
      paragraph(xml, 'w:val="chengfu:issuer:1"', (piece) => withProperty(piece, '<w:pageBreakBefore/>')),
    ),
  ),
  mutant(
    44,
    '附注 without parentheses',
    LETTER,
    inDocument((xml) => replace(xml, '（联系人', '联系人')),
  ),
  mutant(
    45,
    '附件 in 仿宋',
    ENCLOSED,
    inDocument((xml) => run(xml, '>附件<', (piece) => replace(piece, '黑体', '仿宋_GB2312'))),
  ),
  mutant(
    46,
    'imprint 3 mm high',
    DOWN,
    inDocument((xml) =>
      anchors(xml, (anchor) => topOf(anchor) > 200 || anchor.includes('抄送：'), moved('V', -3)),
    ),
  ),
  mutant(
    47,
    'outer rules of half the thickness',
    DOWN,
    inDocument((xml) => replace(xml, /(<w:pBdr><w:top [^>]*w:sz=")8"/g, (_, head = '') => `${head}4"`)),
  ),
  mutant(
    48,
    '抄送 without its full stop',
    LETTER,
    inDocument((xml) => paragraph(xml, '>抄送：', (piece) => replace(piece, '。<', '<'))),
  ),
  mutant(
    49,
    'a page more before the imprint',
    LETTER,
    inDocument((xml) =>
      ['一、基本情况', '感谢您对我市'].reduce(
        (text, start) => paragraph(text, start, (piece) => withProperty(piece, '<w:pageBreakBefore/>')),
        xml,
      ),
    ),
  ),
  mutant(
    50,
    'page number in 黑体',
    'letter/ten pages',
    inPart(/^word\/footer\d*\.xml$/, (xml) => (xml.includes('宋体') ? replace(xml, '宋体', '黑体') : xml)),
  ),
];
