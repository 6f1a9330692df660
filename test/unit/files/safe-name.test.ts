/** Names from labels: every dangerous one is refused, every label yields a safe one. */
import { nameFromLabel, nameProblem, requireSafeName } from '@main/files/safe-name';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('refused', () => {
  it.each([
    ['', 'empty'],
    ['a/b', 'separator'],
    ['..\\b', 'separator'],
    ['C:b', 'separator'],
    ['报告.docx:hidden', 'separator'],
    ['a\u0000b', 'invisible'],
    ['a\nb', 'invisible'],
    ['报告\u202excod.exe', 'invisible'],
    ['报告\u2066.docx', 'invisible'],
    ['a\u200bb', 'invisible'],
    ['\ud800', 'invisible'],
    ['CON', 'device'],
    ['nul.docx', 'device'],
    ['Com1 .txt', 'device'],
    ['LPT¹', 'device'],
    ['.', 'edge'],
    ['..', 'edge'],
    ['.bashrc', 'edge'],
    ['报告. ', 'edge'],
    ['字'.repeat(86), 'too-long'],
    ['e\u0301', 'not-normal'],
  ])('%j: %s', (name, problem) => {
    expect(nameProblem(name)).toBe(problem);
    expect(() => requireSafeName(name)).toThrow('INPUT_INVALID');
  });

  it('nothing that an office needs', () => {
    for (const name of [
      '承复-x7k2m9qa.cfp',
      '关于“一老一小”问题的答复（第12号）.docx',
      '字'.repeat(85),
      'COM.docx',
      'console.txt',
      '云政办〔2025〕3号.docx',
    ]) {
      expect(nameProblem(name)).toBeUndefined();
    }
  });
});

describe('from a label', () => {
  it('stays readable', () => {
    expect(nameFromLabel('关于A/B路口改造的答复', '.docx')).toBe('关于A_B路口改造的答复.docx');
    expect(nameFromLabel('  ..答复.. ', '.docx')).toBe('答复.docx');
    expect(nameFromLabel('con', '.docx')).toBe('_con.docx');
    expect(nameFromLabel('\u202e', '.docx')).toBe('未命名.docx');
    expect(nameFromLabel('字'.repeat(200), '.docx')).toBe(`${'字'.repeat(83)}.docx`);
  });

  it('is safe whatever the label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (label) => {
        const name = nameFromLabel(label, '.docx');
        expect(nameProblem(name)).toBeUndefined();
        expect(name.endsWith('.docx')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
