/** The text's own look (GB/T 9704 5.2.2, 7.3.1, 7.3.3): 13 to 18. Elements are found by what the model says, not by style names. */
import type { BodyBlock } from '@shared/document-model/body-block';
import type { Line } from '../../measured-page';
import {
  centre,
  findLine,
  isOfficial,
  type MeasuredDocument,
  type MeasuredOfficial,
} from '../measured-document';
import { segmentsOf } from '../rendered-page';
import { AREA, CHARACTER, FACE, type Face, SIZE, squeezed } from '../standard';
import type { WordParagraph, WordRun } from '../word-xml';
import { all, between, type Check, equal, type Finding, holds, missing, near } from './check';

const blocksOf = ({ model }: MeasuredOfficial): readonly BodyBlock[] => [
  ...model.body,
  ...model.attachments.flatMap(({ enclosed }) => enclosed ?? []),
];

/** Texts in 仿宋: paragraphs, points, and third and fourth headings with what runs on behind them. */
const plainTexts = (measured: MeasuredOfficial): string[] =>
  blocksOf(measured).flatMap((block) => {
    if (block.type === 'paragraph') return [block.text];
    if (block.type === 'numbered-points') return block.points.map((point, index) => `${index + 1}.${point}`);
    return block.type === 'heading' && block.level > 2 ? [block.text + (block.runIn ?? '')] : [];
  });

export function paragraphOf(measured: MeasuredDocument, text: string): WordParagraph | undefined {
  const wanted = squeezed(text);
  const exact = measured.word.paragraphs.find((each) => squeezed(each.text) === wanted);
  return exact ?? measured.word.paragraphs.find((each) => squeezed(each.text).startsWith(wanted));
}

export const runProblem = (run: WordRun, face: Face, size: number): string | null => {
  if (run.text.trim() === '') return null;
  if (run.eastAsia !== FACE[face].named) return `${run.eastAsia} in “${run.text.slice(0, 8)}”`;
  if (Math.abs(run.size - size) > 0.01) return `${run.size} pt in “${run.text.slice(0, 8)}”`;
  if (run.bold) return `bold in “${run.text.slice(0, 8)}”`;
  return run.explicit ? null : `no own face or size in “${run.text.slice(0, 8)}”`;
};

/** First line on the pages that belongs to a text. */
export const shownStart = (measured: MeasuredDocument, text: string): Line | undefined => {
  const start = squeezed(text).slice(0, 9);
  return findLine(measured.pages, (shown, line) => shown.startsWith(start) && line.points < 17)?.line;
};

export const bodyFace: Check = (measured) => {
  if (!isOfficial(measured)) return formFaces(measured);
  const wanted = `${FACE.fangsong.named} ${SIZE.three}`;
  const written = plainTexts(measured).map((text): Finding => {
    const paragraph = paragraphOf(measured, text);
    if (paragraph === undefined) return missing(`“${text.slice(0, 10)}”`);
    const problem = paragraph.runs.map((run) => runProblem(run, 'fangsong', SIZE.three)).find(Boolean);
    return holds(problem === undefined || problem === null, problem ?? 'right', wanted);
  });
  const known = plainTexts(measured).map(squeezed);
  const shown = measured.pages.flatMap((page) =>
    page.lines
      .filter((line) => squeezed(line.text).length > 8 && line.points > 13 && line.points < 20)
      .filter((line) => known.some((text) => text.includes(squeezed(line.text))))
      .flatMap((line) => [
        near(line.points, SIZE.three, 0.2, line.text.slice(0, 6)),
        ...segmentsOf(page, line).map((each) =>
          equal(each.face, FACE.fangsong.shown, `page ${page.number} “${each.text.slice(0, 6)}”`),
        ),
      ]),
  );
  return all([...written, ...shown]);
};

