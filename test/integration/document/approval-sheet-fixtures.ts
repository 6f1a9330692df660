/** Approval sheets: an ordinary one, an empty one to be filled in by hand, and one with every field at length. */
import type { ApprovalSheet } from '@shared/document-model/approval-sheet';

const ORDINARY: ApprovalSheet = {
  kind: 'approval-sheet',
  unit: '云州市住房和城乡建设局',
  documentTitle: '云州市住房和城乡建设局关于市政协十四届三次会议第0123号提案的答复函',
  documentNumber: { code: '云建函', year: 2025, serial: 123 },
  classification: null,
  urgency: '加急',
  resultMark: 'A',
  publicity: '主动公开',
  addressee: '李四委员',
  copies: ['市政协提案委员会', '市政府办公室'],
  attachments: ['征询意见表'],
  drafter: { section: '房屋管理科', name: '王小明', phone: '0000—12345678', draftedOn: '2025-11-18' },
  reviewer: { name: '赵敏', text: '经核，内容与事项一致，同意送审。', signedOn: '2025-11-19' },
  coSigners: [
    { section: '财务科', opinion: { name: '钱进', text: '补助资金数据无误。', signedOn: '2025-11-19' } },
    { section: '法规科', opinion: null },
  ],
  leaderInCharge: null,
  principalLeader: { name: '孙立', post: '局长' },
  draftDigest: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  properties: { author: '云州市住房和城乡建设局', createdAt: Date.UTC(2025, 10, 20, 8) },
};

export const APPROVAL_SHEETS: Readonly<Record<string, ApprovalSheet>> = {
  ordinary: ORDINARY,
  empty: {
    ...ORDINARY,
    documentNumber: null,
    urgency: null,
    resultMark: null,
    publicity: null,
    copies: [],
    attachments: [],
    drafter: { section: null, name: '王小明', phone: null, draftedOn: null },
    reviewer: null,
    coSigners: [],
    principalLeader: { name: null, post: null },
  },
  long: {
    ...ORDINARY,
    unit: '云州市推进老旧小区改造和既有住宅加装电梯工作领导小组办公室',
    documentTitle:
      '云州市住房和城乡建设局关于市政协十四届三次会议第0123号《关于推进老旧小区加装电梯工作进一步完善财政补助政策的提案》的答复函',
    classification: { level: '秘密', period: '10年' },
    copies: [
      '市人大常委会代表工作委员会',
      '市政协提案委员会',
      '市政府办公室',
      '市财政局',
      '市市场监管局',
      '市自然资源和规划局',
      '各区县人民政府',
    ],
    attachments: ['云州市既有住宅加装电梯联合审查工作规程', '云州市既有住宅加装电梯财政补助资金管理暂行办法'],
    reviewer: {
      name: '赵敏',
      text: '经核，内容与事项一致，数据与台账相符，承诺事项已逐项明确完成时限和责任科室，文种、格式、主送和抄送单位符合规定，同意送审。',
      signedOn: '2025-11-19',
    },
    leaderInCharge: { name: '周正', text: '同意，请主要负责人审定。', signedOn: '2025-11-20' },
  },
};
