/** Which checks a document must pass, from what its model says it has: an element that is said and not found fails. */
import type { DocumentModel } from '@shared/document-model/document-model';
import type { OfficialDocument } from '@shared/document-model/official-document';
import type { MeasuredDocument } from './measured-document';

/** DOCUMENT-FORMAT 3: the checks of a form. */
const FORM = [1, 2, 3, 4, 5, 13, 16, 52, 53, 54];
const ALWAYS = [1, 2, 3, 4, 5, 6, 7, 13, 14, 15, 16, 35, 42, 50, 52, 53, 54];

/** Characters of running text after which a document has a second page of text, whatever its head. */
const SECOND_PAGE = 900;

export function requiredChecks(model: DocumentModel, claims: MeasuredDocument['claims']): Set<number> {
  if (model.shape === 'form') return new Set(FORM);
  const wanted: [boolean, readonly number[]][] = [
    [true, ALWAYS],
    ...ofHead(model),
    [textLength(model) > SECOND_PAGE || claims.fullPages, [8]],
    [claims.fullPages, [9, 12]],
    [claims.fullPages && claims.pureHanzi, [10]],
    [claims.pureHanzi, [11]],
    [allBlocks(model).some((block) => block.type === 'heading'), [17, 18]],
    [model.addressee !== null, [34]],
    [model.attachments.length > 0, [36]],
    [model.signature.kind !== 'none', [37, 43]],
    [model.signature.kind === 'sealed', [38, 39, 40, 41]],
    [model.note !== null, [44]],
    [model.attachments.some(({ enclosed }) => enclosed !== null), [45]],
    ...ofImprint(model),
  ];
  return new Set(wanted.flatMap(([has, ids]) => (has ? ids : [])));
}

function ofHead({ head, format }: OfficialDocument): [boolean, readonly number[]][] {
  const numbered = head.documentNumber !== null;
  const common = format === 'downward' || format === 'upward';
  return [
    [head.copyNumber !== null, [19]],
    [head.classification !== null || head.urgency !== null, [20]],
    [!head.preprinted, [21, 22]],
    [numbered, [23]],
    [numbered && common && !head.preprinted, [24]],
    [numbered && format === 'letter', [25]],
    [format !== 'letter' && !head.preprinted, [26]],
    [format === 'letter' && !head.preprinted, [27, 28, 29, 30]],
    [format === 'letter', [31, 32, 51]],
    [format !== 'letter', [33]],
  ];
}

function ofImprint({ imprint, format }: OfficialDocument): [boolean, readonly number[]][] {
  const has = imprint.copies.length > 0 || imprint.printingOffice !== null;
  return [
    [has, [48, 49]],
    [has && format !== 'letter', [46, 47]],
  ];
}

const allBlocks = (model: OfficialDocument) => [
  ...model.body,
  ...model.attachments.flatMap(({ enclosed }) => enclosed ?? []),
];

const textLength = (model: OfficialDocument): number =>
  model.body.reduce((sum, block) => {
    if (block.type === 'paragraph') return sum + block.text.length;
    return block.type === 'heading' ? sum + block.text.length + (block.runIn?.length ?? 0) : sum;
  }, 0);
