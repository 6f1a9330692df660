/** File, paper, grid and text: 1 to 18, 52 to 54. */
import { type Mutant, mutant } from './mutant';
import { added, both, control, inDocument, inPart, paragraph, replace, run, twips } from './xml-edits';

const STYLES = 'word/styles.xml';
const WHOLE = 'letter/all items of the head';
const LONG = 'downward/ten pages';
const PURE = 'downward/pure hanzi';
/** First words of the situation that every fixture tells. */
const SITUATION = '我市2000年以前建成';

/** The exact pitch, wherever it stands. */
const pitch = (from: number, to: number) =>
  inPart(/^word\/(styles|document)\.xml$/, (xml) =>
    xml.includes(`w:line="${from}"`) ? replace(xml, `w:line="${from}"`, `w:line="${to}"`) : xml,
  );

const margin = (side: string, millimetres: number) =>
  inDocument((xml) => added(xml, 'w:pgMar', `w:${side}`, twips(millimetres)));

/** Closeness of the characters of every body run. */
const spacing = (to: number) =>
  both(
    inDocument((xml) => replace(xml, '<w:spacing w:val="-5"/>', `<w:spacing w:val="${to}"/>`)),
    inPart(STYLES, (xml) => replace(xml, '<w:spacing w:val="-5"/>', `<w:spacing w:val="${to}"/>`)),
  );

export const PAGE_MUTANTS: readonly Mutant[] = [
  mutant(
    1,
    'an element that no schema knows',
    WHOLE,
    inDocument((xml) => replace(xml, '<w:body>', '<w:body><w:unknown/>')),
  ),
  mutant(2, 'a part that is named and missing', WHOLE, (part, xml) =>
    part === 'docProps/core.xml' ? null : xml,
  ),
  mutant(
    3,
    'American letter paper',
    WHOLE,
    inDocument((xml) => replace(xml, /w:w="11906" w:h="16838"/g, 'w:w="12240" w:h="15840"')),
  ),
  mutant(4, 'left margin 4 mm too wide', WHOLE, margin('left', 4)),
  mutant(5, 'top margin of no declared geometry', WHOLE, margin('top', 0.5)),
  mutant(6, 'pitch that lets 24 lines in', PURE, pitch(592, 548)),
  mutant(7, 'characters not drawn together', WHOLE, spacing(0)),
  mutant(8, 'text starts 2 mm low', PURE, margin('top', 2)),
  mutant(9, 'pitch a tenth of a millimetre short', PURE, pitch(592, 586)),
  mutant(10, 'room for 21 lines', PURE, margin('bottom', 9)),
  mutant(11, 'characters drawn apart', PURE, spacing(3)),
  mutant(12, 'pitch of 10.7 mm', LONG, both(pitch(592, 606), margin('bottom', -5))),
  mutant(
    13,
    'one paragraph in 宋体',
    WHOLE,
    inDocument((xml) => run(xml, SITUATION, (piece) => replace(piece, '仿宋_GB2312', '宋体'))),
  ),
  mutant(
    14,
    'no indent of the first line',
    WHOLE,
    inPart(/^word\/(styles|document)\.xml$/, (xml) =>
      replace(
        replace(xml, /w:firstLineChars="200"/g, 'w:firstLineChars="0"'),
        /w:firstLine="630"/g,
        'w:firstLine="0"',
      ),
    ),
  ),
  mutant(
    15,
    'indent by two blanks',
    WHOLE,
    inDocument((xml) => replace(xml, `>${SITUATION}`, `>\u3000\u3000${SITUATION}`)),
  ),
  mutant(
    16,
    'title in 黑体',
    WHOLE,
    inDocument((xml) => control(xml, 'chengfu:title', (piece) => replace(piece, '方正小标宋简体', '黑体'))),
  ),
  mutant(
    17,
    'first heading in 仿宋',
    WHOLE,
    inDocument((xml) => paragraph(xml, '一、基本情况', (piece) => replace(piece, '黑体', '仿宋_GB2312'))),
  ),
  mutant(
    18,
    'headings without outline level',
    WHOLE,
    inPart(STYLES, (xml) => replace(xml, /<w:outlineLvl w:val="\d"\/>/g, '')),
  ),
  mutant(
    52,
    'a paragraph in blue',
    WHOLE,
    inDocument((xml) =>
      run(xml, SITUATION, (piece) => replace(piece, 'w:color w:val="000000"', 'w:color w:val="0070C0"')),
    ),
  ),
  mutant(
    53,
    'punctuation not compressed',
    WHOLE,
    inPart('word/settings.xml', (xml) => replace(xml, 'compressPunctuation', 'doNotCompress')),
  ),
  {
    ...mutant(
      54,
      'a seal placeholder left in the final',
      WHOLE,
      inDocument((xml) => replace(xml, 'chengfu:issuer:1', 'chengfu:seal:1')),
    ),
    inFinal: true,
  },
];