/** A form keeps to the five faces, on every run, none bold. */
function formFaces(measured: MeasuredDocument): Finding | null {
  const named = Object.values(FACE).map((face) => face.named) as string[];
  const runs = measured.word.paragraphs.flatMap((paragraph) => paragraph.runs);
  const wrong = runs.filter(
    (run) => run.text.trim() !== '' && (!named.includes(run.eastAsia ?? '') || !run.explicit || run.bold),
  );
  return holds(
    runs.length > 0 && wrong.length === 0,
    wrong[0] === undefined ? 'right' : `${wrong.length} runs: “${wrong[0].text.slice(0, 8)}”`,
    'named face and size, not bold, on every run',
  );
}

const indented = ({ model }: MeasuredOfficial): string[] =>
  [...model.body, ...model.attachments.flatMap(({ enclosed }) => enclosed ?? [])].flatMap((block) => {
    if (block.type === 'paragraph') return [block.text];
    if (block.type === 'heading') return [block.text + (block.runIn ?? '')];
    return block.type === 'numbered-points'
      ? block.points.map((point, index) => `${index + 1}.${point}`)
      : [];
  });

/** Opening brackets and quotes carry white at their left that compression takes away. */
const OPENS_WITH_MARK = /^[（《“‘【〔]/u;

export const firstLineIndent: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const place = AREA.left + 2 * CHARACTER;
  return all(
    indented(measured).flatMap((text) => {
      const paragraph = paragraphOf(measured, text);
      const shown = shownStart(measured, text);
      const slack = OPENS_WITH_MARK.test(text) ? 3 : 0.7;
      return [
        equal(paragraph?.firstLineChars ?? undefined, 200, text.slice(0, 6)),
        between(shown?.left, place - 0.7, place + slack, text.slice(0, 6)),
      ];
    }),
  );
};

export const noIndentBySpaces: Check = (measured) => {
  const wrong = measured.word.paragraphs.filter(({ runs, tabStops }) => {
    const first = runs.find((run) => run.text !== '');
    // Blanks inside a control are the room of a date or number that is still open.
    if (first === undefined || first.control !== null || !/^[ \u3000\t]/u.test(first.text)) return false;
    return !(tabStops && /^\t+[^ \u3000]*$/u.test(first.text));
  });
  const literal = measured.word.paragraphs.filter(({ runs }) => runs.some((run) => run.literalTab));
  return all([
    holds(wrong.length === 0, wrong[0]?.text.slice(0, 12) ?? 'none', 'no spaces or tabs as indent'),
    holds(literal.length === 0, `a tab in the text of ${literal.length} paragraphs`, 'w:tab'),
  ]);
};

/** Lines of the title as they stand on a page: 2号 in black. */
export const titleLinesOn = (measured: MeasuredDocument): Line[] => {
  const page = measured.pages[0];
  if (page === undefined) return [];
  return page.lines.filter(
    (line) =>
      Math.abs(line.points - SIZE.two) < 0.6 &&
      segmentsOf(page, line).every((each) => each.colour === '#000000') &&
      squeezed(measured.model.title).includes(squeezed(line.text)),
  );
};

export const titleLook: Check = (measured) => {
  const lines = titleLinesOn(measured);
  const page = measured.pages[0];
  const paragraphs = measured.word.paragraphs.filter(
    (each) => each.runs.some((run) => run.size === SIZE.two) && !each.inTextBox,
  );
  const written = paragraphs.find((each) => squeezed(each.text) === squeezed(measured.model.title));
  const turned = page !== undefined && page.width > page.height;
  const axis = turned ? null : centre({ left: AREA.left, right: AREA.right });
  return all([
    equal(lines.map((line) => squeezed(line.text)).join(''), squeezed(measured.model.title)),
    ...lines.map((line) => near(line.points, SIZE.two, 0.3)),
    ...(axis === null ? [] : lines.map((line) => near(centre(line), axis, 1, 'axis'))),
    ...lines.flatMap((line) =>
      page === undefined
        ? []
        : segmentsOf(page, line).map((each) => equal(each.face, FACE.xiaobiaosong.shown)),
    ),
    holds(written?.centred === true, written === undefined ? 'no title paragraph' : 'its place', 'centred'),
    ...(written?.runs ?? []).map((run) => {
      const problem = runProblem(run, 'xiaobiaosong', SIZE.two);
      return holds(problem === null, problem ?? 'right', '2号小标宋, not bold');
    }),
    titleShape(lines),
    ...wordsKept(measured, lines),
  ]);
};

