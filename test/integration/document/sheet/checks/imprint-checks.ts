/** Imprint and page numbers (GB/T 9704 7.4, 7.5; GB/T 33476.2): 46 to 50. */
import type { Ink, Line } from '../../measured-page';
import { extentOf, isOfficial, type MeasuredOfficial } from '../measured-document';
import type { RenderedPage } from '../rendered-page';
import { segmentsOf } from '../rendered-page';
import {
  AREA,
  CHARACTER_FOUR,
  dateText,
  FACE,
  IMPRINT_RULE,
  NUMBER_BELOW_AREA,
  PAPER,
  SIZE,
  squeezed,
} from '../standard';
import { all, between, type Check, equal, type Finding, holds, missing, near } from './check';

const PAGE_NUMBER = /^[—－-](\d+)[—－-]$/;

interface Imprint {
  readonly page: RenderedPage;
  readonly lines: readonly Line[];
  readonly rules: readonly Ink[];
}

const isNumber = (line: Line) => PAGE_NUMBER.test(squeezed(line.text));

const hasImprint = ({ model }: MeasuredOfficial) =>
  model.imprint.copies.length > 0 || model.imprint.printingOffice !== null;

/** 4号 lines at the end of a page, above the lower edge of the type area. */
function imprintOf(measured: MeasuredOfficial): Imprint | null {
  for (const page of [...measured.pages].reverse()) {
    const small = page.lines.filter(
      (line) => Math.abs(line.points - SIZE.four) < 0.3 && !isNumber(line) && line.emBottom < AREA.bottom + 3,
    );
    const start = small.findIndex((line) => /^(抄送：|公开属性：)|印发$/.test(squeezed(line.text)));
    const lines = small.slice(Math.max(0, start));
    const first = lines[0];
    if (start < 0 || first === undefined) continue;
    const rules = page.pixels.bars('black', 120).filter((bar) => bar.bottom > first.emTop - 8);
    return { page, lines, rules };
  }
  return null;
}

export const lastRule: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.format === 'letter' || !hasImprint(measured)) return null;
  const found = imprintOf(measured);
  const last = found?.rules.at(-1);
  if (found === null || last === undefined) return missing('rules of an imprint');
  return all([
    near((last.top + last.bottom) / 2, AREA.bottom, 1, 'last rule'),
    ...found.rules.flatMap((rule) => [
      near(rule.right - rule.left, AREA.width, 1, 'length'),
      near(rule.left, AREA.left, 1, 'left'),
    ]),
  ]);
};

export const ruleThickness: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.format === 'letter' || !hasImprint(measured)) return null;
  const found = imprintOf(measured);
  if (found === null || found.rules.length < 2) return missing('rules of an imprint');
  // Within the first character of the type area no text of the imprint stands.
  const fine = found.page.strip(AREA.left + 1, 1).bars('black', 0.9);
  const rules = found.rules.map((rule) =>
    fine.find((bar) => bar.top < rule.bottom + 0.2 && bar.bottom > rule.top - 0.2),
  );
  const { copies, printingOffice } = measured.model.imprint;
  const inner = copies.length > 0 && printingOffice !== null;
  return all([
    holds(!inner || rules.length >= 3, `${rules.length} rules`, 'a rule between copies and printing office'),
    ...rules.map((rule, index) => {
      const outer = index === 0 || index === rules.length - 1;
      const height = rule === undefined ? null : rule.bottom - rule.top;
      return near(height, outer ? IMPRINT_RULE.outer : IMPRINT_RULE.inner, 0.08, `rule ${index + 1}`);
    }),
  ]);
};

export const copiesAndPrinting: Check = (measured) => {
  if (!isOfficial(measured) || !hasImprint(measured)) return null;
  const found = imprintOf(measured);
  if (found === null) return missing('an imprint');
  return all([
    ...copies(measured, found),
    ...printing(measured, found),
    ...found.lines.flatMap((line) =>
      segmentsOf(found.page, line).map((each) =>
        equal(each.face, FACE.fangsong.shown, each.text.slice(0, 6)),
      ),
    ),
    ...(measured.model.format === 'letter'
      ? [
          near(found.lines.at(-1)?.emBottom, AREA.bottom, 1, 'last line'),
          equal(found.rules.length, 0, 'rules'),
        ]
      : []),
    clearOfText(found),
  ]);
};

function copies(measured: MeasuredOfficial, found: Imprint): Finding[] {
  const names = measured.model.imprint.copies;
  if (names.length === 0) return [];
  const start = found.lines.findIndex((line) => squeezed(line.text).startsWith('抄送：'));
  const office = measured.model.imprint.printingOffice;
  const end = found.lines.findIndex(
    (line, index) => index > start && office !== null && squeezed(line.text).startsWith(squeezed(office)),
  );
  const lines = found.lines.slice(Math.max(0, start), end < 0 ? undefined : end);
  return [
    equal(squeezed(lines.map((line) => line.text).join('')), squeezed(`抄送：${names.join('，')}。`)),
    near(lines[0]?.left, AREA.left + CHARACTER_FOUR, 0.7, 'left'),
    ...lines.slice(1).map((line) => near(line.left, AREA.left + 4 * CHARACTER_FOUR, 0.8, 'turn-over')),
    ...lines.map((line) => between(line.right, 0, AREA.right - CHARACTER_FOUR + 0.7, 'right')),
  ];
}

