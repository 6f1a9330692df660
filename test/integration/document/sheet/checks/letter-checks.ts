/** What only the letter has (GB/T 9704 10.1): 27 to 32 and 51. */
import { centre, isOfficial, type MeasuredDocument } from '../measured-document';
import { LETTER_RULE, PAPER, TWO_BLANK_LINES } from '../standard';
import { all, between, type Check, equal, holds, missing, near } from './check';
import { markInk, numberPlace, redRules } from './head-checks';
import { titleLinesOn } from './text-checks';

const isLetter = (measured: MeasuredDocument) =>
  isOfficial(measured) && measured.model.format === 'letter' ? measured : null;
/** Pre-printed paper has the rules; what is printed keeps their room. */
const printed = (measured: MeasuredDocument) => {
  const letter = isLetter(measured);
  return letter === null || letter.model.head.preprinted ? null : letter;
};

export const fourRules: Check = (measured) => {
  if (printed(measured) === null) return null;
  const found = redRules(measured);
  return all([
    equal(found.length, 4, 'rules'),
    ...found.map((bar) => near(bar.right - bar.left, LETTER_RULE.length, 1, 'length')),
    ...found.map((bar) => between(centre(bar), 105, 106, 'centre')),
  ]);
};

export const rulePlaces: Check = (measured) => {
  if (printed(measured) === null) return null;
  const [first, , third, fourth] = redRules(measured);
  const mark = markInk(measured);
  if (first === undefined || third === undefined || fourth === undefined || mark === null)
    return missing('mark and four rules');
  return all([
    near(first.top - mark.bottom, LETTER_RULE.belowMark, 1, 'below the mark'),
    near(PAPER.height - third.top, LETTER_RULE.fromBottom, 1, 'from the bottom'),
    near(PAPER.height - fourth.bottom, LETTER_RULE.fromBottom, 1, 'from the bottom'),
  ]);
};

export const thickAndThin: Check = (measured) => {
  if (printed(measured) === null) return null;
  const heights = redRules(measured).map((bar) => bar.bottom - bar.top);
  const [first = 0, second = 0, third = 0, fourth = 0] = heights;
  const pass = heights.length === 4 && first > second * 1.5 && fourth > third * 1.5;
  return holds(pass, heights.map((each) => each.toFixed(2)).join(), '粗细, 细粗');
};

export const firstItemBelowRule: Check = (measured) => {
  const letter = printed(measured);
  if (letter === null) return null;
  const lower = redRules(measured)[1];
  const item = measured.pages[0]?.lines.find(
    (line) => lower !== undefined && line.emTop > lower.bottom && line.points < 17,
  );
  const number = numberPlace(letter);
  return all([
    near(
      item === undefined || lower === undefined ? null : item.emTop - lower.bottom,
      LETTER_RULE.itemBelow,
      1,
    ),
    ...(letter.model.head.documentNumber === null
      ? []
      : [
          near(
            number === null || item === undefined ? null : number.emTop - item.emTop,
            0,
            0.3,
            'number row',
          ),
        ]),
  ]);
};

export const titleBelowItems: Check = (measured) => {
  if (isLetter(measured) === null) return null;
  const [title] = titleLinesOn(measured);
  if (title === undefined) return missing('a title');
  const above = measured.pages[0]?.lines.filter((line) => line.emBottom < title.emTop).at(-1);
  return near(above === undefined ? null : title.emTop - above.emBottom, TWO_BLANK_LINES.low, 1);
};

export const lastLineAboveRule: Check = (measured) => {
  const letter = isLetter(measured);
  if (letter === null) return null;
  // Of whatever size: the text of a table keeps clear as well.
  const last = measured.pages[0]?.lines.filter((line) => line.points < 17 && line.emBottom < 285).at(-1);
  const rule = letter.model.head.preprinted
    ? PAPER.height - LETTER_RULE.fromBottom - 1
    : redRules(measured).find((bar) => bar.top > 200)?.top;
  if (last === undefined || rule === undefined) return missing('text above a rule');
  return between(rule - last.emBottom, LETTER_RULE.itemBelow, 260);
};

export const numberHiddenOnFirst: Check = (measured) => {
  if (isLetter(measured) === null) return null;
  const shown = (measured.pages[0]?.lines ?? []).find((line) => /^[—－-]\d+[—－-]$/.test(line.text));
  return all([
    holds(measured.word.sections[0]?.titlePage === true, 'first page of its own', 'titlePg'),
    holds(shown === undefined, shown?.text ?? 'no number', 'no number on page 1'),
  ]);
};
