/** Documents of the three other formats with every awkward part, and as many made by rule as a test asks for: both repeat exactly. */
import type { BodyBlock } from '@shared/document-model/body-block';
import type { DocumentFormat, OfficialDocument } from '@shared/document-model/official-document';

const UNITS = ['云州市住房和城乡建设局', '云州市财政局', '云州市市场监督管理局'] as const;
const TEXT =
  '我局会同市自然资源和规划局、市市场监管局于2026年4月印发联合审查工作规程，将规划、施工、消防、特种设备四项审查合并为一次受理、并联办理，审批时限由45个工作日压缩到15个工作日。对同一小区成片申报的，实行一次踏勘、一套图纸、一张清单，居民不再重复提交材料。推行“保险＋服务”模式，占比33.3%；执行《电梯维护保养规则》（TSG T5002—2017）……截至9月底，全市累计完成既有住宅加装电梯412部，惠及居民约5600户。';

const paragraph = (text: string): BodyBlock => ({ type: 'paragraph', text });

const BASE: OfficialDocument = {
  shape: 'official',
  format: 'downward',
  head: {
    copyNumber: 12,
    classification: { level: '机密', period: '1年' },
    urgency: '特急',
    resultMark: null,
    mark: { names: [UNITS[0]], suffix: '文件' },
    documentNumber: { code: '云建发', year: 2026, serial: 45 },
    issue: null,
    signers: [],
    preprinted: false,
  },
  title: '云州市住房和城乡建设局关于做好既有住宅加装电梯工作的通知',
  addressee: '各区县住房和城乡建设局',
  body: [paragraph(TEXT), paragraph('特此通知。')],
  attachments: [],
  signature: { kind: 'sealed', issuers: [UNITS[0]], dateOfIssue: '2026-03-16', sealDiameter: 42 },
  note: null,
  attendance: [],
  imprint: {
    copies: ['市委办公室', '市人大常委会办公室'],
    printingOffice: '云州市住房和城乡建设局办公室',
    printedOn: '2026-03-16',
    publicity: '主动公开',
  },
  properties: { author: UNITS[0], createdAt: Date.UTC(2026, 2, 16, 1) },
};

const upward: OfficialDocument = {
  ...BASE,
  format: 'upward',
  head: { ...BASE.head, resultMark: 'A', signers: ['孙立'] },
  title: '云州市住房和城乡建设局关于城市更新工作审议意见办理情况的报告',
  addressee: '市人民政府',
};

const minutes: OfficialDocument = {
  ...BASE,
  format: 'minutes',
  head: {
    ...BASE.head,
    mark: { names: ['云州市住房和城乡建设局会议纪要'], suffix: null },
    documentNumber: null,
    issue: { serial: 5, issuer: '云州市住房和城乡建设局办公室', issuedOn: '2026-03-16' },
  },
  title: '研究推进既有住宅加装电梯工作',
  addressee: null,
  signature: { kind: 'none' },
  attendance: [
    {
      label: '出席',
      names: '孙立新、李卫东、周晓燕、吴建华、郑海涛、王秀英、冯志强、陈永康、褚文彬、卫春生',
    },
    { label: '请假', names: '蒋少平' },
  ],
};

const table = (rows: number, landscape: boolean, caption: string | null): BodyBlock => ({
  type: 'table',
  caption,
  landscape,
  columns: [
    { title: '序号', share: 1 },
    { title: '任务', share: 5 },
    { title: '责任单位', share: 2 },
  ],
  rows: Array.from({ length: rows }, (_, row) => [
    String(row + 1),
    TEXT.slice(row * 3, row * 3 + ((row * 17) % 60)),
    UNITS[row % 3] ?? '',
  ]),
});

const joint = (base: OfficialDocument): OfficialDocument => ({
  ...base,
  head: {
    ...base.head,
    mark: { ...base.head.mark, names: [...UNITS] },
    signers: base.format === 'upward' ? ['孙立', '钱国梁', '欧阳文博'] : [],
  },
  signature: { kind: 'sealed', issuers: [...UNITS], dateOfIssue: '2026-03-16', sealDiameter: 42 },
});

export const FORMAT_FIXTURES: Readonly<Record<string, OfficialDocument>> = {
  downward: BASE,
  upward,
  minutes,
  jointDownward: joint(BASE),
  jointUpward: joint(upward),
  preprinted: { ...BASE, head: { ...BASE.head, preprinted: true } },
  openDraft: {
    ...upward,
    head: { ...upward.head, documentNumber: null, signers: [] },
    signature: { kind: 'sealed', issuers: [UNITS[0]], dateOfIssue: null, sealDiameter: 42 },
    imprint: { ...BASE.imprint, printedOn: null },
  },
  enclosed: {
    ...BASE,
    attachments: [
      { name: '任务分解清单', enclosed: [paragraph(TEXT), table(40, false, null)] },
      { name: '征询意见表', enclosed: null },
      { name: '各区县任务分解表', enclosed: [table(30, true, '任务分解表')] },
    ],
  },
  turnedInside: { ...BASE, body: [paragraph(TEXT), table(6, true, null), paragraph(TEXT)] },
  turnedFirstAndLast: { ...BASE, body: [table(3, true, null), paragraph(TEXT), table(3, true, null)] },
};

/** One number after another below `limit`, the same for the same seed. */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

const FORMATS: readonly DocumentFormat[] = ['letter', 'downward', 'upward', 'minutes'];
const PHONE = '0531-86012345';

/** Documents whose texts, tables and attachments end at any place of a page. */
export function documentsByRule(count: number, seed: number): Map<string, OfficialDocument> {
  const next = sequence(seed);
  const some = (length: number) => {
    const from = next(TEXT.length);
    return (TEXT + TEXT).slice(from, from + length);
  };
  const block = (): BodyBlock => {
    const kind = next(10);
    if (kind === 0) return { type: 'heading', level: 1, text: `一、${some(12)}`, runIn: null };
    if (kind === 1) return { type: 'heading', level: 2, text: `（一）${some(9)}。`, runIn: some(90) };
    if (kind === 2) return { type: 'numbered-points', points: [some(20), some(75), some(50)] };
    if (kind === 3) return table(1 + next(26), next(3) === 0, next(2) === 0 ? null : '任务分解表');
    return paragraph(some(15 + next(230)));
  };
  const blocks = (most: number) => Array.from({ length: 1 + next(most) }, block);
  const made = new Map<string, OfficialDocument>();
  for (let index = 0; index < count; index++) {
    const format = FORMATS[index % FORMATS.length] ?? 'downward';
    const base =
      format === 'minutes'
        ? minutes
        : format === 'upward'
          ? upward
          : format === 'letter'
            ? { ...BASE, format, head: { ...BASE.head, mark: { names: [UNITS[0]], suffix: null } } }
            : BASE;
    made.set(`${format}${index}`, {
      ...base,
      body: blocks(9),
      attachments:
        next(2) === 0
          ? []
          : [
              { name: some(14), enclosed: next(3) === 0 ? null : blocks(6) },
              { name: some(40), enclosed: blocks(4) },
            ],
      note: next(2) === 0 ? null : `联系人：${some(2 + next(14))}，联系电话：${PHONE}`,
    });
  }
  return made;
}

export const NOTE_PHONE = PHONE;