/** 7.3.1: 词意完整, 梯形 or 菱形: no line in the middle is shorter than both its neighbours, and no line is a leftover. */
function titleShape(lines: readonly Line[]): Finding {
  const widths = lines.map((line) => line.right - line.left);
  const waist = widths.some((width, index) => {
    const [before, after] = [widths[index - 1], widths[index + 1]];
    return before !== undefined && after !== undefined && width + 8 < before && width + 8 < after;
  });
  const leftover = widths.length > 1 && Math.min(...widths) < Math.max(...widths) * 0.3;
  const shape = widths.map((width) => width.toFixed(0)).join(', ');
  return holds(!waist && !leftover, shape, '梯形 or 菱形');
}

/** 7.3.1: 词意完整. No line ends inside a word, nor inside the name of the place whose office writes. */
function wordsKept(measured: MeasuredDocument, lines: readonly Line[]): Finding[] {
  const title = squeezed(measured.model.title);
  const place = /\p{Script=Han}{2,3}?[市县区]/u.exec(title)?.[0];
  const words = [...new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(title)];
  let end = 0;
  return lines.slice(0, -1).map((line) => {
    end += squeezed(line.text).length;
    const inWord = !words.some(({ index }) => index === end);
    const inPlace = place !== undefined && insideOf(title, place, end);
    return holds(
      !inWord && !inPlace,
      `“${title.slice(end - 3, end)}|${title.slice(end, end + 3)}”`,
      '词意完整',
    );
  });
}

function insideOf(text: string, name: string, at: number): boolean {
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
    if (at > from && at < from + name.length) return true;
  }
  return false;
}

const HEADING_FACE = { 1: 'hei', 2: 'kai', 3: 'fangsong', 4: 'fangsong' } as const;

const headingsOf = (measured: MeasuredOfficial) =>
  blocksOf(measured).flatMap((block) => (block.type === 'heading' ? [block] : []));

export const headingFaces: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  return all(
    headingsOf(measured).flatMap((heading) => {
      const face = HEADING_FACE[heading.level];
      const paragraph = paragraphOf(measured, heading.text);
      const found = findLine(measured.pages, (text) => text.startsWith(squeezed(heading.text).slice(0, 12)));
      const problem = paragraph?.runs
        .filter((run) => heading.text.includes(run.text.trim()))
        .map((run) => runProblem(run, face, SIZE.three))
        .find(Boolean);
      const shown = found === null ? undefined : segmentsOf(found.page, found.line)[0]?.face;
      return [
        holds(paragraph !== undefined && !problem, problem ?? 'its paragraph', FACE[face].named),
        equal(shown, FACE[face].shown, heading.text.slice(0, 6)),
      ];
    }),
  );
};

export const headingLevels: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  return all(
    headingsOf(measured).map((heading) => {
      const paragraph = paragraphOf(measured, heading.text);
      const level = paragraph?.outlineLevel === heading.level - 1;
      // A heading that runs on in its own paragraph keeps itself together with what follows.
      const kept = paragraph?.keepNext === true || heading.runIn !== null;
      return holds(
        level && kept,
        `${heading.text.slice(0, 6)}: level ${paragraph?.outlineLevel}, keepNext ${paragraph?.keepNext}`,
        `level ${heading.level - 1}, keepNext`,
      );
    }),
  );
};
