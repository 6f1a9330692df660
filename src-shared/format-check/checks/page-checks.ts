/** Paper, margins and grid (GB/T 9704 5.1, 5.2): checks 3 to 7. */
import {
  CHARACTER_SPACING_POINTS,
  GRID,
  millimetresToPoints,
  millimetresToTwips,
  PAGE_GEOMETRIES,
  PAPER,
  type PageGeometry,
  TYPE_AREA,
  TYPE_SIZE,
} from '../../document-model/geometry';
import type { ParagraphFacts, SectionFacts } from '../document-facts';
import { ofKind } from '../elements';
import type { RepairStep } from '../repair-step';
import { at, type Check, type CheckedDocument, type Deviation, placeOfDocument, TEXT_FORMATS } from './check';
import { addedAdvance, millimetreWords, pitchOf, twipsToMillimetres } from './measures';

const near = (twips: number, millimetres: number, tolerance: number) =>
  Math.abs(twipsToMillimetres(twips) - millimetres) <= tolerance;

const pageWords = ({ facts }: CheckedDocument, { index }: SectionFacts) =>
  facts.sections.length === 1 ? '页面设置' : `页面设置（第${index + 1}节）`;

/** 37±1 and 35±1 as the page dialog shows them are also the first of the three geometries. */
const MARGIN_TOLERANCE = 1;
const GEOMETRY_TOLERANCE = 0.3;

/** The geometry that a section's margins declare; undefined where they declare none. */
export function geometryOf(section: SectionFacts): PageGeometry | undefined {
  const matches = (tolerance: number) => (geometry: PageGeometry) =>
    near(section.top, geometry.top, tolerance) && near(section.bottom, geometry.bottom, tolerance);
  const { dialog, gb33476, calibrated } = PAGE_GEOMETRIES;
  return (
    [calibrated, gb33476, dialog].find(matches(GEOMETRY_TOLERANCE)) ??
    [dialog].find(matches(MARGIN_TOLERANCE))
  );
}

/** What a repair aims at: the geometry that the line pitch already has, else the numbers that a person finds again in the page dialog. */
function wantedGeometry(document: CheckedDocument, section: SectionFacts): PageGeometry {
  const declared = geometryOf(section);
  if (declared !== undefined) return declared;
  const [first] = textOf(document, section);
  const pitch = first === undefined ? 0 : pitchOf(first, section);
  const { dialog, gb33476, calibrated } = PAGE_GEOMETRIES;
  const samePitch = [calibrated, gb33476, dialog].filter(
    ({ pitchTwips }) => Math.abs(pitchTwips - pitch) <= 1,
  );
  const sameSide = samePitch.find(
    ({ top, bottom }) =>
      near(section.top, top, GEOMETRY_TOLERANCE) || near(section.bottom, bottom, GEOMETRY_TOLERANCE),
  );
  return sameSide ?? samePitch[0] ?? dialog;
}

const portrait = (document: CheckedDocument) =>
  document.facts.sections.filter(({ width, height }) => width < height);

const paperSize: Check['find'] = (document) =>
  document.facts.sections.flatMap((section): Deviation[] => {
    const turned = section.width > section.height;
    const [width, height] = turned ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height];
    if (near(section.width, width, 0.6) && near(section.height, height, 0.6)) return [];
    return [
      {
        found: `${millimetreWords(section.width)}×${millimetreWords(section.height)}`,
        wanted: `A4（${width}毫米×${height}毫米）`,
        place: placeOfDocument(pageWords(document, section)),
        repair: [
          {
            kind: 'page',
            section: section.index,
            width: millimetresToTwips(width),
            height: millimetresToTwips(height),
          },
        ],
      },
    ];
  });

const sideMargins: Check['find'] = (document) =>
  portrait(document).flatMap((section): Deviation[] => {
    const left = section.left + section.gutter;
    if (near(left, TYPE_AREA.left, 0.3) && near(section.right, TYPE_AREA.right, 1)) return [];
    return [
      {
        found: `左${millimetreWords(left)}，右${millimetreWords(section.right)}`,
        wanted: `订口（左）${TYPE_AREA.left}毫米，版心宽${TYPE_AREA.width}毫米（右${TYPE_AREA.right}毫米）`,
        place: placeOfDocument(pageWords(document, section)),
        repair: [
          {
            kind: 'page',
            section: section.index,
            margins: {
              left: millimetresToTwips(TYPE_AREA.left),
              right: millimetresToTwips(TYPE_AREA.right),
              gutter: 0,
            },
          },
        ],
      },
    ];
  });

/** Paragraphs of 3号 text whose pitch makes up the page. */
const textOf = (document: CheckedDocument, section: SectionFacts): ParagraphFacts[] => [
  ...new Set(
    ofKind(document, 'salutation', 'heading', 'body')
      .map(({ paragraph }) => paragraph)
      .filter((paragraph) => paragraph.section === section.index),
  ),
];

