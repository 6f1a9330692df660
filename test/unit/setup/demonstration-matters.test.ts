import { DEMONSTRATION_MATTERS } from '@main/usecases/setup/demonstration/matters/all-matters';
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import { splitPoints } from '@shared/domain/matter/split-points';
import { describe, expect, it } from 'vitest';

describe('the texts of the demonstration', () => {
  it('are 24 matters of all six kinds with numbers of their own', () => {
    expect(DEMONSTRATION_MATTERS).toHaveLength(24);
    expect(new Set(DEMONSTRATION_MATTERS.map(({ kind }) => kind))).toEqual(new Set(MATTER_KINDS));
    expect(new Set(DEMONSTRATION_MATTERS.map(({ kind, number }) => `${kind} ${number}`)).size).toBe(24);
  });

  it.each(DEMONSTRATION_MATTERS.map((matter) => [matter.title, matter] as const))(
    'splits “%s” into the points that its course answers',
    (_title, matter) => {
      const text = matter.original.join('\n');
      const points = splitPoints(text).filter(({ kind }) => kind === 'point');
      const numbered = matter.original.filter((line) => /^[一二三四五六]、/.test(line));
      expect(points.map((point) => point.text)).toEqual(numbered.map((line) => line.slice(2)));
      expect(points).toHaveLength(matter.points);
      expect(text.length).toBeGreaterThanOrEqual(300);
      expect(text.length).toBeLessThanOrEqual(1500);
    },
  );
});
