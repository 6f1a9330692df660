/** How a letter begins: as an answer, with a finished document, or blank; what is known fills the form, nothing is invented. */
import { type LetterKind, letterKindsOf } from '@shared/domain/correspondence/letter-kinds';
import { isAddressedTo, type LetterView, lettersToAnswer } from '@shared/domain/correspondence/letters';
import {
  answerKind,
  paperKindsOf,
  recipientsOfNotice,
  recipientsOfPaper,
} from '@shared/domain/correspondence/recipients';
import type { RecordId, UnitId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { Desk } from '@shared/domain/person/actor';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';

/** Who writes: the office, about one part where it looks at one, or the unit of a part. */
export type LetterAuthor =
  | { readonly desk: 'office'; readonly part: AssignmentView | undefined }
  | { readonly desk: 'unit'; readonly part: AssignmentView };

export interface SentDocument {
  readonly fileId: RecordId;
  readonly name: string;
  readonly kind: LetterKind;
  readonly title: string;
  readonly number: string;
}

export interface LetterStart {
  readonly answers?: LetterView | undefined;
  readonly document?: SentDocument | undefined;
}

/** On the page of a matter; undefined for a reader who has no part in it. */
export function authorOn(
  { matter, isOffice, myAssignmentIds }: MatterDetail,
  desk: Desk,
  looked: AssignmentView | undefined,
): LetterAuthor | undefined {
  if (isOffice && (desk === 'office' || myAssignmentIds.length === 0)) {
    return { desk: 'office', part: looked?.state === 'withdrawn' ? undefined : looked };
  }
  const mine = matter.assignments.filter(({ id }) => myAssignmentIds.includes(id));
  const part = mine.find(({ id }) => id === looked?.id) ?? mine.find(({ state }) => state !== 'withdrawn');
  return part && { desk: 'unit', part };
}

function selfOf(matter: MatterState, author: LetterAuthor): UnitId {
  return author.desk === 'office' ? matter.office : author.part.facts.unit.unitId;
}

export function kindsFor(matter: MatterState, author: LetterAuthor): readonly LetterKind[] {
  if (author.desk === 'office') return letterKindsOf('office');
  // 各方理据 is begun where its rounds are logged, and only when they are done (S1 二1).
  return paperKindsOf(matter, author.part).filter((kind) => kind !== 'positions');
}

export function recipientsFor(matter: MatterState, author: LetterAuthor, kind: LetterKind): UnitId[] {
  if (author.desk === 'office') return recipientsOfNotice(matter);
  const paper = paperKindsOf(matter, author.part).find((known) => known === kind);
  return paper ? recipientsOfPaper(matter, author.part, paper) : [];
}

/** Letters that a new one may answer: all that wait, and the one it was begun from. */
export function answerable(matter: MatterState, author: LetterAuthor, start: LetterStart): LetterView[] {
  const self = selfOf(matter, author);
  const open = lettersToAnswer(matter.letters, self);
  const { answers } = start;
  if (!answers || !isAddressedTo(answers, self)) return open;
  return [answers, ...open.filter(({ letterId }) => letterId !== answers.letterId)];
}

export function firstKind(matter: MatterState, author: LetterAuthor, start: LetterStart): LetterKind {
  if (start.document) return start.document.kind;
  const kinds = kindsFor(matter, author);
  const wanted = start.answers
    ? answerKind(author.desk, start.answers.kind, author.part?.facts.role)
    : author.desk === 'office'
      ? 'notice'
      : 'report';
  return kinds.find((kind) => kind === wanted) ?? kinds[0] ?? wanted;
}

/** The one who asked; else the part that is looked at, the office, or every co-handler that is asked for its opinion. */
export function firstRecipients(
  matter: MatterState,
  author: LetterAuthor,
  kind: LetterKind,
  answers: LetterView | undefined,
): UnitId[] {
  const allowed = recipientsFor(matter, author, kind);
  const asker = answers?.stamp.unit;
  if (asker !== undefined && allowed.includes(asker)) return [asker];
  if (author.desk === 'office') {
    const looked = author.part?.facts.unit.unitId;
    return looked !== undefined && allowed.includes(looked) ? [looked] : allowed.slice(0, 1);
  }
  if (kind === 'co-request') return allowed;
  return allowed.includes(matter.office) ? [matter.office] : allowed;
}

/** What a notice is about: the part that is looked at if its unit is addressed, else that of the only recipient. */
export function partOfNotice(
  matter: MatterState,
  { part }: LetterAuthor,
  to: readonly UnitId[],
): AssignmentView | undefined {
  if (part && to.includes(part.facts.unit.unitId)) return part;
  const [only] = to;
  if (to.length !== 1) return undefined;
  return matter.assignments.find(({ facts, state }) => facts.unit.unitId === only && state !== 'withdrawn');
}
