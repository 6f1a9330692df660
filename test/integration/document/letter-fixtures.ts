/** Letters of the invented city of 云州 that between them show every element and every awkward length. */
import type { BodyBlock } from '@shared/document-model/body-block';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { CLOSING, DIGITS, heading, OPENING as OPENINGS, paragraph, pureText } from './sheet/fixtures/texts';

const OPENING = OPENINGS.letter;
const THANKS = CLOSING.letter;
const SITUATION = paragraph(
  '您在提案中指出，我市2000年以前建成的老旧小区中，相当一部分居民楼未配建电梯，老年人上下楼不便的问题较为突出，并就简化审批流程、完善补助政策、加强后期管理提出了三条建议。我们认为，提案反映的情况符合实际，所提建议针对性、可操作性较强，对我们改进工作具有重要参考价值。截至2025年9月底，全市累计完成既有住宅加装电梯412部，在建67部，惠及居民约5600户。',
);

const POINTS = [
  heading(1, '二、关于所提建议的办理情况'),
  heading(2, '（一）关于简化审批流程'),
  paragraph(
    '我局会同市自然资源和规划局、市市场监管局于2025年4月印发联合审查工作规程，将规划、施工、消防、特种设备四项审查合并为一次受理、并联办理，审批时限由45个工作日压缩到15个工作日。对同一小区成片申报的，实行一次踏勘、一套图纸、一张清单，居民不再重复提交材料。该项建议已经采纳并落实。',
  ),
  heading(2, '（二）关于完善补助政策'),
  paragraph(
    '市财政局已将加装电梯补助资金纳入年度预算，2025年共安排3200万元，每部补助标准为15万元，困难家庭另补2万元。对于您提出的将补助范围扩大到2005年以前建成住宅的建议，因需结合财力统筹研究，已列入2026年度计划，将于2026年6月底前提出意见。',
  ),
  heading(2, '（三）关于加强后期管理'),
  paragraph(
    '我局指导各区县建立加装电梯后期管理台账，明确业主、维保单位、电梯生产企业三方责任，推行“保险＋服务”模式，由维保单位统一投保电梯安全责任保险。市市场监管局每年对已投入使用的加装电梯开展一次全覆盖监督检查，检查结果向社会公开。',
  ),
];
const NEXT_STEPS = [
  heading(1, '三、下一步工作安排'),
  paragraph(
    '下一步，我局将重点做好以下工作：一是总结推广成片连片加装经验，力争2026年新增加装电梯150部以上；二是健全社区议事协商机制，妥善化解低楼层住户利益诉求；三是建立项目台账和定期通报制度，每季度公开工作进展，主动接受政协委员和社会各界监督。',
  ),
];

const BASE: OfficialDocument = {
  shape: 'official',
  format: 'letter',
  head: {
    copyNumber: null,
    classification: null,
    urgency: null,
    resultMark: 'A',
    mark: { names: ['云州市住房和城乡建设局'], suffix: null },
    documentNumber: { code: '云建函', year: 2025, serial: 123 },
    issue: null,
    signers: [],
    preprinted: false,
  },
  title: '云州市住房和城乡建设局关于市政协十四届三次会议第0123号提案的答复函',
  addressee: '李四委员',
  body: [OPENING, heading(1, '一、基本情况'), SITUATION, THANKS],
  attachments: [],
  signature: {
    kind: 'sealed',
    issuers: ['云州市住房和城乡建设局'],
    dateOfIssue: '2025-11-21',
    sealDiameter: 42,
  },
  note: '联系人：张三，联系电话：0000—12345678',
  attendance: [],
  imprint: {
    copies: ['市政协提案委员会', '市政府办公室'],
    printingOffice: null,
    printedOn: null,
    publicity: null,
  },
  properties: { author: '云州市住房和城乡建设局', createdAt: Date.UTC(2025, 10, 21, 1, 0, 0) },
};

function listed(...names: readonly string[]): OfficialDocument['attachments'] {
  return names.map((name) => ({ name, enclosed: null }));
}

