/** The imprint (GB/T 9704 7.4): check 48. */
import { textWidth } from '../../document-layout/line-metrics';
import { FONT } from '../../document-model/fonts';
import { millimetresToPoints, TYPE_AREA, TYPE_SIZE } from '../../document-model/geometry';
import { type FoundElement, ofKind } from '../elements';
import {
  type Check,
  type Deviation,
  HEADED_FORMATS,
  lookDeviation,
  missing,
  placeOfElement,
  textRepair,
} from './check';
import { CLOSE, lineStarts, millimetreWords, rightGap } from './measures';

const IMPRINT = { font: FONT.fangsong, size: TYPE_SIZE.four } as const;
const IMPRINT_SIDE = TYPE_SIZE.four * 20;

const imprint: Check['find'] = (document) => [
  ...missing(document, 'copies'),
  ...missing(document, 'printing'),
  ...ofKind(document, 'copies', 'printing', 'publicity').flatMap((element) =>
    lookDeviation(element, element.from, element.to, IMPRINT),
  ),
  ...ofKind(document, 'copies').flatMap((element) => [...copiesSpelling(element), ...copiesIndent(element)]),
  ...ofKind(document, 'printing').flatMap(printingSpelling),
];

function copiesSpelling(element: FoundElement): Deviation[] {
  const { paragraph, text } = element;
  const mended = `${text.replace(/^(抄送|分送|抄报)\s*[:：]?\s*/u, '$1：').replace(/[。.；;，,、]+$/u, '')}。`;
  if (mended === text) return [];
  const start = paragraph.text.indexOf(text);
  return [
    {
      found: text.endsWith('。') ? '冒号不是全角' : '最后一个抄送机关后没有句号',
      wanted: '“抄送：”后接机关名称，最后标句号',
      place: placeOfElement(element),
      repair: textRepair(paragraph, start, start + text.length, mended),
    },
  ];
}

/** 7.4.2: one character each side; a turn-over stands under the first character after the colon. */
function copiesIndent(element: FoundElement): Deviation[] {
  const { paragraph } = element;
  const { first, others } = lineStarts(paragraph);
  const side = Math.abs(first - IMPRINT_SIDE) <= CLOSE && rightGap(paragraph) >= IMPRINT_SIDE - CLOSE;
  const turnsOver =
    textWidth(element.text, TYPE_SIZE.four, 0) > millimetresToPoints(TYPE_AREA.width) - 2 * TYPE_SIZE.four;
  const hung = !turnsOver || Math.abs(others - first - 3 * TYPE_SIZE.four * 20) <= CLOSE;
  if (side && hung) return [];
  return [
    {
      found: side
        ? '回行没有与冒号后的首字对齐'
        : `左${millimetreWords(first)}，右${millimetreWords(rightGap(paragraph))}`,
      wanted: '左右各空一字，回行与冒号后的首字对齐',
      place: placeOfElement(element),
      severity: 'usual',
      advice: '设左、右缩进各1字符，悬挂缩进3字符。',
    },
  ];
}

function printingSpelling(element: FoundElement): Deviation[] {
  const { paragraph, text } = element;
  const found = /(\d{4})年0?(\d{1,2})月0?(\d{1,2})日\s*印\s*发$/u.exec(text);
  const wanted = found ? `${found[1]}年${found[2]}月${found[3]}日印发` : '';
  if (found && found[0] === wanted) return [];
  const start = paragraph.text.indexOf(text) + (found?.index ?? 0);
  return [
    {
      found: found ? `写作“${found[0]}”` : '印发日期不全',
      wanted: '印发日期用阿拉伯数字写全年、月、日，不编虚位，后加“印发”',
      place: placeOfElement(element),
      ...(found
        ? { repair: textRepair(paragraph, start, start + found[0].length, wanted) }
        : { advice: '补全印发日期。' }),
    },
  ];
}

export const IMPRINT_CHECKS: readonly Check[] = [
  {
    check: 48,
    rule: 'imprint',
    name: '版记',
    clause: 'GB/T 9704 7.4',
    severity: 'required',
    formats: HEADED_FORMATS,
    find: imprint,
  },
];
