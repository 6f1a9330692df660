/** The approval as markup: whose turn it is and who has passed it, comments that lead to their point, and the words of each act. */
import { DeskProvider, isOpen } from '@renderer/app/desk';
import { ApprovalPanel } from '@renderer/features/approval/ApprovalPanel';
import { openInnerComments, passOnText, placesOf } from '@renderer/features/approval/approval-view';
import { errorWords } from '@renderer/strings/errors';
import type { Point } from '@shared/domain/matter/matter';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { approvalAt, FIRST_POINT, SENT_BACK, step } from './fake-approval';
import { fakeDesk } from './fake-desk';

const POINTS: Point[] = [{ id: FIRST_POINT, no: 1, text: '简化审批流程' }];

async function wordsOf(approval: ReturnType<typeof approvalAt>): Promise<string> {
  const status = await fakeDesk('unit')['app.status']?.({});
  if (!status || !isOpen(status)) throw new Error('the desk is locked');
  return renderToStaticMarkup(
    <DeskProvider status={status}>
      <ApprovalPanel approval={approval} points={POINTS} onPoint={() => undefined} />
    </DeskProvider>,
  ).replaceAll(/<[^>]*>/g, ' ');
}

describe('the panel of the approval', () => {
  it('stands at its writer after a return, no approval left standing, the comments with their point', async () => {
    const approval = approvalAt('drafting', SENT_BACK);
    expect(placesOf(approval).map(({ standing }) => standing)).toEqual(['here', 'ahead', 'ahead', 'ahead']);
    expect(await wordsOf(approval)).toMatch(
      /内部审批.*起草.*周建平（分管负责人）退回起草.*时限要写明。.*第\s*1\s*点.*补上受理窗口。/s,
    );
    const open = openInnerComments(approval);
    expect(open?.general).toEqual(['时限要写明。']);
    expect(open?.ofPoint.get(FIRST_POINT)).toBe('周建平：补上受理窗口。');
  });

  it('names who has passed it and whose turn it is; comments are answered by the next round', async () => {
    const again = [
      ...SENT_BACK,
      step('pass-on', 'drafting', 'section-review', '李雯', 'clerk', 9),
      {
        ...step('pass-on', 'section-review', 'deputy-review', '陈志明', 'section-head', 10),
        comments: [{ text: '已核' }],
      },
    ];
    const approval = approvalAt('deputy-review', again);
    expect(placesOf(approval)).toMatchObject([
      { standing: 'done', by: '李雯' },
      { standing: 'done', by: '陈志明', text: '已核' },
      { standing: 'here' },
      { standing: 'ahead' },
    ]);
    expect(openInnerComments(approval)).toBeUndefined();
    expect(await wordsOf(approval)).toMatch(
      /已过： 科室审核.*陈志明.*已核.*现在： 分管负责人审核.*未到： 主要负责人签发/s,
    );
  });

  it('says on each button where the text goes', () => {
    expect(passOnText('drafting', 'section-review')).toBe('送科室审核');
    expect(passOnText('section-review', 'deputy-review')).toBe('同意，送分管负责人审核');
    expect(passOnText('principal-review', undefined)).toBe('签发');
  });

  it('names the steps that nobody can take', () => {
    const { title } = errorWords('APPROVAL_NOBODY', { steps: ['principal-review', 'section-review'] });
    expect(title).toBe('没有人办“科室审核、主要负责人签发”');
  });
});
