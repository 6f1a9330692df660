/** S4 兴城 兴政发〔2020〕12号: the two measures, article by article. Both say much the same of suggestions and of proposals. */
import { by, not, type RuleRow } from '../rule';

interface Measure {
  readonly name: '人大' | '政协';
  readonly kind: 'deputy-suggestion' | 'cppcc-proposal';
  readonly matter: string;
  readonly member: string;
}

/** What both measures set alike, each with its own kind of matter. */
function articles({ name, kind, matter, member }: Measure): RuleRow[] {
  const id = (article: string) => `S4 ${name} ${article}`;
  // The proposals share the table of the suggestions from the assignment on.
  const stage = (stageName: string) => `环节 deputy-suggestion ${stageName}`;
  return [
    not(id('第一条'), `加强联系，解决${matter}质量不高、${member}“被满意”`, '目的和依据，具体规则见以后各条'),
    by(
      id('第二条 a'),
      `一级${matter}：重大项目、全局事项，市长领办`,
      'grades S4',
      'graded kinds',
      '领办领导',
    ),
    by(id('第二条 b'), `二级${matter}：多单位、协调难，分管副市长领办`, 'grades S4'),
    by(id('第二条 c'), `三级${matter}：强力推进、关注度高，主办单位主要领导领办`, 'grades S4'),
    by(id('第二条 d'), `四级${matter}：其他，主办单位分管领导领办`, 'grades S4', '交办单：分级领办和重点'),
    by(
      id('第三条 a'),
      '领办领导“五个亲自”',
      stage('督办'),
      '五个亲自',
      '领办领导',
      '督办单：主要负责人亲自研究',
    ),
    by(
      id('第三条 b'),
      '副市长承担领导责任，主要领导第一责任人',
      'three levels of responsibility',
      '交办单：责任和沟通',
    ),
    by(
      id('第四条 a'),
      '十二项程序：承接、交办、办理、审核、答复、归档依次',
      '十二项程序',
      '规则使用全部环节',
    ),
    by(id('第四条 b'), '督办', stage('督办'), '督办单'),
    by(id('第四条 c'), '视察', stage('视察'), '视察记录单', '视察记录'),
    by(id('第四条 d'), '回访', stage('回访'), '回访记录单'),
    by(id('第四条 e'), '考评', stage('考评'), 'appraisal S4'),
    by(id('第四条 f'), '总结', stage('总结'), '总结报告', '总结'),
    by(id('第四条 g'), '公开', stage('公开'), 'publicity stated'),
    by(id('第四条 h'), '归档', stage('归档')),
    by(
      id('第五条 a'),
      `重点${matter}纳入交办单、督办单、催办单`,
      'key matters under the three notices',
      'key matter apart from the grade',
      '交办单',
      '督办单',
      '催办单',
    ),
    by(
      id('第五条 b'),
      `编发《${kind === 'deputy-suggestion' ? '建议' : '提案'}办理督查专报》`,
      'two titles of brief',
      '督查专报',
    ),
    by(
      id('第六条 a'),
      '主要领导对答复把关，对质量负主要责任',
      'signed by the principal leader',
      '交办单：初稿报审，主要负责人签字盖章',
    ),
    by(
      id('第六条 b'),
      '前期、中期、后期沟通反馈',
      'contacts required',
      'contacts before, during, after',
      'contact levels',
      'talks asked for',
    ),
    by(
      id('第六条 c'),
      `质量由提出的${member}在征询意见表中评定`,
      '征询意见表',
      '征询意见表：提出人本人填写',
      'judged by the deputies themselves',
      'three grades of satisfaction',
    ),
    by(id('第六条 d'), '责任落实、沟通协调、办理流程考核', 'appraisal S4', stage('考评')),
    by(
      id('第六条 e'),
      '不满意、“被满意”、强烈质疑的追究责任',
      'ladder S4 accountability',
      '征询意见表：不满意的重新办理',
      'redo when dissatisfied',
    ),
    by(id('第七条 a'), `重大会议邀请${name}领导和${member}列席`, stage('列席会议')),
    by(id('第七条 b'), '分管领导与有关领导和提出人沟通，推动落实', stage('领导沟通汇报')),
    by(id('第七条 c'), '部门主要领导及时汇报情况', stage('领导沟通汇报')),
    by(id('第八条'), '定期召开座谈会', stage('座谈交流')),
    by(id('第九条'), '列席会议，报告工作；无法列席的亲自说明', stage('列席会议')),
    not(id('第十条'), '由市政府办公室负责解释', '文件解释权的规定，不由软件执行'),
    not(id('第十一条'), '自公布之日起执行', '文件生效的规定，不由软件执行'),
  ];
}

export const xingchengRows: readonly RuleRow[] = [
  ...articles({ name: '人大', kind: 'deputy-suggestion', matter: '建议', member: '代表' }),
  ...articles({ name: '政协', kind: 'cppcc-proposal', matter: '提案', member: '委员' }),
  by(
    'S4 政协 第二条 e',
    '会同政协提案办公室分级',
    'graded with the proposal office',
    '环节 cppcc-proposal 会商分级',
  ),
];
