/** The marked original is the original: pieces join to the same text, and a reworded point marks nothing. */

import { markPoints } from '@renderer/features/matters/point-ranges';
import { pointIdSchema } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import { describe, expect, it } from 'vitest';

const point = (no: number, text: string): Point => ({
  id: pointIdSchema.parse(`00000000-0000-4000-8000-${String(no).padStart(12, '0')}`),
  no,
  text,
});
const marked = (text: string, points: Point[]) =>
  markPoints(text, points).flatMap((piece) => (piece.point ? [[piece.point.no, piece.text]] : []));

describe('markPoints', () => {
  const text = '为此建议：① 简化审批\n流程；② 提高补助标准。';

  it('finds points across line ends and without their closing stop', () => {
    expect(marked(text, [point(1, '简化审批流程。'), point(2, '提高补助标准；')])).toEqual([
      [1, '简化审批\n流程'],
      [2, '提高补助标准'],
    ]);
  });

  it('joins to the original whatever was found', () => {
    const points = [point(1, '简化审批流程'), point(2, '别的话'), point(3, '审批')];
    expect(
      markPoints(text, points)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(marked(text, points)).toEqual([[1, '简化审批\n流程']]);
  });

  it('takes the later place for the later of two equal points', () => {
    const twice = '加强宣传。另外，加强宣传。';
    expect(marked(twice, [point(1, '加强宣传'), point(2, '加强宣传')])).toEqual([
      [1, '加强宣传'],
      [2, '加强宣传'],
    ]);
  });
});
