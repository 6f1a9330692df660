/**
 * Which of the 54 format checks (DOCUMENT-FORMAT 3) a document has to pass: a reviewed table by layout and by the elements that
 * are there, each exclusion with its reason. What a document has and a check cannot find is a failure, never an exclusion.
 */
import type { DocumentModel } from '../../document-model/document-model';
import type { DocumentFormat, OfficialDocument } from '../../document-model/official-document';
import { type DocumentKind, KIND_FACTS } from './document-kind';

export const FORMAT_CHECKS: readonly number[] = Array.from({ length: 54 }, (_, index) => index + 1);

/** Shown only by a page that is full, or that breaks inside a paragraph: measured wherever there is one. */
export const CHECKS_OF_FULL_PAGES: readonly number[] = [8, 9, 10, 11, 12];

interface Exclusion {
  readonly checks: readonly number[];
  readonly reason: string;
}

const LETTER_ONLY: Exclusion = {
  checks: [25, 27, 28, 29, 30, 31, 32, 51],
  reason:
    '10.1 is the letter format alone: its double rules, the number at the right, page 1 without a number',
};

/** What a layout never has, whatever the document says. */
export const LAYOUT_EXCLUSIONS: Readonly<Record<DocumentFormat | 'form', readonly Exclusion[]>> = {
  letter: [
    { checks: [24], reason: '10.1: the number stands under the first rule, not below the mark' },
    {
      checks: [26, 33],
      reason: '10.1: double rules of 170 mm in place of the red line; the title follows the last item',
    },
    { checks: [46, 47], reason: '10.1: an imprint without rules' },
  ],
  downward: [LETTER_ONLY],
  upward: [LETTER_ONLY],
  minutes: [
    LETTER_ONLY,
    { checks: [23, 24], reason: '10.3: minutes and briefs carry an issue in place of a number' },
    { checks: [37, 38, 39, 40, 41, 43], reason: '10.3: minutes are neither signed nor sealed' },
    { checks: [34], reason: '10.3: minutes have no addressee' },
  ],
  form: [
    {
      checks: [6, 7, 8, 9, 10, 11, 12, 14, 15],
      reason: 'a ruled form has rows, not the grid of 22 lines by 28 characters',
    },
    {
      checks: FORMAT_CHECKS.filter((check) => check >= 17 && check <= 51),
      reason: 'a form has none of the elements of GB/T 9704 7.2 to 7.5: no mark, no number, no imprint',
    },
  ],
};

interface ElementRule extends Exclusion {
  readonly missing: (document: OfficialDocument) => boolean;
}

/** What a document of that layout may have and this one has not. */
export const ELEMENT_RULES: readonly ElementRule[] = [
  {
    checks: [17, 18],
    reason: 'no heading',
    missing: ({ body, attachments }) =>
      ![body, ...attachments.map(({ enclosed }) => enclosed ?? [])]
        .flat()
        .some(({ type }) => type === 'heading'),
  },
  { checks: [19], reason: 'no copy number: not classified', missing: ({ head }) => head.copyNumber === null },
  {
    checks: [20],
    reason: 'neither classified nor urgent',
    missing: ({ head }) => head.classification === null && head.urgency === null,
  },
  {
    checks: [21, 22, 26, 27, 28, 29, 30],
    reason: 'the red head is already on the paper',
    missing: ({ head }) => head.preprinted,
  },
  {
    checks: [24],
    reason: 'nothing printed to measure the number from',
    missing: ({ head }) => head.preprinted,
  },
  {
    checks: [23, 24, 25],
    reason: 'a draft without a number',
    missing: ({ head }) => head.documentNumber === null,
  },
  { checks: [34], reason: 'no addressee', missing: ({ addressee }) => addressee === null },
  { checks: [36], reason: 'no attachment', missing: ({ attachments }) => attachments.length === 0 },
  {
    checks: [45],
    reason: 'nothing enclosed',
    missing: ({ attachments }) => attachments.every(({ enclosed }) => enclosed === null),
  },
  {
    checks: [38, 39, 40, 41],
    reason: 'signed without a seal (7.3.5.2, 7.3.5.3)',
    missing: ({ signature }) => signature.kind !== 'sealed',
  },
  { checks: [37, 43], reason: 'not signed', missing: ({ signature }) => signature.kind === 'none' },
  { checks: [44], reason: 'no note', missing: ({ note }) => note === null },
  {
    checks: [46, 47, 48, 49],
    reason: 'no imprint',
    missing: ({ imprint }) => imprint.copies.length === 0 && imprint.printingOffice === null,
  },
];

/** The checks that documents of a kind can be held to, whatever elements one of them has. */
export function checksOfKind(kind: DocumentKind): readonly number[] {
  return checksOfLayout(KIND_FACTS[kind].layout);
}

function checksOfLayout(layout: DocumentFormat | 'form'): readonly number[] {
  const excluded = new Set(LAYOUT_EXCLUSIONS[layout].flatMap(({ checks }) => checks));
  return FORMAT_CHECKS.filter((check) => !excluded.has(check));
}

/** The checks that this document has to pass: its kind's, without those of elements that it has not. */
export function applicableChecks(kind: DocumentKind, model: DocumentModel): readonly number[] {
  // A clerk may set a document in another format than its kind's own.
  const ofLayout = model.shape === 'form' ? checksOfKind(kind) : checksOfLayout(model.format);
  if (model.shape === 'form') return ofLayout;
  const missing = new Set(ELEMENT_RULES.flatMap((rule) => (rule.missing(model) ? rule.checks : [])));
  return ofLayout.filter((check) => !missing.has(check));
}
