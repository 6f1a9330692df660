/** Texts as the six kinds really come: background that counts within a sentence, advice at line heads, closing words and lists below. */
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import { splitPoints } from '@shared/domain/matter/split-points';
import { expect, it } from 'vitest';

interface RealText {
  readonly kind: MatterKind;
  readonly what: string;
  readonly text: string;
  /** How each point begins. */
  readonly points: readonly string[];
  /** Words that must stay outside of every point. */
  readonly outside?: readonly string[];
}

const TEXTS: readonly RealText[] = [
  {
    kind: 'deputy-suggestion',
    what: 'background within a sentence, advice behind 建议： at line heads',
    text: `近年来，我市电动自行车保有量快速增长，已超过四十万辆，但充电设施建设滞后。主要表现在：一是老旧小区充电端口少，平均每百户不足三个；二是私拉电线、飞线充电屡禁不止；三是部分充电棚未通过消防验收，运营主体不明。
为此，建议：
一、将充电设施纳入老旧小区改造内容，按户数确定端口数量，三年内基本补齐。
二、由消防救援机构牵头开展专项整治，重点是高层住宅和城中村，对飞线充电发现一起、处理一起。
三、制定充电服务费指导标准，一是明确电费和服务费分开标示，二是对公共场地免收场地费。
以上建议，请予研究。
联系电话：0000-8300012`,
    points: ['将充电设施纳入', '由消防救援机构', '制定充电服务费'],
    outside: ['老旧小区充电端口少', '联系电话'],
  },
  {
    kind: 'deputy-suggestion',
    what: 'the first number behind 建议： in the same line, the others at line heads',
    text: `城东新区入住人口已逾六万，仅有一所小学。目前存在的困难，一是学位缺口逐年扩大，二是学生跨区就学，接送拥堵。为此，建议：一、加快城东第二小学建设，确保明年秋季招生。
二、在过渡期增开两条学生专线公交。
三、对就近入学的片区划分提前公示，听取家长意见。`,
    points: ['加快城东第二小学', '在过渡期增开', '对就近入学'],
    outside: ['学位缺口'],
  },
  {
    kind: 'deputy-suggestion',
    what: 'problems at line heads, advice in a paragraph of its own below them',
    text: `我市农贸市场普遍存在以下问题：
一、摊位设置不规范，占道经营较多。
二、检测设备老化，快检流于形式。
建议：
1. 对全市二十三个农贸市场逐一制定改造方案。
2. 更新快检设备，每日公示结果。
3. 建立市场开办者信用档案。`,
    points: ['对全市二十三个', '更新快检设备', '建立市场开办者'],
    outside: ['摊位设置不规范'],
  },
  {
    kind: 'cppcc-proposal',
    what: '案由 with numbers in a sentence, 建议 under headings with finer numbers',
    text: `案由：我市历史文化街区保护与利用存在三个方面的不足：一是产权复杂，二是资金单一，三是业态同质。
一、现状与问题
街区内现有不可移动文物十七处，其中九处年久失修。1. 修缮主体不明；2. 消防通道不畅。
二、对策建议
（一）理顺产权关系。由住房和城乡建设部门牵头，一是摸清底数，二是分类处置。
（二）拓宽资金渠道。设立街区保护专项资金。
（三）引导特色业态。编制业态指引。`,
    points: ['理顺产权关系', '拓宽资金渠道', '引导特色业态'],
    outside: ['修缮主体不明', '产权复杂'],
  },
  {
    kind: 'cppcc-proposal',
    what: 'advice that counts in words within one paragraph',
    text: `居家养老服务供给不足：第一，助餐点覆盖率低；第二，专业护理人员少。为此，提出以下建议：一是每个街道至少建成一处综合养老服务中心；二是对助餐点按就餐人次补贴；三是开设护理人员免费培训。
提案人：云州市政协社会法制委员会`,
    points: ['每个街道至少', '对助餐点', '开设护理人员'],
    outside: ['助餐点覆盖率低', '提案人'],
  },
  {
    kind: 'bill',
    what: '案由、案据、方案, the plan in parts of several paragraphs',
    text: `案由：关于加强城市内涝综合治理的议案。
案据：近三年汛期，主城区出现积水点四十一处。究其原因：一是管网标准偏低；二是排口淤堵；三是调度不统一。
方案：
一、编制系统化治理规划。
以汇水分区为单元，三个月内完成编制，报市人大常委会备案。
二、实施积水点改造。
（一）一年内完成十五处重点积水点。
（二）三年内全部消除。
三、建立统一调度机制。
由市应急指挥机构统一调度泵站和闸门。
领衔代表：周敏
附议代表：王海燕等十二人`,
    points: ['编制系统化治理规划', '实施积水点改造', '建立统一调度机制'],
    outside: ['管网标准偏低', '领衔代表'],
  },
  {
    kind: 'deliberation-opinion',
    what: 'what was affirmed counts within a sentence, what is asked stands at line heads',
    text: `市人大常委会听取和审议了市人民政府关于供热管理条例执法检查情况的报告。会议认为，市人民政府做了大量工作：一是完善制度，二是改造管网，三是畅通投诉。同时也存在热源不足等问题。现提出如下审议意见：
一、加强热源建设。加快城西热电联产项目，明年供暖季前投运。
二、推进老旧管网改造。1. 明确五年计划；2. 落实资金；3. 加强质量监管。
三、健全投诉处理机制。投诉二十四小时内到场，结果公开。
请市人民政府在收到本意见五个月内，将研究处理情况书面报告常委会。`,
    points: ['加强热源建设', '推进老旧管网改造', '健全投诉处理机制'],
    outside: ['完善制度'],
  },
  {
    kind: 'resolution',
    what: 'what the meeting held counts within a sentence, what it resolved stands at line heads, a call at the end',
    text: `云州市第十四届人民代表大会常务委员会第二十次会议审议了关于推进机关效能建设的议案。会议指出，当前效能建设：一是认识有差距；二是制度有短板。会议决定：
一、提高思想认识。各部门主要负责人为第一责任人。
二、完善制度体系。半年内修订首问负责、限时办结制度。
三、严格监督问责。每季度通报一次。
会议号召，全市机关工作人员求真务实，为云州高质量发展作出贡献。`,
    points: ['提高思想认识', '完善制度体系', '严格监督问责'],
    outside: ['认识有差距', '会议号召'],
  },
  {
    kind: 'supervised-matter',
    what: 'the decision of a meeting, numbers within the paragraph behind words that count',
    text: `市政府第四十五次常务会议听取了既有建筑外墙安全排查情况的汇报。当前隐患一是底数不清，二是责任不明，三是修缮资金难落实。会议议定：1. 由市住房和城乡建设局牵头，一个月内完成排查；2. 由市财政局研究应急修缮资金来源；3. 各区政府落实属地责任，先行设置警示。
（摘自会议纪要）`,
    points: ['由市住房和城乡建设局牵头', '由市财政局研究', '各区政府落实'],
    outside: ['底数不清', '摘自会议纪要'],
  },
  {
    kind: 'supervised-matter',
    what: 'two lists that count in words, of which the second is what is asked',
    text: `市领导在调研物业服务时指出，问题集中在两点，一是服务标准不公开，二是维修资金使用难。市政府要求：一是全面公示服务标准和收费，二是简化维修资金应急使用程序。`,
    points: ['全面公示', '简化维修资金'],
    outside: ['服务标准不公开'],
  },
];

it('every kind is there', () => {
  expect(new Set(TEXTS.map(({ kind }) => kind))).toEqual(new Set(MATTER_KINDS));
});

it.each(TEXTS)('$kind: $what', ({ text, points, outside = [] }) => {
  const segments = splitPoints(text);
  expect(segments.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
  const found = segments.filter(({ kind }) => kind === 'point').map((segment) => segment.text);
  expect(found.map((words, index) => words.slice(0, points[index]?.length))).toEqual(points);
  for (const words of outside) {
    expect(text).toContain(words);
    expect(found.join('\n')).not.toContain(words);
  }
});
