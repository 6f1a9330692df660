/** Checks of paper, type area and grid (GB/T 9704 5): 3 to 15. */
import { LETTER, PAGE_GEOMETRIES, TYPE_AREA } from '@shared/document-model/geometry';
import { isBodyLine } from '../letter-lines';
import { all, between, type Check, equal, holds, near } from './check';

const attribute = (xml: string, element: string, name: string) =>
  Number(new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="(\\d+)"`).exec(xml)?.[1] ?? Number.NaN);

const millimetres = (twips: number) => (twips / 1440) * 25.4;

export const paperIsA4: Check = ({ part }) => {
  const xml = part('word/document.xml');
  return all([
    near(3, millimetres(attribute(xml, 'pgSz', 'w')), 210, 0.1),
    near(3, millimetres(attribute(xml, 'pgSz', 'h')), 297, 0.1),
  ]);
};

export const sideMargins: Check = ({ pages }) => {
  const lines = pages.flat().filter(isBodyLine);
  return all([
    near(4, Math.min(...lines.map((line) => line.left)), 28, 0.3),
    near(4, Math.max(...lines.map((line) => line.right)), 184, 1),
  ]);
};

export const declaredGeometry: Check = ({ part }) => {
  const pitch = attribute(part('word/styles.xml'), 'spacing', 'line');
  const top = millimetres(attribute(part('word/document.xml'), 'pgMar', 'top'));
  const known = Object.values(PAGE_GEOMETRIES).find(
    (each) => each.pitchTwips === pitch && Math.abs(each.top - top) < 0.05,
  );
  return holds(5, known !== undefined, known?.name ?? `${pitch}, ${top.toFixed(2)}`, 'one of three');
};

/** Pages that the text fills: neither the first (10.1) nor the last two. */
const fullPages = (pages: Parameters<Check>[0]['pages']) =>
  pages.slice(1).filter((lines) => lines.filter(isBodyLine).length === 22);

export const twentyTwoLines: Check = ({ pages }) => {
  const most = Math.max(0, ...pages.slice(1).map((lines) => lines.filter(isBodyLine).length));
  // A fourth page with text shows that a page before it was filled and not cut short for the imprint.
  if (!pages.slice(3).some((lines) => lines.some(isBodyLine))) return null;
  return equal(6, most, 22);
};

export const firstLineTop: Check = ({ pages }) => {
  const first = pages[1]?.find(isBodyLine);
  return pages.length < 2 || first === undefined ? null : near(8, first.emTop, TYPE_AREA.top, 1);
};

export const lastLineBottom: Check = ({ pages }) => {
  const bottoms = fullPages(pages).map((lines) => lines.filter(isBodyLine).at(-1)?.emBottom);
  return bottoms.length === 0 ? null : all(bottoms.map((bottom) => near(9, bottom, TYPE_AREA.bottom, 1)));
};

export const fullLineOfHanzi: Check = ({ pages }) => {
  const pure = pages
    .flat()
    .filter(
      (line) =>
        /^\p{Script=Han}+$/u.test(line.text) && line.left < 28.3 && line.right > 183 && line.points < 17,
    );
  return pure.length < 2 ? null : all(pure.map((line) => equal(11, line.text.length, 28)));
};

export const linePitch: Check = ({ pages }) => {
  const body = fullPages(pages)[0]?.filter(isBodyLine);
  if (body === undefined) return null;
  const [first, last] = [body[0], body.at(-1)];
  return first === undefined || last === undefined
    ? null
    : near(12, (last.baseline - first.baseline) / (body.length - 1), 10.45, 0.15);
};

/** Every run names 仿宋 at 3号, or one of the other faces where the standard asks for them. */
export const facesOnEveryRun: Check = ({ part }) => {
  const runs = part('word/document.xml').match(/<w:r>(?:(?!<w:drawing>).)*?<w:t[ >].*?<\/w:r>/gs) ?? [];
  const bare = runs.filter((run) => !/w:eastAsia="[^"]+"/.test(run) || !/<w:sz w:val="\d+"\/>/.test(run));
  const bold = runs.filter((run) => /<w:b\/>|<w:b w:val="(?:1|true)"/.test(run));
  return holds(
    13,
    runs.length > 0 && bare.length === 0 && bold.length === 0,
    `${bare.length} bare, ${bold.length} bold of ${runs.length}`,
    'none bare or bold',
  );
};

export const firstLineIndent: Check = ({ letter, part, pages }) => {
  const paragraphs = part('word/document.xml').match(/<w:p>(?:(?!<\/w:p>).)*ChengfuBody.*?<\/w:p>/gs) ?? [];
  const counted = paragraphs.filter((paragraph) => paragraph.includes('w:firstLineChars="200"'));
  const opening = letter.body.find((block) => block.type === 'paragraph')?.text.slice(0, 6) ?? '';
  const indented = pages.flat().find((line) => line.text.startsWith(opening));
  return all([
    equal(14, counted.length, paragraphs.length),
    between(14, indented?.left, TYPE_AREA.left + 10.6, TYPE_AREA.left + 12),
  ]);
};

export const noIndentBySpaces: Check = ({ part }) => {
  const text = part('word/document.xml');
  const leading = /<w:t xml:space="preserve">[ \u3000\t]+[^ \u3000\t<]/.test(
    text.replace(/chengfu:(?:document-number|date-of-issue).*?<\/w:sdt>/gs, ''),
  );
  return holds(15, !leading, leading ? 'leading spaces' : 'none', 'no leading spaces');
};

/** 10.1: the last text line of page 1 keeps its distance from the second rule. */
export const firstPageLastLine: Check = ({ pages, pixels }) => {
  const last = pages[0]?.filter(isBodyLine).at(-1);
  const rule = pixels[0]?.bars('red', 150).find((bar) => bar.top > 200);
  if (last === undefined || rule === undefined) return holds(32, false, 'missing', 'text above a rule');
  return between(32, rule.top - last.emBottom, LETTER.itemBelowRule, 260);
};
