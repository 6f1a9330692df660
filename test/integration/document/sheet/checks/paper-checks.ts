/** Paper, margins and grid (GB/T 9704 5): 3 to 12. */
import { bodyLines, isOfficial, type MeasuredDocument, type MeasuredOfficial } from '../measured-document';
import type { RenderedPage } from '../rendered-page';
import {
  AREA,
  CHARACTERS,
  EM_THREE,
  GEOMETRIES,
  LINES,
  PAPER,
  PITCH,
  POINT,
  squeezed,
  TWIP,
} from '../standard';
import { all, between, type Check, equal, type Finding, holds, missing, near } from './check';

const upright = (pages: readonly RenderedPage[]) => pages.filter((page) => page.width < page.height);

export const paper: Check = ({ word, pages }) =>
  all([
    ...word.sections.flatMap(({ width, height }) => [
      near(Math.min(width, height), PAPER.width, 0.1, 'section width'),
      near(Math.max(width, height), PAPER.height, 0.1, 'section height'),
    ]),
    ...pages.flatMap(({ width, height, number }) => [
      near(Math.min(width, height), PAPER.width, 0.3, `page ${number} width`),
      near(Math.max(width, height), PAPER.height, 0.3, `page ${number} height`),
    ]),
    holds(word.sections.length > 0 && pages.length > 0, `${pages.length} pages`, 'pages'),
  ]);

export const sideMargins: Check = (measured) => {
  const sections = measured.word.sections.filter(({ width, height }) => width < height);
  const turned = measured.word.sections.filter(({ width, height }) => width > height);
  const declared = [
    ...sections.map(({ left, right }) => ({ left, right })),
    // 8: turned paper is bound at its upper edge.
    ...turned.map(({ top, bottom }) => ({ left: top, right: bottom })),
  ].flatMap(({ left, right }) => [
    near(left, AREA.left, 0.3, 'left margin'),
    near(right, PAPER.width - AREA.right, 1, 'right margin'),
  ]);
  if (!isOfficial(measured)) return all([...declared, ...formEdges(measured)]);
  const lines = upright(measured.pages).flatMap((page) => bodyLines(page));
  return all([
    ...declared,
    near(Math.min(...lines.map((line) => line.left)), AREA.left, 0.3, 'leftmost text'),
    near(Math.max(...lines.map((line) => line.right)), AREA.right, 1, 'rightmost text'),
  ]);
};

/** The ruled grid of a form fills the type area; on turned paper its edges follow the turned margins. */
function formEdges({ pages }: MeasuredDocument): Finding[] {
  const page = pages[0];
  if (page === undefined) return [missing('a page')];
  if (page.width > page.height) return [];
  const bars = page.pixels.bars('black', 120);
  return [
    near(Math.min(...bars.map((bar) => bar.left)), AREA.left, 0.6, 'left edge of the grid'),
    near(Math.max(...bars.map((bar) => bar.right)), AREA.right, 1, 'right edge of the grid'),
  ];
}

export const declaredGeometry: Check = (measured) => {
  const section = measured.word.sections.find(({ width, height }) => width < height);
  const turned = measured.word.sections.find(({ width, height }) => width > height);
  const pitch = measured.word.defaultPitch;
  const top = section?.top ?? turned?.right ?? Number.NaN;
  const bottom = section?.bottom ?? turned?.left ?? Number.NaN;
  // Page 1 of a letter runs down to its rule (10.1); a turned table stands in the type area itself, not on its grid.
  const free = section === undefined || (isOfficial(measured) && measured.model.format === 'letter');
  const known = GEOMETRIES.find(
    (each) =>
      each.pitchTwips === pitch &&
      (Math.abs(each.top - top) < 0.1 || (section === undefined && Math.abs(AREA.top - top) < 0.1)) &&
      (Math.abs(each.bottom - bottom) < 0.1 || free),
  );
  return holds(known !== undefined, known?.name ?? `pitch ${pitch}, top ${top.toFixed(2)}`, 'one of three');
};

export const geometryOf = (measured: MeasuredDocument) =>
  GEOMETRIES.find(
    (each) =>
      each.pitchTwips === measured.word.defaultPitch &&
      Math.abs(each.top - (measured.word.sections[0]?.top ?? 0)) < 0.1,
  ) ?? GEOMETRIES[2];

/** Pages of text behind the first, not turned. */
const laterPages = (measured: MeasuredOfficial) =>
  upright(measured.pages).filter((page) => page.number > 1 && bodyLines(page).length > 0);

