/** Ruled forms field by field, as the sources name them: 征询意见表 (PRODUCT 8), 约谈记录 (S0 二3), 各方理据 (S2 五), 移交清单. */
import type { FormDocument } from '@shared/document-model/form-document';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import { handOverSlip } from '@shared/domain/document/hand-over-slip';
import { proposeDocument } from '@shared/domain/document/propose-document';
import { describe, expect, it } from 'vitest';
import { PROPOSED } from '../../../integration/document/kind-fixtures';
import {
  about,
  at,
  KIND_CIRCUMSTANCES,
  PACKAGE,
} from '../../../integration/document/kinds/kind-circumstances';
import { playedMatter } from '../../../integration/document/kinds/played-matters';
import { shippedProfile } from '../deadline/shipped-resources';

function form(kind: DocumentKind): FormDocument {
  const model = PROPOSED[kind];
  if (model.shape !== 'form') throw new Error(`${kind} is no form`);
  return model;
}
const labels = ({ rows }: FormDocument) =>
  rows.flatMap(({ cells }) =>
    cells.filter(({ look }) => look === 'label').map(({ text }) => text.replaceAll('　', '')),
  );
/** The text right of a label. */
function field({ rows }: FormDocument, name: string): string | undefined {
  for (const { cells } of rows) {
    const index = cells.findIndex(
      ({ text, look }) => look === 'label' && text.replaceAll(/[\s　]/g, '') === name,
    );
    if (index >= 0) return cells[index + 1]?.text;
  }
  return undefined;
}
const placeholders = ({ rows }: FormDocument) =>
  rows.flatMap(({ cells }) => cells.flatMap(({ placeholder }) => (placeholder ? [placeholder] : [])));

describe('征询意见表 (PRODUCT 8)', () => {
  const feedback = form('feedback-form');

  it('names number, title, lead unit and proposer', () => {
    expect(feedback.right).toBe('第102号');
    expect(field(feedback, '提案标题')).toBe('关于加快城市老旧供排水管网更新改造的提案');
    expect(field(feedback, '主办单位')).toBe('云州市住房和城乡建设局');
    expect(field(feedback, '提出人')).toBe('高振华');
  });

  it('leaves attitude, process, result and the whole to be ticked in three grades, and never ticks one (S4 六)', () => {
    for (const rating of ['对办理态度', '对办理过程', '对办理结果', '总体评价']) {
      expect(field(feedback, rating)).toBe('□满意　□基本满意　□不满意');
    }
    expect(field(feedback, '意见和建议')).toBe('');
    expect(field(feedback, '收到日期')).toBe('');
    expect(placeholders(feedback)).toEqual(['signature', 'date']);
    expect(JSON.stringify(feedback)).not.toMatch(/[☑√](?!”)/);
  });

  it('is made out twice, for the unit and for the body of the proposers', () => {
    expect(feedback.notes.join('')).toContain(
      '一式两份：一份退云州市住房和城乡建设局，一份送市政协提案委员会',
    );
  });

  it('carries no judgement that the office has registered', () => {
    const judged = proposeDocument(
      'feedback-form',
      about('housing', playedMatter('deputy-suggestion', '26'), 'housing'),
    );
    expect(JSON.stringify(judged)).not.toContain('三次上门听取意见');
  });
});

describe('约谈记录 (S0 二3, S1 三4)', () => {
  it('has its fields in order, three signatures and the copies of S0', () => {
    const talk = form('talk-record');
    expect(labels(talk)).toEqual([
      '约谈时间',
      '约谈地点',
      '约 谈 人',
      '被约谈人',
      '参加人员',
      '记 录 人',
      '约谈事由',
      '谈话内容',
      '被约谈人表态',
      '整改时限',
      '报告方式',
      '约谈人签名',
      '被约谈人签名',
      '记录人签名',
      '日期',
    ]);
    expect(placeholders(talk)).toEqual(['signature', 'signature', 'signature', 'date']);
    expect(talk.notes[0]).toBe('本记录抄送纪委监委、组织部门。');
    expect(field(talk, '被约谈人')).toContain('主要负责人');
  });

  it('calls in whom the profile says: S1 the deputy leader', () => {
    const circumstances = { ...KIND_CIRCUMSTANCES['talk-record'], profile: shippedProfile('yangjiang') };
    const talk = proposeDocument('talk-record', circumstances) as FormDocument;
    expect(field(talk, '被约谈人')).toMatch(/^分管负责人/);
  });
});

describe('各方理据 (S2 五, S1 二1)', () => {
  it('has a row for each unit and two rounds of coordination, across the page', () => {
    const positions = form('positions-statement');
    expect(positions.landscape).toBe(true);
    expect(labels(positions)).toEqual(
      expect.arrayContaining(['单位', '立场', '理由', '依据', '第一轮协商', '第二轮协商']),
    );
    const units = positions.rows.map(({ cells }) => cells[0]?.text).filter((text) => text?.endsWith('）'));
    expect(units).toEqual(['云州市住房和城乡建设局（主办）', '云州市财政局（会办）']);
  });
});

describe('移交清单', () => {
  it('shows the fingerprint in its groups, four a line', () => {
    expect(field(form('hand-over-slip'), '封装包指纹')).toBe(
      '4f1c09ab　77e2d310　95b6c8e4　0a3f5d21\n6cb90e77　18d4a2f3　e05b9c64　731fd8a2',
    );
  });

  it('names file, kind, medium, classification, carrier, purpose and receiver', () => {
    const slip = form('hand-over-slip');
    const wanted = {
      封装包文件名: PACKAGE.fileName,
      封装包类别: '正式答复',
      载体编号: '云建载2026-017',
      密级: '内部',
      载体类型: '专用U盘',
      用途: '正式答复材料报送，导入“承复”办理',
      接收单位: '云州市人民政府办公室',
    };
    for (const [name, value] of Object.entries(wanted)) expect(field(slip, name)).toBe(value);
    expect(placeholders(slip)).toEqual(['signature', 'signature', 'date', 'date']);
  });

  it('is a blank form without a package, and counts what it does not list', () => {
    const blank = handOverSlip(undefined, at('office'));
    expect(field(blank, '封装包指纹')).toBe('');
    const many = { ...PACKAGE, matterTitles: Array.from({ length: 30 }, (_, index) => `事项${index + 1}`) };
    expect(JSON.stringify(handOverSlip(many, at('housing')).rows)).toContain('以及其他18件');
  });
});
