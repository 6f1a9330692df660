/** A reply that passes the check, written as a clerk would: from the proposal, point by point. */
import { getDraft } from '@main/usecases/reply/get-draft';
import { saveDraft } from '@main/usecases/reply/save-draft';
import type { Answer } from '@shared/domain/reply/answer';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { type Assigned, day, type TestDesk } from '../support';

export const TEXTS = [
  '我局已完成联合审查规程的修订，审批时限由45个工作日压缩到15个工作日，受理申请41件。',
  '补助资金已纳入年度预算。扩大补助范围的意见正在测算。',
  '已建成电梯安全监管平台，覆盖全部412部加装电梯。',
];

export function completeAnswers(content: ReplyContent): Answer[] {
  return content.answers.map((answer, index) => ({
    ...answer,
    text: TEXTS[index % TEXTS.length] ?? '',
    result: index === 1 ? 'B' : 'A',
    disposal: 'solve',
    ...(index === 1 ? { promisedOn: day('2026-12-31') } : {}),
  }));
}

/** Saves a complete reply over what is saved; `change` alters the answers. */
export async function writeReply(
  { workspace }: TestDesk,
  place: Assigned,
  change: (answers: Answer[]) => Answer[] = (answers) => answers,
): Promise<ReplyContent> {
  const { draft, version } = await getDraft(workspace, { ...place, kind: 'reply' });
  if (draft.kind !== 'reply') throw new Error('not a reply');
  const content: ReplyContent = {
    ...draft.content,
    answers: change(completeAnswers(draft.content)),
    contactName: '张敏',
    contactPhone: '0000-8300002',
    leaderName: '王建国',
    resultMark: 'B',
    publicity: 'public',
  };
  await saveDraft(workspace, { ...place, version, draft: { kind: 'reply', content } });
  return content;
}