export const twentyTwoLines: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const section = measured.word.sections[0];
  const pitch = (measured.word.defaultPitch ?? Number.NaN) * TWIP;
  // A letter's own margin is that of its first page; the footers of the others end the text where the geometry says.
  const bottom = measured.model.format === 'letter' ? geometryOf(measured).bottom : section?.bottom;
  const room = section === undefined ? Number.NaN : section.height - section.top - (bottom ?? Number.NaN);
  const most = Math.max(0, ...laterPages(measured).map((page) => bodyLines(page).length));
  return all([
    equal(Math.floor(room / pitch), LINES, 'lines that fit'),
    between(most, measured.claims.fullPages ? LINES : 0, LINES, 'lines on a page'),
  ]);
};

export const charactersInALine: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const section = measured.word.sections.find(({ width, height }) => width < height);
  const sample = measured.model.body.find((block) => block.type === 'paragraph');
  const text = squeezed(sample?.type === 'paragraph' ? sample.text : '');
  const run = measured.word.paragraphs.find((each) => squeezed(each.text).includes(text))?.runs[0];
  if (section === undefined || run === undefined || text === '') return missing('a paragraph of the body');
  const width = (section.width - section.left - section.right) / POINT;
  return between(width / (run.size + run.spacing), CHARACTERS, 28.6 - 1e-9);
};

/** Whether text of the body stands in the first row: not an enclosed attachment's own head, which other checks measure. */
export const firstLineTop: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const target = geometryOf(measured).firstEmTop;
  const continued = laterPages(measured).filter((page) => startsWithBody(measured, page));
  return all(continued.map((page) => near(bodyLines(page)[0]?.emTop, target, 1, `page ${page.number}`)));
};

function startsWithBody(measured: MeasuredOfficial, page: RenderedPage): boolean {
  const first = page.lines.filter((line) => line.emTop > 30)[0];
  if (first === undefined || first.points < 15 || first.points > 17) return false;
  const text = squeezed(first.text);
  return text.length >= 4 && texts(measured).some((each) => each.includes(text));
}

const texts = ({ model }: MeasuredOfficial): string[] =>
  model.body.flatMap((block) => {
    if (block.type === 'paragraph') return [squeezed(block.text)];
    if (block.type === 'heading') return [squeezed(block.text + (block.runIn ?? ''))];
    return block.type === 'numbered-points'
      ? block.points.map((point, index) => squeezed(`${index + 1}.${point}`))
      : [];
  });

/** Pages from the second on that end inside a paragraph of the body: nothing may have shortened them. */
const brokenPages = (measured: MeasuredOfficial) =>
  laterPages(measured).filter((page) => {
    const last = bodyLines(page).at(-1);
    const next = bodyLines(upright(measured.pages).find((each) => each.number === page.number + 1))[0];
    if (last === undefined || next === undefined || page.lines.some((line) => line.points < 13.5))
      return false;
    const across = squeezed(last.text) + squeezed(next.text);
    return texts(measured).some((text) => text.includes(across));
  });

export const lastLineBottom: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const { firstEmTop, pitchTwips } = geometryOf(measured);
  const target = firstEmTop + (LINES - 1) * pitchTwips * TWIP + EM_THREE;
  const full = laterPages(measured).filter((page) => bodyLines(page).length === LINES);
  return all(full.map((page) => near(bodyLines(page).at(-1)?.emBottom, target, 1, `page ${page.number}`)));
};

export const brokenPageIsFull: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const titled = (page: RenderedPage) => page.lines.some((line) => line.points > 20);
  return all(
    brokenPages(measured)
      .filter((page) => !titled(page))
      .map((page) => equal(bodyLines(page).length, LINES, `page ${page.number}`)),
  );
};

export const fullLineOfHanzi: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const body = texts(measured);
  const pure = upright(measured.pages)
    .flatMap(bodyLines)
    .filter((line) => /^\p{Script=Han}+$/u.test(line.text) && line.left < 28.4 && line.right > 182)
    .filter((line) => body.some((text) => text.includes(line.text)));
  if (pure.length < 3) return null;
  return all(pure.map((line) => equal(line.text.length, CHARACTERS, line.text.slice(0, 4))));
};

export const linePitch: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const wanted = geometryOf(measured).name === 'dialog' ? 579 * TWIP : PITCH;
  const full = laterPages(measured).filter((page) => bodyLines(page).length === LINES);
  return all(
    full.map((page) => {
      const lines = bodyLines(page);
      const height = (lines.at(-1)?.baseline ?? 0) - (lines[0]?.baseline ?? 0);
      return near(height / (LINES - 1), wanted, 0.15, `page ${page.number}`);
    }),
  );
};
