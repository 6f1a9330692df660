/** Which faces a machine lacks, by the names it answers for. */

import { familyOf, missingFaces } from '@renderer/features/documents/preview/named-faces';
import { FONT } from '@shared/document-model/fonts';
import { describe, expect, it } from 'vitest';

const machine =
  (...families: readonly string[]) =>
  (family: string) =>
    families.includes(family);

describe('faces of the standard', () => {
  it('are complete where each is there under any of its names', () => {
    expect(
      missingFaces(machine('仿宋_GB2312', 'KaiTi_GB2312', 'SimHei', '宋体', 'FZXiaoBiaoSong-B05S')),
    ).toEqual([]);
  });

  it('are named with the nearest stand-in that the machine has', () => {
    const missing = missingFaces(machine('仿宋', 'STFangsong', '楷体_GB2312', '黑体', '宋体'));
    expect(missing).toEqual([
      { font: FONT.fangsong, standIn: '仿宋' },
      { font: FONT.xiaobiaosong, standIn: '宋体' },
    ]);
  });

  it('say so when nothing stands in', () => {
    expect(missingFaces(machine()).every(({ standIn }) => standIn === null)).toBe(true);
    expect(missingFaces(machine())).toHaveLength(Object.keys(FONT).length);
  });

  it('are drawn with the named face first', () => {
    for (const font of Object.values(FONT)) expect(familyOf(font).startsWith(`"${font}", `)).toBe(true);
  });
});
