/** The numbers of GB/T 9704-2012, in millimetres and points, each with its clause: no other file holds a measure of the page. */

/** Margins and pitch that all put 22 lines × 28 characters on the type area; they differ in where Word's own dialog would show them. */
export interface PageGeometry {
  readonly name: 'dialog' | 'gb33476' | 'calibrated';
  /** Top and bottom margin in millimetres. */
  readonly top: number;
  readonly bottom: number;
  /** Exact line pitch in twips. */
  readonly pitchTwips: number;
  /** Where the first line's em box starts when rendered (glyphs sit low on an exact line). */
  readonly firstEmTop: number;
}

export const PAGE_GEOMETRIES: Readonly<Record<PageGeometry['name'], PageGeometry>> = {
  /** What a clerk types into the page dialog (5.2.1). 580 twips would lose line 22. */
  dialog: { name: 'dialog', top: 37, bottom: 35, pitchTwips: 579, firstEmTop: 40.3 },
  /** GB/T 33476.2, annex: margins that centre the glyphs of the first line. */
  gb33476: { name: 'gb33476', top: 34.58, bottom: 32.58, pitchTwips: 592, firstEmTop: 38.1 },
  /** Puts the first glyph on 37.0 mm and the last on 262 mm as rendered. */
  calibrated: { name: 'calibrated', top: 33.52, bottom: 33.64, pitchTwips: 592, firstEmTop: 37 },
};

export const DEFAULT_GEOMETRY: PageGeometry = PAGE_GEOMETRIES.calibrated;

/** 5.1: A4. */
export const PAPER = { width: 210, height: 297 } as const;

/** 5.2.1: type area (版心) 156 × 225 mm behind 天头 37 and 订口 28. */
export const TYPE_AREA = { left: 28, right: 26, top: 37, width: 156, height: 225, bottom: 262 } as const;

/** 5.2.3: 22 lines of 28 characters. */
export const GRID = { lines: 22, characters: 28 } as const;

/** Type sizes in points (GB/T 9704 uses Chinese numbers). */
export const TYPE_SIZE = {
  /** 2号: title (7.3.1). */
  two: 22,
  /** 3号: everything not said otherwise (5.2.2). */
  three: 16,
  /** 4号: imprint and page number (7.4, 7.5). */
  four: 14,
  /** 小4号 and 5号: forms, outside the standard. */
  smallFour: 12,
  five: 10.5,
} as const;

/** 28 × 16 pt is wider than 156 mm by 5.8 pt: each character gives 0.25 pt back. */
export const CHARACTER_SPACING_POINTS = -0.25;

/** Advance of one 3号 character on the line, in points. */
export const CHARACTER_POINTS = TYPE_SIZE.three + CHARACTER_SPACING_POINTS;

/** 5.2.4: red is Y80% M80%; on a screen the pure red that every sample uses. */
export const RED = 'FF0000';

/** 7.5: 一字线 7 mm below the type area, one character from the side. */
export const PAGE_NUMBER = { belowTypeArea: 7, indentCharacters: 1 } as const;

/** 7.3.5: characters count 3号; the stamp (7.3.5.3) has no size in the standard: a draft keeps three lines from em box to em box. */
export const SIGNATURE = {
  /** 7.3.5.1 and 7.3.5.3. */
  dateFromRightCharacters: 4,
  defaultSealDiameter: 42,
  /** 7.3.5.2. */
  unsealedFromRightCharacters: 2,
  dateAfterIssuerCharacters: 2,
  /** 7.3.5.3; millimetres and lines of the grid. */
  blankLinesAboveStamp: 2,
  postBeforeStampCharacters: 2,
  stamp: { width: 45, height: 26 },
} as const;

/** Ruled forms, outside the standard: millimetres, and points where the name says so. */
export const FORM = {
  /** Room for a signature in pen. */
  signature: { width: 56, height: 18 },
  sealDiameter: 42,
  /** Inside each cell. */
  paddingSide: 1.76,
  paddingTop: 0.7,
  /** Exact line of the unit's and the form's name. */
  titleLinePoints: 32,
  belowTitle: 2.8,
  /** Between the line below the title and the table. */
  aboveTable: 1.2,
  /** Between a form's facts and a list with its own header row. */
  betweenTables: 2,
  /** Points: rules around a table and between its cells. */
  outerRule: 1.5,
  innerRule: 0.5,
} as const;

/** Rows of empty space that the standard asks for, measured between em boxes: two lines are 20.78 mm. */
export const TWO_LINES = 20.78;

/** 10.1: 信函格式. */
export const LETTER = {
  /** Upper edge of the mark from the top of the page. */
  markTop: 30,
  /** First double rule below the mark. */
  ruleBelowMark: 4,
  /** Second double rule from the bottom of the page. */
  ruleFromBottom: 20,
  ruleLength: 170,
  /** Not in the standard: 粗 and 细 of the red double rules, and the white between them. */
  thickRule: 0.8,
  thinRule: 0.3,
  ruleGap: 0.5,
  /** 7/8 of the height of a 3号 character: first item below the first rule, and text above the second. */
  itemBelowRule: 4.84,
  /** Bottom margin of page 1, down to the second rule. */
  firstPageBottom: 25,
  /** Largest type of the mark, in points; longer names shrink to the width below. */
  markLargestPoints: 50,
  markWidest: 160,
  /** Result mark of replies (PRODUCT 7): 20 mm from the top, right edge where the number ends. */
  resultMarkTop: 20,
  rightEdge: 184,
} as const;

/** 7.2, 10.3: 通用 and 纪要 format, from the top of the page. Where the standard gives two lines (20.78 to 25.6 mm), the places keep clear of both ends. */
export const COMMON = {
  /** 7.2.4: 35 mm below the type area's upper edge. */
  markTop: 72,
  markLargestPoints: 50,
  /** Widest mark; the rule is 156. */
  markWidest: 154,
  /** Several issuers (7.2.4): room for all names, so that page 1 still shows text (7.2.5). */
  jointMarkTallest: 62,
  jointMarkLargestPoints: 40,
  /** Pitch of joint names in em. */
  jointMarkPitch: 1.3,
  /** Number, signers or issue two lines below the mark. */
  numberBelowMark: 22.2,
  ruleBelowNumber: 4,
  /** Not in the standard. */
  rule: 0.8,
  titleBelowRule: 22,
  /** Number of an upward document, signers, issuing office and date: one character in. */
  sideCharacters: 1,
} as const;

/** 7.4: 版记 in points: exact line; 首末 0.35 mm and 中 0.25 mm as eighths of a point. */
export const IMPRINT = { line: 24, outerRuleEighths: 8, innerRuleEighths: 6 } as const;

/** 7.3.7: 附件 row 1, title row 3. */
export const ENCLOSED = { titleRow: 3 } as const;

const POINTS_PER_MILLIMETRE = 72 / 25.4;

export const millimetresToPoints = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE;
export const pointsToMillimetres = (points: number): number => points / POINTS_PER_MILLIMETRE;
export const millimetresToTwips = (millimetres: number): number =>
  Math.round(millimetresToPoints(millimetres) * 20);
/** English metric units of DrawingML. */
export const millimetresToEmu = (millimetres: number): number => Math.round(millimetres * 36_000);
