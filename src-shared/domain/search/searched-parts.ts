/** What of a matter is searched, part by part: the index holds exactly this, and a result names the part it was found in. */
import { filesOfLetter } from '../correspondence/letter-fields';
import type { FileReference } from '../matter/matter';
import type { AssignmentView, MatterState } from '../matter/matter-state';

export const SEARCHED_PARTS = [
  'number',
  'title',
  'proposer',
  'original',
  'point',
  'answer',
  'opinion',
  'letter',
  'attachment',
] as const;
export type SearchedPart = (typeof SEARCHED_PARTS)[number];

export interface PartOfMatter {
  readonly part: SearchedPart;
  readonly text: string;
}

/** In the order in which a hit is worth showing. */
export function searchedParts(matter: MatterState): PartOfMatter[] {
  const { facts, assignments, letters } = matter;
  const parts = (part: SearchedPart, texts: readonly string[]) =>
    texts.filter((text) => text !== '').map((text) => ({ part, text }));
  return [
    ...parts('number', [facts.number]),
    ...parts('title', [facts.title]),
    ...parts(
      'proposer',
      facts.proposers.map(({ name }) => name),
    ),
    ...parts('original', [facts.originalText]),
    ...parts(
      'point',
      facts.points.map(({ text }) => text),
    ),
    ...parts('answer', assignments.flatMap(answersOf)),
    ...parts(
      'opinion',
      assignments.flatMap(({ opinions }) => opinions.slice(-1).map(({ text }) => text)),
    ),
    ...letters.flatMap(({ subject, number, text }) => parts('letter', [subject, number ?? '', text])),
    ...parts('attachment', attachmentNames(matter)),
  ];
}

/** The last text that left the unit: the reply, or the draft before it. */
function answersOf({ replies, drafts }: AssignmentView): string[] {
  return (replies.at(-1) ?? drafts.at(-1))?.content.answers.map(({ text }) => text) ?? [];
}

function attachmentNames({ facts, assignments, letters, procedures }: MatterState): string[] {
  const files: readonly FileReference[] = [
    ...facts.attachments,
    ...procedures.flatMap((entry) => entry.files),
    ...letters.flatMap(filesOfLetter),
    ...assignments.flatMap(({ progress, opinions, drafts, replies }) => [
      ...progress.flatMap(({ evidence }) => evidence),
      ...opinions.flatMap((opinion) => opinion.files),
      ...((replies.at(-1) ?? drafts.at(-1))?.content.attachments ?? []),
      ...replies.flatMap(({ signedOriginal }) =>
        signedOriginal.kind === 'scan' ? [signedOriginal.file] : [],
      ),
    ]),
  ];
  return [...new Set(files.map(({ name }) => name))];
}
