/** 征询意见表 goes out with the final letter: one for each proposer, with the letter's number, made once (PRODUCT 7). */
import { signFor } from '@main/usecases/assignment/sign-for';
import { getMatter } from '@main/usecases/matter/get-matter';
import { getDraft } from '@main/usecases/reply/get-draft';
import { produceReply } from '@main/usecases/reply/produce-reply';
import { reviewDraft } from '@main/usecases/reply/review-draft';
import { saveDraft } from '@main/usecases/reply/save-draft';
import { submitDraft } from '@main/usecases/reply/submit-draft';
import type { MatterEntry } from '@shared/ipc/calls/matter-calls';
import { expect, it } from 'vitest';
import { assignToSelf, day, openDesk, suggestion, type TestDesk } from '../support';
import { writeReply } from './support';

const on = day('2026-03-02');

/** As far as the approved draft with number and date; answers the files of the matter after the final was printed. */
async function printed(desk: TestDesk, entry: MatterEntry): Promise<{ kind: string; name: string }[]> {
  const { workspace } = desk;
  const place = await assignToSelf(desk, entry);
  await signFor(workspace, { ...place, on, handler: '张敏' });
  await writeReply(desk, place);
  await submitDraft(workspace, place);
  const draftId = (await getMatter(workspace, place)).matter.assignments[0]?.drafts.at(-1)?.draftId;
  if (!draftId) throw new Error('no draft');
  await reviewDraft(workspace, { ...place, draftId, decision: 'approved', comments: [] });
  const { draft, version } = await getDraft(workspace, { ...place, kind: 'reply' });
  if (draft.kind !== 'reply') throw new Error('not a reply');
  const content = { ...draft.content, documentNumber: '云建函〔2026〕7号', dateOfIssue: on };
  await saveDraft(workspace, { ...place, version, draft: { kind: 'reply', content } });
  for (const _ of ['first', 'again']) await produceReply(workspace, { ...place, kind: 'reply-final' });
  return (await getMatter(workspace, place)).documents.map(({ kind, name }) => ({ kind, name }));
}

it('is made for each proposer of a joint suggestion, and once only', async () => {
  const proposers: MatterEntry['proposers'] = [
    { name: '周敏', kind: 'deputy', group: '城关代表团' },
    { name: '王秀兰', kind: 'deputy', group: '河西代表团' },
  ];
  const files = await printed(await openDesk(), suggestion({ proposers }));
  const forms = files.filter(({ kind }) => kind === 'feedback-form').map(({ name }) => name);
  expect(forms.sort()).toEqual(
    ['征询意见表（周敏，0487号）.docx', '征询意见表（王秀兰，0487号）.docx'].sort(),
  );
  expect(files.filter(({ kind }) => kind === 'reply-final')).toHaveLength(1);
});

it('is not made where nobody is asked: a supervised matter is answered to the government', async () => {
  const files = await printed(
    await openDesk(),
    suggestion({ kind: 'supervised-matter', number: '督2026-12', grade: undefined, session: undefined }),
  );
  expect(files.filter(({ kind }) => kind === 'feedback-form')).toEqual([]);
});
