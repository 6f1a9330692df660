/** Spellings that the standard fixes: number, classification, copy number, date. */

import { documentNumberSchema } from '@shared/document-model/official-document';
import {
  chineseDateText,
  classificationText,
  copyNumberText,
  documentNumberText,
} from '@shared/document-model/official-text';
import { describe, expect, it } from 'vitest';

describe('official text', () => {
  it('writes a number with U+3014 and U+3015, full year and no leading zero', () => {
    const text = documentNumberText({ code: '云建函', year: 2026, serial: 7 });
    expect(text).toBe('云建函\u30142026\u30157号');
  });

  it('refuses a code that brings its own brackets or digits', () => {
    for (const code of ['云建函〔2026〕', '云 建', '云建2']) {
      expect(documentNumberSchema.safeParse({ code, year: 2026, serial: 1 }).success).toBe(false);
    }
  });

  it('writes dates without leading zeros', () => {
    expect(chineseDateText('2026-01-05')).toBe('2026年1月5日');
  });

  it('writes classification with its period behind the star', () => {
    expect(classificationText({ level: '机密', period: '1年' })).toBe('机密★1年');
    expect(classificationText({ level: '秘密', period: null })).toBe('秘密');
  });

  it('pads a copy number to six digits', () => {
    expect(copyNumberText(12)).toBe('000012');
  });
});