function printing(measured: MeasuredOfficial, found: Imprint): Finding[] {
  const { printingOffice, printedOn } = measured.model.imprint;
  if (measured.model.format === 'letter') {
    return [holds(!found.lines.some((line) => /印发/.test(line.text)), 'no 印发', 'no 印发 in a letter')];
  }
  if (printingOffice === null) return [];
  const line = found.lines.find((each) => squeezed(each.text).startsWith(squeezed(printingOffice)));
  const dated = printedOn === null ? null : `${dateText(printedOn)}印发`;
  return [
    near(line?.left, AREA.left + CHARACTER_FOUR, 0.7, 'printing office left'),
    ...(dated === null || line === undefined
      ? []
      : [near(extentOf(line, dated)?.right, AREA.right - CHARACTER_FOUR, 0.7, '印发 right')]),
  ];
}

function clearOfText(found: Imprint): Finding {
  const top = found.rules[0]?.top ?? found.lines[0]?.emTop ?? 0;
  const text = found.page.lines
    .filter((line) => line.emTop < top && line.emTop > 30 && !isNumber(line))
    .at(-1);
  return text === undefined
    ? holds(true, 'alone', 'clear of the text')
    : between(top - text.emBottom, 2, 230, 'clear of the text');
}

export const imprintOnEvenPage: Check = (measured) => {
  if (!isOfficial(measured) || !hasImprint(measured)) return null;
  const found = imprintOf(measured);
  if (found === null) return missing('an imprint');
  const empty = measured.pages.filter((page) => page.lines.filter((line) => !isNumber(line)).length === 0);
  return all([
    holds(found.page.number % 2 === 0, `page ${found.page.number}`, 'an even page'),
    equal(found.page.number, measured.pages.length, 'last page'),
    holds(empty.length <= 1, `${empty.length} empty pages`, 'no needless empty page'),
  ]);
};

const standsAlone = (measured: MeasuredOfficial, page: RenderedPage): boolean => {
  const found = imprintOf(measured);
  if (found?.page.number !== page.number) return page.lines.every(isNumber);
  const top = found.lines[0]?.emTop ?? 0;
  return !page.lines.some((line) => line.emTop < top - 1 && !isNumber(line));
};

export const pageNumbers: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const findings = measured.pages.flatMap((page): Finding[] => {
    const hidden = page.number === 1 && measured.model.format === 'letter';
    const number = page.lines.find(isNumber);
    if (hidden || standsAlone(measured, page)) {
      return [holds(number === undefined, number?.text ?? 'none', `no number on page ${page.number}`)];
    }
    return page.width > page.height ? turnedNumber(page) : uprightNumber(page, number);
  });
  return all(findings);
};

function uprightNumber(page: RenderedPage, number: Line | undefined): Finding[] {
  if (number === undefined) return [missing(`— ${page.number} —`)];
  const dash = number.words[0];
  const ink = page.pixels.ink('any', {
    left: (dash?.left ?? 0) - 0.2,
    right: (dash?.left ?? 0) + 3.5,
    top: number.emTop - 1,
    bottom: number.emBottom + 1,
  });
  const what = `page ${page.number}`;
  return [
    equal(squeezed(number.text).replace(/[—－-]/g, ''), String(page.number), what),
    near(number.points, SIZE.four, 0.2, `${what} size`),
    ...segmentsOf(page, number).map((each) => equal(each.face, FACE.song.shown, what)),
    near(ink === null ? null : ink.top - AREA.bottom, NUMBER_BELOW_AREA, 1, `${what} below the type area`),
    page.number % 2 === 1
      ? near(number.right, AREA.right - CHARACTER_FOUR, 0.8, `${what} right`)
      : near(number.left, AREA.left + CHARACTER_FOUR, 0.8, `${what} left`),
  ];
}

/** 8: on a turned page the number keeps its place on the paper, whose lower edge is now at the left. */
function turnedNumber(page: RenderedPage): Finding[] {
  const ink = page.pixels.ink('any', { left: 10, right: 32, top: 20, bottom: 195 });
  const edge = PAPER.height - AREA.bottom - NUMBER_BELOW_AREA;
  const what = `turned page ${page.number}`;
  return [
    near(ink?.right, edge, 1.5, `${what} below the type area`),
    page.number % 2 === 1
      ? near(ink?.bottom, AREA.right - CHARACTER_FOUR, 1.2, `${what} right`)
      : near(ink?.top, AREA.left + CHARACTER_FOUR, 1.2, `${what} left`),
  ];
}
