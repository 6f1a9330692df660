/** Writes answers into a reply as the clerk does: what the product proposes is opened, the answers are filled in, and it is saved. */
import type { Answer } from '@shared/domain/reply/answer';
import { getDraft } from '../../reply/get-draft';
import { saveDraft } from '../../reply/save-draft';
import type { AnswerText } from './demonstration-matter';
import { type Place, type PlayContext, pointIdOf } from './play-context';
import type { DeskOnStage } from './set-up-desks';

export interface ReplyWords {
  readonly answers: readonly AnswerText[];
  readonly mark?: Answer['result'];
  readonly publicity?: 'public' | 'on-request' | 'not-public';
}

export async function writeReply(
  { days }: PlayContext,
  { workspace }: DeskOnStage,
  { matter, ids }: Place,
  { answers, mark, publicity }: ReplyWords,
): Promise<void> {
  const { draft, version } = await getDraft(workspace, { ...ids, kind: 'reply' });
  if (draft.kind !== 'reply') throw new Error('a reply was asked for');
  const written = new Map(
    answers.map(({ point, disposal, result, text, promised }): [string, Answer] => {
      const pointId = pointIdOf(matter, point);
      const answer = { pointId, disposal, result, text: days.fill(text) };
      return [pointId, promised === undefined ? answer : { ...answer, promisedOn: days.on(promised) }];
    }),
  );
  const content = {
    ...draft.content,
    answers: draft.content.answers.map((answer) => written.get(answer.pointId) ?? answer),
    ...(mark === undefined ? {} : { resultMark: mark }),
    ...(publicity === undefined ? {} : { publicity }),
  };
  await saveDraft(workspace, { ...ids, draft: { kind: 'reply', content }, version });
}
