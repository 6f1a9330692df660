/** Titles break between words, fit their lines and take no shape that the standard does not name (GB/T 9704 7.3.1). */
import { textWidth } from '@shared/document-layout/line-metrics';
import { titleLines } from '@shared/document-layout/title-lines';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('titleLines', () => {
  it('leaves a short title on one line', () => {
    expect(titleLines('对市十五届人大三次会议第26号建议的答复')).toEqual([
      '对市十五届人大三次会议第26号建议的答复',
    ]);
  });

  it('never splits a session, a meeting or a number', () => {
    const lines = titleLines('云州市住房和城乡建设局关于市政协十四届三次会议第0123号提案的答复函');
    expect(lines).toHaveLength(2);
    for (const word of ['十四届', '三次会议', '第0123号', '提案']) {
      expect(lines.some((line) => line.includes(word))).toBe(true);
    }
  });

  it.each([
    ['市政协', '云州市住房和城乡建设局关于市政协十四届三次会议第0123号提案的答复函'],
    ['市九届人大', '云州市人民政府办公室关于督办市九届人大五次会议第52号建议的通知'],
    [
      '云州市人民代表大会',
      '云州市住房和城乡建设局关于落实《云州市人民代表大会常务委员会关于河道治理的决议》的报告',
    ],
  ])('keeps %s whole', (name, title) => {
    expect(titleLines(title).filter((line) => line.includes(name))).toHaveLength(1);
  });

  it('breaks two lines into a trapezoid rather than an oblong wherever another break is free', () => {
    const title = '云州市人民政府办公室关于印发城市更新行动方案的通知';
    const widths = titleLines(title).map((line) => line.length);
    expect(widths).toHaveLength(2);
    expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 0))).toBeGreaterThan(1);
  });

  it('never starts a line with 的 or a closing mark', () => {
    const lines = titleLines(
      '云州市住房和城乡建设局关于市政协十四届三次会议第0123号《关于推进老旧小区加装电梯工作进一步完善财政补助政策的提案》的答复函',
    );
    for (const line of lines) expect(line).not.toMatch(/^[的》）、，]/);
  });

  it('never cuts the name of a place or a unit, nor a character or two off what is quoted', () => {
    const place = fc.constantFrom('云州市', '永宁县', '临江区', '安平镇', '青河县');
    const of = fc.constantFrom('人民代表大会常务委员会', '住房和城乡建设局', '人民政府', '教育局');
    const subject = fc.constantFrom('提升城市安全韧性水平', '老旧小区改造', '学前教育发展情况');
    const opening = fc.constantFrom('', '《', '落实《', '关于印发《');
    fc.assert(
      fc.property(place, of, subject, opening, place, (name, unit, about, quoted, other) => {
        const close = quoted === '' ? '' : '》';
        const title = `${other}${unit}关于${quoted}${name}${unit}关于${about}的决议${close}办理情况的报告`;
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        for (const whole of [name, other]) {
          const count = title.split(whole).length;
          const kept = lines.reduce((sum, line) => sum + line.split(whole).length - 1, 1);
          expect(kept, lines.join('|')).toBe(count);
        }
        for (const line of lines) {
          expect(line).not.toMatch(/《.{0,2}$/u);
          expect(line).not.toMatch(/^[局会省市县区]/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses nothing and keeps every line within twenty characters, whatever the title', () => {
    const character = fc.constantFrom(...'云州市关于的办理答复函第《》（）0123号和加装电梯');
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 120 }), (characters) => {
        const title = characters.join('');
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        for (const line of lines) {
          // With the gaps around figures.
          expect(textWidth(line, 1, 0)).toBeLessThanOrEqual(20.1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
