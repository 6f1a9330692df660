/** One check of the format: a clause, its words, and a pure function from the recognised document to its deviations. */
import type { ParagraphFacts, RunFacts } from '../document-facts';
import {
  type CheckedFormat,
  ELEMENT_WORDS,
  type ElementKind,
  type FoundElement,
  type RecognisedDocument,
} from '../elements';
import { FAMILY_WORDS, familyOf, sizeWords } from '../faces';
import type { Place, Severity } from '../finding';
import type { RepairStep, WantedLook } from '../repair-step';

export interface CheckedDocument extends RecognisedDocument {
  /** Made by this application: what only it promises is checked too. */
  readonly own: boolean;
  /** Null: nobody said, so open places are not held against it. */
  readonly variant: 'draft' | 'final' | null;
  /** Elements that the caller knows the document to have: a missing one is a deviation. */
  readonly expects: readonly ElementKind[];
  /** The caller knows that a seal or a signature stamp belongs to it. */
  readonly sealed: boolean;
}

export interface Deviation {
  readonly found: string;
  readonly wanted: string;
  readonly place: Place;
  readonly repair?: readonly RepairStep[];
  readonly advice?: string;
  readonly severity?: Severity;
}

export interface Check {
  readonly check: number;
  readonly rule: string;
  readonly name: string;
  readonly clause: string;
  readonly severity: Severity;
  /** Absent: every format. */
  readonly formats?: readonly CheckedFormat[];
  readonly find: (document: CheckedDocument) => readonly Deviation[];
}

/** Formats of GB/T 9704 with a text, as against ruled forms. */
export const TEXT_FORMATS: readonly CheckedFormat[] = ['letter', 'downward', 'upward', 'minutes', 'plain'];
export const HEADED_FORMATS: readonly CheckedFormat[] = ['letter', 'downward', 'upward', 'minutes'];

const EXCERPT = 16;

export const excerptOf = (text: string): string => {
  const shown = text.replace(/[\s\u3000]+/gu, ' ').trim();
  return shown.length <= EXCERPT ? shown : `${shown.slice(0, EXCERPT)}…`;
};

export const placeOf = (element: string, paragraph: ParagraphFacts): Place => ({
  part: paragraph.part,
  paragraph: paragraph.index,
  element,
  excerpt: excerptOf(paragraph.text),
});

export const placeOfElement = ({ kind, paragraph, text }: FoundElement): Place => ({
  ...placeOf(ELEMENT_WORDS[kind], paragraph),
  excerpt: excerptOf(text),
});

export const placeOfDocument = (element: string, part = ''): Place => ({
  part,
  paragraph: null,
  element,
  excerpt: '',
});

/** The address that every repair of a paragraph begins with. */
export const at = ({ part, index }: ParagraphFacts) => ({ part, paragraph: index });

/** A missing element that the caller expects is a deviation of its own check. */
export function missing(document: CheckedDocument, kind: ElementKind): Deviation[] {
  if (!document.expects.includes(kind) || document.elements.some((element) => element.kind === kind))
    return [];
  const words = ELEMENT_WORDS[kind];
  return [{ found: '没有', wanted: `有${words}`, place: placeOfDocument(words), advice: `补上${words}。` }];
}

interface RunSlice {
  readonly run: RunFacts;
  readonly from: number;
  readonly to: number;
}

/** Runs with visible text between two places of the paragraph's text. */
export function runsBetween(paragraph: ParagraphFacts, from: number, to: number): RunSlice[] {
  let place = paragraph.label.length;
  return paragraph.runs.flatMap((run) => {
    const start = Math.max(from, place);
    const end = Math.min(to, place + run.text.length);
    const visible = run.text.slice(start - place, end - place).trim() !== '';
    place += run.text.length;
    return end > start && visible ? [{ run, from: start, to: end }] : [];
  });
}

export interface LookRule {
  readonly font: NonNullable<WantedLook['font']>;
  readonly size: number;
}

/** How a run differs from a look, in words; empty where it does not. */
export function differenceOf(run: RunFacts, { font, size }: LookRule): string[] {
  const words: string[] = [];
  const family = familyOf(run.eastAsia);
  if (family !== font) words.push(family === undefined ? run.eastAsia : FAMILY_WORDS[family]);
  if (run.size !== size) words.push(sizeWords(run.size));
  if (run.bold) words.push('加粗');
  if (run.italic) words.push('倾斜');
  if (run.underline) words.push('下划线');
  return words;
}

/** Changes what differs and nothing else. */
export function mendedLook(run: RunFacts, { font, size }: LookRule): WantedLook {
  const face = familyOf(run.eastAsia) !== font;
  return {
    ...(face ? { font, ...(/^Times/iu.test(run.ascii) ? { keepLatin: true } : {}) } : {}),
    ...(run.size === size ? {} : { size }),
    ...(run.bold ? { bold: false } : {}),
    ...(run.italic ? { italic: false } : {}),
    ...(run.underline ? { underline: false } : {}),
  };
}

const lookWords = ({ font, size }: LookRule) => `${sizeWords(size)}${FAMILY_WORDS[font]}，不加粗`;

/** At most one deviation for the words from `from` to `to`, with one repair a run that differs. */
export function lookDeviation(element: FoundElement, from: number, to: number, rule: LookRule): Deviation[] {
  const { paragraph } = element;
  const wrong = runsBetween(paragraph, from, to)
    .map((slice) => ({ ...slice, words: differenceOf(slice.run, rule) }))
    .filter(({ words }) => words.length > 0);
  if (wrong.length === 0) return [];
  const label = paragraph.label.length;
  return [
    {
      found: [...new Set(wrong.flatMap(({ words }) => words))].join('、'),
      wanted: lookWords(rule),
      place: placeOfElement(element),
      repair: wrong.map((slice) => ({
        kind: 'look',
        ...at(paragraph),
        from: slice.from - label,
        to: slice.to - label,
        look: mendedLook(slice.run, rule),
      })),
    },
  ];
}

/** Replaces the words from `from` to `to`; none where they belong to the label of automatic numbering. */
export function textRepair(paragraph: ParagraphFacts, from: number, to: number, text: string): RepairStep[] {
  const label = paragraph.label.length;
  if (from < label) return [];
  return [{ kind: 'text', ...at(paragraph), from: from - label, to: to - label, text }];
}
