/** Open places: written by the proposal, found wherever they stand, never taken for a person's own brackets. */
import type { OfficialDocument } from '@shared/document-model/official-document';
import { gap, gapsOf, orGap } from '@shared/domain/document/gaps';
import { describe, expect, it } from 'vitest';
import { filled, PROPOSED } from '../../../integration/document/kind-fixtures';

const reply = PROPOSED.reply as OfficialDocument;

describe('gaps', () => {
  it('are found in text, tables, heads, attachments and cells, with their place', () => {
    const model: OfficialDocument = {
      ...reply,
      head: { ...reply.head, signers: [gap('签发人')] },
      body: [
        { type: 'paragraph', text: `于${gap('日期')}前，由${gap('单位')}完成。` },
        {
          type: 'table',
          caption: null,
          columns: [{ title: '单位', share: 1 }],
          rows: [[gap('意见')]],
          landscape: false,
        },
      ],
      attachments: [{ name: '方案', enclosed: [{ type: 'numbered-points', points: [gap('措施')] }] }],
    };
    expect(gapsOf(model)).toEqual([
      { path: 'head.signers.0', text: '【此处填写签发人】' },
      { path: 'body.0.text', text: '【此处填写日期】' },
      { path: 'body.0.text', text: '【此处填写单位】' },
      { path: 'body.1.rows.0.0', text: '【此处填写意见】' },
      { path: 'attachments.0.enclosed.0.points.0', text: '【此处填写措施】' },
    ]);
    expect(gapsOf(PROPOSED['talk-record']).map(({ path }) => path)).toContain('rows.0.cells.1.text');
  });

  it('are not the brackets that people write', () => {
    const model: OfficialDocument = { ...reply, body: [{ type: 'paragraph', text: '【重要】此处填写说明' }] };
    expect(gapsOf(model)).toEqual([]);
  });

  it('go when they are filled in, one after the other', () => {
    const proposed = PROPOSED['co-opinion'];
    const done = filled(proposed, ['同意首批资金安排。', '同意补助标准。']);
    expect(gapsOf(done)).toEqual([]);
    expect(JSON.stringify(done).indexOf('同意首批')).toBeLessThan(JSON.stringify(done).indexOf('同意补助'));
    expect(() => filled(proposed, ['一处'])).toThrow('2 gaps, 1 texts');
  });

  it('stand in for what is blank and for nothing else', () => {
    expect(orGap('  ', '姓名')).toBe('【此处填写姓名】');
    expect(orGap(undefined, '姓名')).toBe('【此处填写姓名】');
    expect(orGap(' 沈国平 ', '姓名')).toBe('沈国平');
  });
});
