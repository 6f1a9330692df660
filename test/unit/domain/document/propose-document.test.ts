/** Every kind from the matters of 云州市: a document that the model accepts, in its kind's layout, with its open places marked and nothing invented (PRODUCT 6 to 8). */

import type { DocumentModel } from '@shared/document-model/document-model';
import { documentModelSchema } from '@shared/document-model/document-model';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { DOCUMENT_KINDS, type DocumentKind, KIND_FACTS } from '@shared/domain/document/document-kind';
import { gapsOf } from '@shared/domain/document/gaps';
import { proposeDocument } from '@shared/domain/document/propose-document';
import { AppError } from '@shared/result/app-error';
import { describe, expect, it } from 'vitest';
import { KIND_DOCUMENTS, PROPOSED } from '../../../integration/document/kind-fixtures';
import { at, KIND_CIRCUMSTANCES } from '../../../integration/document/kinds/kind-circumstances';
import { linesOf } from './document-text';

const official = (kind: DocumentKind): OfficialDocument => {
  const model = PROPOSED[kind];
  if (model.shape !== 'official') throw new Error(`${kind} is a form`);
  return model;
};
const layoutOf = (model: DocumentModel) => (model.shape === 'form' ? 'form' : model.format);
const headings = (kind: DocumentKind) =>
  [...official(kind).body, ...official(kind).attachments.flatMap(({ enclosed }) => enclosed ?? [])].flatMap(
    (block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []),
  );