const letter = (change: Partial<OfficialDocument>): OfficialDocument => ({ ...BASE, ...change });

export const LETTER_FIXTURES: Readonly<Record<string, OfficialDocument>> = {
  onePage: letter({
    body: [OPENING, paragraph('您所提建议我局已于2025年9月办结，有关部门的会办意见已经一并采纳。'), THANKS],
    imprint: { ...BASE.imprint, copies: [] },
    note: null,
  }),
  onePageWithCopies: letter({
    body: [OPENING, paragraph('您所提建议我局已于2025年9月办结。'), THANKS],
  }),
  twoPages: letter({ attachments: listed('征询意见表') }),
  threePointReply: letter({
    head: {
      ...BASE.head,
      copyNumber: 12,
      classification: { level: '机密', period: '1年' },
      urgency: '特急',
      resultMark: 'B',
    },
    body: [OPENING, heading(1, '一、基本情况'), SITUATION, ...POINTS, ...NEXT_STEPS, THANKS],
    attachments: listed(
      '云州市既有住宅加装电梯联合审查工作规程',
      '云州市既有住宅加装电梯财政补助资金管理暂行办法',
    ),
    imprint: {
      ...BASE.imprint,
      copies: ['市政协提案委员会', '市政府办公室', '市财政局', '市市场监管局'],
      publicity: '主动公开',
    },
  }),
  longTitle: letter({
    head: { ...BASE.head, copyNumber: 1, resultMark: 'C' },
    title:
      '云州市住房和城乡建设局关于市政协十四届三次会议第0123号《关于推进老旧小区加装电梯工作进一步完善财政补助政策的提案》的答复函',
  }),
  longIssuer: letter({
    head: {
      ...BASE.head,
      mark: { names: ['云州市推进老旧小区改造和既有住宅加装电梯工作领导小组办公室'], suffix: null },
    },
    signature: {
      kind: 'sealed',
      dateOfIssue: '2025-11-21',
      sealDiameter: 42,
      issuers: ['云州市推进老旧小区改造和既有住宅加装电梯工作领导小组办公室'],
    },
  }),
  threeAttachments: letter({
    attachments: listed(
      '征询意见表',
      '云州市既有住宅加装电梯联合审查工作规程和财政补助资金管理暂行办法',
      '云州市2025年加装电梯项目清单',
    ),
    note: null,
  }),
  manyCopies: letter({
    imprint: {
      ...BASE.imprint,
      copies: [
        '市人大常委会代表工作委员会',
        '市政协提案委员会',
        '市政府办公室',
        '市财政局',
        '市市场监管局',
        '市自然资源和规划局',
        '市消防救援支队',
        '市公安局',
        '市民政局',
        '各区县人民政府',
        '云州经济技术开发区管理委员会',
      ],
      publicity: '依申请公开',
    },
  }),
  digitsHeavy: letter({
    head: { ...BASE.head, urgency: '加急', resultMark: 'D' },
    body: [OPENING, ...DIGITS, THANKS],
  }),
  noRoomForSeal: letter({ body: [OPENING, pureText(252), THANKS] }),
  fullPages: letter({ body: [OPENING, pureText(1500), pureText(700), THANKS] }),
};

/** Letters of growing length: together they end on every part of odd and even pages. */
export function lettersOfLengths(count: number): Map<string, OfficialDocument> {
  const base = LETTER_FIXTURES.threePointReply as OfficialDocument;
  const source = base.body.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])).join('');
  const letters = new Map<string, OfficialDocument>();
  for (let index = 0; index < count; index++) {
    const characters = 120 + Math.round((index * 1700) / count);
    const text = source.repeat(4).slice(index * 7, index * 7 + characters);
    const body: BodyBlock[] = (text.match(/.{1,130}/gu) ?? []).map((part) => paragraph(`${part}。`));
    letters.set(`length${index}`, letter({ ...base, body: [...body, THANKS] }));
  }
  return letters;
}