const geometry: Check['find'] = (document) =>
  portrait(document).flatMap((section): Deviation[] => {
    const found = geometryOf(section);
    const place = placeOfDocument(pageWords(document, section));
    if (found === undefined) {
      const { top, bottom } = wantedGeometry(document, section);
      return [
        {
          found: `上${millimetreWords(section.top)}，下${millimetreWords(section.bottom)}`,
          wanted: `天头（上）${top}毫米，下${bottom}毫米`,
          place,
          severity: 'required',
          repair: [
            {
              kind: 'page',
              section: section.index,
              margins: { top: millimetresToTwips(top), bottom: millimetresToTwips(bottom) },
            },
          ],
        },
      ];
    }
    const off = textOf(document, section).filter((paragraph) => {
      const pitch = pitchOf(paragraph, section);
      return Math.abs(pitch - found.pitchTwips) > 1 && fits(found, pitch) === GRID.lines;
    });
    return off.length === 0 ? [] : [pitchDeviation(document, section, off, found)];
  });

/** Lines on the page as its paper and margins should be: what is wrong with those is told by itself. */
const fits = ({ top, bottom }: PageGeometry, pitch: number) =>
  Math.floor(millimetresToTwips(PAPER.height - top - bottom) / pitch + 0.02);

const pitchWords = (twips: number) => `${(twips / 20).toFixed(2)}磅`;

function pitchDeviation(
  document: CheckedDocument,
  section: SectionFacts,
  paragraphs: readonly ParagraphFacts[],
  { pitchTwips }: PageGeometry,
): Deviation {
  const pitches = [...new Set(paragraphs.map((paragraph) => Math.round(pitchOf(paragraph, section))))];
  return {
    found: `${paragraphs.length}段的行距为${pitches.slice(0, 3).map(pitchWords).join('、')}`,
    wanted: `固定值${pitchWords(pitchTwips)}，每页${GRID.lines}行撑满版心`,
    place: placeOfDocument(`正文行距（${pageWords(document, section)}）`),
    repair: paragraphs.map(
      (paragraph): RepairStep => ({ kind: 'line', ...at(paragraph), pitch: pitchTwips }),
    ),
  };
}

const lines: Check['find'] = (document) =>
  portrait(document).flatMap((section): Deviation[] => {
    const wanted = wantedGeometry(document, section);
    const off = textOf(document, section).filter(
      (paragraph) => fits(wanted, pitchOf(paragraph, section)) !== GRID.lines,
    );
    return off.length === 0 ? [] : [pitchDeviation(document, section, off, wanted)];
  });

/** 28 characters or a little more room, never a 29th. */
const WIDEST_LINE = 28.6;

const characters: Check['find'] = (document) =>
  portrait(document).flatMap((section): Deviation[] => {
    const width = millimetresToPoints(TYPE_AREA.width);
    // As 3号 would stand: type of another size is told by itself.
    const advance = (paragraph: ParagraphFacts) => TYPE_SIZE.three + addedAdvance(paragraph, section);
    const off = textOf(document, section).filter((paragraph) => {
      const count = width / advance(paragraph);
      return paragraph.text.trim() !== '' && (count < GRID.characters || count >= WIDEST_LINE);
    });
    const [first] = off;
    if (first === undefined) return [];
    const count = width / advance(first);
    const snapped = section.grid !== null && ['linesAndChars', 'snapToChars'].includes(section.grid.type);
    return [
      {
        found: `${off.length}段每行约${count.toFixed(1)}个字`,
        wanted: `每行${GRID.characters}个字（3号字，字符间距紧缩${-CHARACTER_SPACING_POINTS}磅）`,
        place: placeOfDocument(`正文每行字数（${pageWords(document, section)}）`),
        ...(snapped
          ? { advice: '在“页面设置—文档网格”里改为“只指定行网格”或每行28字。' }
          : {
              repair: off.map(
                (paragraph): RepairStep => ({
                  kind: 'look',
                  ...at(paragraph),
                  from: 0,
                  to: paragraph.text.length - paragraph.label.length,
                  look: { spacing: CHARACTER_SPACING_POINTS },
                }),
              ),
            }),
      },
    ];
  });

export const PAGE_CHECKS: readonly Check[] = [
  { check: 3, rule: 'paper', name: '纸张', clause: 'GB/T 9704 5.1', severity: 'required', find: paperSize },
  {
    check: 4,
    rule: 'side-margins',
    name: '订口和版心宽度',
    clause: 'GB/T 9704 5.2.1',
    severity: 'required',
    find: sideMargins,
  },
  {
    check: 5,
    rule: 'geometry',
    name: '天头和行距',
    clause: 'GB/T 9704 5.2.1、5.2.3',
    severity: 'usual',
    formats: [...TEXT_FORMATS, 'form'],
    find: geometry,
  },
  {
    check: 6,
    rule: 'lines',
    name: '每页行数',
    clause: 'GB/T 9704 5.2.3',
    severity: 'usual',
    formats: TEXT_FORMATS,
    find: lines,
  },
  {
    check: 7,
    rule: 'characters',
    name: '每行字数',
    clause: 'GB/T 9704 5.2.3',
    severity: 'usual',
    formats: TEXT_FORMATS,
    find: characters,
  },
];
