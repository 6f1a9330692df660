/** One text out of two: every section comes whole from the draft that was chosen for it, and nothing of a reply has no section. */
import { mergeDrafts, type Side, sectionsOf } from '@renderer/features/draft-conflict/merge-drafts';
import { sm3Schema } from '@shared/domain/identifiers';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { content, day, FILE, facts, POINTS } from '../domain/matter/matter-fixtures';

const left = content();
const right = content({
  title: '另一标题',
  salutation: '周敏、吴刚代表：',
  opening: '收悉。',
  closing: '敬请监督。',
  leaderName: '何志远',
  resultMark: 'C',
  contactName: '李强',
  copies: [],
  publicity: 'not-public',
  answers: left.answers.map((answer, index) => ({ ...answer, text: `另一答复${index + 1}` })),
});
const { points } = facts();
const keys = ['head', ...POINTS, 'end'];

describe('merging parallel drafts', () => {
  it('takes one whole where nothing else was chosen', () => {
    expect(mergeDrafts(left, right, 'left', new Map())).toEqual(left);
    expect(mergeDrafts(left, right, 'right', new Map())).toEqual(right);
  });

  it('takes every section from the chosen side, whole', () => {
    const sides = fc.array(fc.constantFrom<Side>('left', 'right'), {
      minLength: keys.length,
      maxLength: keys.length,
    });
    fc.assert(
      fc.property(sides, (chosen) => {
        const choices = new Map(keys.map((key, index) => [key, chosen[index] ?? 'left']));
        const merged = mergeDrafts(left, right, 'left', choices);
        const sections = sectionsOf(left, right, points);
        for (const section of sectionsOf(merged, merged, points)) {
          const source = sections.find(({ key }) => key === section.key);
          expect(section.left).toBe(source?.[choices.get(section.key) ?? 'left']);
        }
      }),
    );
  });

  it('keeps a point that only one of them answers', () => {
    const half: ReplyContent = { ...left, answers: left.answers.slice(0, 2) };
    expect(mergeDrafts(half, right, 'right', new Map()).answers).toHaveLength(3);
    const third = new Map([[POINTS[2] as string, 'left' as const]]);
    expect(mergeDrafts(half, right, 'right', third).answers.map(({ pointId }) => pointId)).toEqual(
      POINTS.slice(0, 2),
    );
  });

  it('shows every difference: whatever field differs, some section differs', () => {
    const changes: Partial<ReplyContent>[] = [
      { title: '甲' },
      { salutation: '甲' },
      { opening: '甲' },
      { closing: '甲' },
      { leaderName: '甲' },
      { contactName: '甲' },
      { contactPhone: '1' },
      { copies: ['甲'] },
      { resultMark: 'D' },
      { publicity: 'on-request' },
      { documentNumber: '云建函〔2026〕9号' },
      { dateOfIssue: day('2026-05-06') },
      { attachments: [FILE] },
      { answers: left.answers.map((answer) => ({ ...answer, disposal: 'explain' as const })).slice(0, 1) },
    ];
    for (const change of changes) {
      const sections = sectionsOf(left, { ...left, ...change }, points);
      expect(
        sections.filter((section) => section.left !== section.right),
        JSON.stringify(change),
      ).not.toHaveLength(0);
    }
    const [one, other] = [FILE, { ...FILE, sm3: sm3Schema.parse('cd'.repeat(32)) }].map((file) => ({
      ...left,
      attachments: [file],
    }));
    const [end] = sectionsOf(one ?? left, other ?? left, points).slice(-1);
    expect(end?.left).not.toBe(end?.right);
  });
});
