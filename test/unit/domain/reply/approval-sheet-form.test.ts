/** 送审签批单 as a form: valid for every sheet, one page at ordinary lengths, one signature and every date still open to be written in. */
import { formPlaces } from '@shared/document-layout/form-places';
import type { ApprovalSheet } from '@shared/document-model/approval-sheet';
import { formDocumentSchema } from '@shared/document-model/form-document';
import { approvalSheetForm } from '@shared/domain/reply/approval-sheet-form';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPROVAL_SHEETS } from '../../../integration/document/approval-sheet-fixtures';

const ordinary = APPROVAL_SHEETS.ordinary as ApprovalSheet;
const cellsOf = (sheet: Parameters<typeof approvalSheetForm>[0]) =>
  approvalSheetForm(sheet).rows.flatMap(({ cells }) => cells);

const line = (longest: number) => fc.string({ unit: 'binary', minLength: 1, maxLength: longest });
const opinion = fc.option(
  fc.record({
    name: fc.option(line(40)),
    text: fc.option(line(300)),
    signedOn: fc.option(fc.constant('2025-11-19')),
  }),
);

describe('any sheet', () => {
  it('becomes a form that the model accepts, whatever a person typed', () => {
    fc.assert(
      fc.property(
        line(40),
        line(200),
        fc.array(line(60), { maxLength: 8 }),
        opinion,
        (unit, title, copies, given) => {
          const sheet = {
            ...ordinary,
            unit: `局${unit}`,
            documentTitle: title,
            copies,
            reviewer: given,
            leaderInCharge: given,
            coSigners: [{ section: '财务科', opinion: given }],
          };
          const parsed = formDocumentSchema.safeParse(approvalSheetForm(sheet));
          expect(parsed.error?.issues).toBeUndefined();
        },
      ),
    );
  });
});

describe('the form', () => {
  it.each(Object.entries(APPROVAL_SHEETS))('%s stands on one page', (_, sheet) => {
    expect(formPlaces(approvalSheetForm(sheet)).flow.pages).toHaveLength(1);
  });

  it('asks for one signature, the principal leader’s', () => {
    const signed = approvalSheetForm(ordinary).rows.filter(({ cells }) =>
      cells.some(({ placeholder }) => placeholder === 'signature'),
    );
    expect(signed.map(({ cells }) => cells[0]?.text)).toEqual(['主要负责人签发']);
  });

  it('prints a date that is known and leaves open one that is not', () => {
    const open = cellsOf(ordinary).filter(({ placeholder }) => placeholder === 'date');
    // 法规科, the deputy leader and the principal leader have not signed yet.
    expect(open.map(({ text }) => text)).toEqual(['', '', '局长\u3000孙立']);
    expect(cellsOf(ordinary).map(({ text }) => text)).toContain('赵敏\n2025年11月19日');
  });

  it('names the draft by its whole fingerprint, or none while there is no draft', () => {
    const shown = cellsOf(ordinary)
      .at(-1)
      ?.text.replaceAll(/SM3|\s/gu, '');
    expect(shown).toBe(ordinary.draftDigest);
    const texts = cellsOf({ ...ordinary, draftDigest: null }).map(({ text }) => text);
    expect(texts).not.toContain('送审稿指纹');
  });

  it('says that there is none where a list is empty', () => {
    const rows = approvalSheetForm(APPROVAL_SHEETS.empty as ApprovalSheet).rows;
    const told = new Map(rows.map(({ cells }) => [cells[0]?.text, cells[1]?.text]));
    expect([told.get('抄送'), told.get('附件'), told.get('会签'), told.get('密级')]).toEqual([
      '无',
      '无',
      '无',
      '无',
    ]);
  });
});
