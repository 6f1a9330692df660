/** An official document on its pages: flowing text by the same plan and the same page filling as the file, with what stands at fixed places around it. */
import {
  millimetresToPoints,
  PAPER,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_AREA,
} from '../document-model/geometry';
import type { OfficialDocument } from '../document-model/official-document';
import type { Typesetting } from './break-lines';
import { bodyTop, type PlannedSegment, pageBottom } from './count-pages';
import { type DrawLine, UPRIGHT_COLUMN } from './drawn-lines';
import { enclosedHead } from './enclosed-drawing';
import type { LaidOutDocument, LaidOutPage, LayoutOptions, PageItem } from './laid-out';
import { commonHeadItems, imprintItems, letterHeadItems, pageNumberItems } from './page-furniture';
import { paginate } from './paginate';
import { planDocument } from './plan-document';
import { type Page, type SetUnit, setEnd, setSalutation, setUnit } from './set-units';
import { givenStamp } from './signature-items';

interface Sheet {
  readonly turned: boolean;
  readonly items: PageItem[];
  /** The imprint stands alone on it (7.5). */
  readonly numbered: boolean;
}

export function layOutOfficial(
  document: OfficialDocument,
  options: LayoutOptions,
  geometry: PageGeometry,
  typesetting: Typesetting,
): LaidOutDocument {
  const plan = planDocument(document, geometry, givenStamp(options));
  const flow = new Flow(document, geometry, typesetting);
  plan.body.forEach((segment, index) => {
    const opening = index === 0 ? setSalutation(document, flow.page(false)) : [];
    if (index > 0 || segment.landscape) {
      if (index === 0) flow.add(opening);
      flow.turn(segment.landscape);
    }
    const units = flow.units(segment);
    const first = index === 0 && !segment.landscape ? opening : [];
    const last = index === plan.body.length - 1;
    const end = last ? setEnd(document, geometry, options, flow.page(false)) : null;
    flow.add([...first, ...withEnd(units, end, document.signature.kind !== 'none')]);
  });
  plan.enclosed.forEach((segments, attachment) => {
    segments.forEach((segment, index) => {
      flow.turn(segment.landscape);
      const head =
        index === 0 ? [enclosedHead(document, attachment, geometry, flow.page(segment.landscape))] : [];
      flow.add([...head, ...flow.units(segment)]);
    });
  });
  if (plan.imprint === 'own page') flow.turn(false, false);
  if (plan.imprint !== 'nowhere') flow.sheet.items.push(...imprintItems(document, typesetting));
  return {
    pages: flow.sheets.map((sheet, index) => pageOf(sheet, index + 1, document, geometry, typesetting)),
  };
}

function pageOf(
  sheet: Sheet,
  number: number,
  document: OfficialDocument,
  geometry: PageGeometry,
  typesetting: Typesetting,
): LaidOutPage {
  const letter = document.format === 'letter';
  const head =
    number > 1
      ? []
      : letter
        ? letterHeadItems(document, geometry, typesetting)
        : commonHeadItems(document, geometry, typesetting);
  // 10.1: page 1 of a letter shows no number.
  const numbered = sheet.numbered && !(letter && number === 1);
  const items = [
    ...head,
    ...sheet.items,
    ...(numbered ? pageNumberItems(number, sheet.turned, typesetting) : []),
  ];
  const { width, height } = PAPER;
  return sheet.turned ? { width: height, height: width, items } : { width, height, items };
}

/** The pages so far and where the text has come to. */
class Flow {
  readonly sheets: Sheet[] = [{ turned: false, items: [], numbered: true }];
  #place: { page: number; room: number };

  constructor(
    readonly document: OfficialDocument,
    readonly geometry: PageGeometry,
    readonly typesetting: Typesetting,
  ) {
    this.#place = { page: 1, room: millimetresToPoints(this.#bottom(1) - bodyTop(document, geometry)) };
  }

  get sheet(): Sheet {
    return this.sheets.at(-1) as Sheet;
  }

  page(turned: boolean): Page {
    const column = turned
      ? { left: PAPER.height - TYPE_AREA.bottom, width: TYPE_AREA.height }
      : UPRIGHT_COLUMN;
    return { column, pitch: this.geometry.pitchTwips / 20, typesetting: this.typesetting };
  }

  units({ units, breaks, landscape }: PlannedSegment): SetUnit[] {
    return units.map((unit, index) => setUnit(unit, breaks.has(index), this.page(landscape)));
  }

  turn(turned: boolean, numbered = true): void {
    this.sheets.push({ turned, items: [], numbered });
    this.#place = { page: this.sheets.length, room: this.#fullRoom(turned) };
  }

  add(units: readonly SetUnit[]): void {
    const { turned } = this.sheet;
    const { placed, end } = paginate(units, this.#place, this.#fullRoom(turned));
    for (const { unit, index, page, room } of placed) {
      while (this.sheets.length < page) this.sheets.push({ turned, items: [], numbered: true });
      const sheet = this.sheets[page - 1] as Sheet;
      const set = units[unit] as SetUnit;
      const top = this.#bottom(page) - pointsToMillimetres(room);
      // The first row of a page carries its table's head row above it.
      const carried =
        room < this.#fullRoom(turned) - 0.1 && index > 0 && this.#startsPage(placed, unit, index, page);
      if (carried && set.head !== null)
        sheet.items.push(...set.head(top - pointsToMillimetres(set.repeated)));
      sheet.items.push(...(set.draws[index] as DrawLine)(top));
    }
    this.#place = end;
  }

  #startsPage(
    placed: readonly { unit: number; index: number; page: number }[],
    unit: number,
    index: number,
    page: number,
  ): boolean {
    return placed.some((each) => each.unit === unit && each.index === index - 1 && each.page === page - 1);
  }

  #fullRoom(turned: boolean): number {
    return turned ? millimetresToPoints(TYPE_AREA.width) : 22 * (this.geometry.pitchTwips / 20);
  }

  #bottom(page: number): number {
    const { turned } = this.sheets[page - 1] ?? this.sheet;
    if (turned) return TYPE_AREA.left + TYPE_AREA.width;
    if (page === 1) return pageBottom(this.document, this.geometry, page);
    return this.geometry.top + pointsToMillimetres(this.#fullRoom(false));
  }
}

/** The last block stands with the signature, so that its page carries text (7.3.5.5). */
function withEnd(units: readonly SetUnit[], end: SetUnit | null, kept: boolean): SetUnit[] {
  if (end === null) return [...units];
  const last = units.at(-1);
  if (last === undefined) return [end];
  if (!kept) return [...units, end];
  // A table lends its last row, a paragraph all of its lines.
  const from = last.repeated > 0 ? last.heights.length - 1 : 0;
  const before =
    from === 0
      ? []
      : [
          {
            ...last,
            heights: last.heights.slice(0, from),
            draws: last.draws.slice(0, from),
            together: Math.min(last.together, from),
            lastTogether: 1,
          },
        ];
  const heights = [...last.heights.slice(from), ...end.heights];
  const glued: SetUnit = {
    ...end,
    heights,
    draws: [...last.draws.slice(from), ...end.draws],
    together: heights.length,
    blankFirst: false,
    breakBefore: from === 0 && last.breakBefore,
  };
  return [...units.slice(0, -1), ...before, glued];
}