describe.each(DOCUMENT_KINDS)('%s', (kind) => {
  it('is proposed as a document of its layout that can be rendered', () => {
    expect(documentModelSchema.safeParse(PROPOSED[kind]).error).toBeUndefined();
    expect(layoutOf(PROPOSED[kind])).toBe(KIND_FACTS[kind].layout);
  });

  it('says nothing empty and shows nothing of the machine', () => {
    const lines = linesOf(PROPOSED[kind]);
    expect(lines.filter((line) => /undefined|null|NaN|\[object|\{|\}/.test(line))).toEqual([]);
    expect(lines.filter((line) => /。。|，，|，。|（）|《》|、、|：：/.test(line))).toEqual([]);
  });

  it('marks what only a person can write, all of it found', () => {
    const marks =
      linesOf(PROPOSED[kind])
        .join('\n')
        .match(/【此处填写/g) ?? [];
    expect(gapsOf(PROPOSED[kind])).toHaveLength(marks.length);
    expect(gapsOf(KIND_DOCUMENTS[kind])).toEqual([]);
    expect(documentModelSchema.safeParse(KIND_DOCUMENTS[kind]).error).toBeUndefined();
  });

  it('is the same whenever it is proposed from the same records', () => {
    expect(proposeDocument(kind, KIND_CIRCUMSTANCES[kind])).toEqual(PROPOSED[kind]);
  });

  it('asks for the matter and the part that it is about', () => {
    const { about } = KIND_FACTS[kind];
    const propose = () => proposeDocument(kind, at('office'));
    if (about === 'none') expect(documentModelSchema.safeParse(propose()).error).toBeUndefined();
    else expect(propose).toThrow(AppError);
  });
});

const TITLES: Readonly<Record<DocumentKind, string>> = {
  reply: '云州市住房和城乡建设局关于市政协十届五次会议第102号提案的答复函',
  'co-opinion': '云州市财政局关于市九届人大五次会议第52号建议的会办意见',
  'report-reply':
    '云州市住房和城乡建设局关于《云州市人民代表大会常务委员会关于提升城市安全韧性水平的决议》执行情况的报告',
  'feedback-form': '云州市政协提案办理情况征询意见表',
  'approval-sheet': '送审签批单',
  'promise-fulfilment': '云州市住房和城乡建设局关于市政协十届五次会议第102号提案承诺事项办理情况的函',
  'handling-plan':
    '云州市住房和城乡建设局关于报送《云州市人民代表大会常务委员会关于提升城市安全韧性水平的决议》处理方案的报告',
  'implementation-plan': '云州市人民政府办公室关于印发《市九届人大五次会议第1号议案办理工作实施方案》的通知',
  'assignment-notice': '云州市人民政府办公室关于交办市九届人大五次会议第26号建议的通知',
  'supervision-slip': '云州市人民政府办公室关于督办市九届人大五次会议第52号建议的通知',
  'urge-notice': '云州市人民政府办公室关于催办市九届人大五次会议第45号建议的通知',
  'supervision-notice':
    '云州市人民政府关于《市政府第61次常务会议城区易涝点整治决定事项》办理工作的督查通知书',
  'talk-record': '约谈记录',
  'positions-statement': '各方理据',
  'special-report': '云州市住房和城乡建设局关于市九届人大五次会议第52号建议有关问题的专题报告',
  'coordination-minutes': '关于协调市九届人大五次会议第52号建议办理工作的会议纪要',
  circular: '云州市人民政府办公室关于人大决议和审议意见、议案建议、政协提案和督查事项办理情况的通报',
  'special-brief': '关于市九届人大五次会议第52号建议办理情况的专报',
  compilation: '云州市人民政府办公室关于报送人大决议决定和审议意见汇编的报告',
  'monthly-list': '云州市人民政府办公室关于印发2026年6月重点工作督办清单的通知',
  'periodic-report': '云州市住房和城乡建设局关于2026年第二季度重点工作进展情况的报告',
  'investigation-report':
    '云州市人民政府办公室关于《市政府第61次常务会议城区易涝点整治决定事项》办理情况的调研报告',
  'supervision-plan': '云州市人民政府办公室关于印发《2026年度督查工作方案》的通知',
  'supervision-task':
    '云州市人民政府办公室关于下达《市政府第61次常务会议城区易涝点整治决定事项》督查任务的通知',
  'supervision-report': '云州市人民政府办公室关于3项重点工作的督查报告',
  'inspection-record': '政协提案办理工作视察记录',
  'return-visit-record': '代表建议办理工作回访记录',
  'summary-report':
    '云州市人民政府办公室关于2026年人大决议和审议意见、议案建议、政协提案和督查事项办理工作的总结报告',
  'hand-over-slip': '封装包移交清单',
};

describe('titles and addressees', () => {
  it.each(DOCUMENT_KINDS)('%s has its title', (kind) => {
    expect(PROPOSED[kind].title).toBe(TITLES[kind]);
  });

  it.each([
    ['reply', '高振华委员、潘玉梅委员'],
    ['co-opinion', '云州市住房和城乡建设局'],
    ['report-reply', '市人民政府'],
    ['promise-fulfilment', '高振华委员、潘玉梅委员'],
    ['handling-plan', '市人民政府'],
    ['implementation-plan', '各县（市、区）人民政府，市政府各部门'],
    ['assignment-notice', '云州市住房和城乡建设局'],
    // S1 三4: to the unit's principal leader
    ['supervision-notice', '云州市住房和城乡建设局主要负责同志'],
    ['special-report', '市人民政府'],
    ['coordination-minutes', null],
    ['special-brief', null],
    ['compilation', '云州市人民政府'],
    ['periodic-report', '市人民政府办公室'],
    ['supervision-task', '云州市住房和城乡建设局'],
  ] as const)('%s goes to %s', (kind, addressee) => {
    expect(official(kind).addressee).toBe(addressee);
  });
});

describe('the prescribed headings', () => {
  it.each([
    ['implementation-plan', ['一、指导思想', '二、目标任务', '三、具体措施', '四、组织领导']], // S3
    [
      'periodic-report', // S1 三1
      [
        '一、传达学习情况',
        '二、采取的政策措施',
        '三、政策实施效果',
        '四、典型做法',
        '五、困难问题及意见建议',
        '六、重大进展和重要情况',
      ],
    ],
    ['investigation-report', ['一、基本情况', '二、问题分析', '三、工作建议']], // S1 三5
    ['handling-plan', ['一、责任分工', '二、办理措施', '三、时间安排', '四、走访调研和沟通']], // S0 二2
    ['supervision-notice', ['一、督查情况', '二、存在问题', '三、整改要求']], // S1 三4
    ['special-report', ['一、基本情况', '二、调查研究情况', '三、问题的症结', '四、解决问题的建议']], // S0 三2
  ] as const)('%s stands under them', (kind, expected) => {
    expect(headings(kind)).toEqual(expected);
  });
});
