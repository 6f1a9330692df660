/** The words of the story: three units of an invented city, three matters, and what is written about them. */
import type { UnitWords } from './clerk';
import type { MatterWords } from './office';
import { originalText } from './original-text';
import type { AnswerWords, PlanWords } from './unit';

export const OFFICE: UnitWords = {
  key: 'office',
  name: '云州市人民政府办公室',
  work: '政府办公室',
  code: '云政办',
  person: '周启明',
  role: '督查室工作人员',
  phone: '0513-88000101',
  password: '督查室-2026-云州',
};

export const HOUSING: UnitWords = {
  key: 'housing',
  name: '云州市住房和城乡建设局',
  work: '承办单位',
  code: '云建',
  person: '李雯',
  role: '经办人',
  phone: '0513-88000232',
  password: '住建局-2026-云州',
};

export const FINANCE: UnitWords = {
  key: 'finance',
  name: '云州市财政局',
  work: '承办单位',
  code: '云财',
  person: '陈立',
  role: '经办人',
  phone: '0513-88000318',
  password: '财政局-2026-云州',
};

export const BILL: MatterWords = {
  kind: '议案',
  number: '1',
  session: [4, 7],
  title: '关于进一步优化发展环境、促进各级政府效能提升的议案',
  proposer: { name: '刘建国', group: '城关代表团' },
  originalText: originalText('003_e05c2823160d2484.txt', 'bill.txt'),
  receivedOn: '2026-05-19',
};

export const OPINION: MatterWords = {
  kind: '审议意见',
  number: '2026-2',
  session: [17, 5],
  title: '关于落实人大决议决定、审议意见情况的审议意见',
  proposer: { name: '云州市人大常委会', group: '办公室' },
  originalText: originalText('000_a2c15db31ce51158.txt', 'deliberation-opinion.txt'),
  receivedOn: '2026-05-20',
};

export const SUGGESTION: MatterWords = {
  kind: '代表建议',
  number: '0048',
  session: [17, 5],
  title: '关于加快推进老旧小区加装电梯的建议',
  proposer: { name: '王秀兰', group: '城东代表团' },
  grade: '二级',
  originalText: [
    '我市二〇〇〇年以前建成的多层住宅小区尚有二百余个，居住着大量老年居民，上下楼难的问题日益突出。近年来加装电梯工作有了良好开端，但居民意见难统一、资金筹措难、管线迁改慢等问题仍然存在。为此，建议：',
    '一、完善加装电梯补贴政策。建议市财政对加装电梯按台给予补贴，并允许居民提取住房公积金用于出资。',
    '二、简化审批流程。建议建立联合审查机制，由一个窗口统一受理，规划、住建、市场监管等部门限时办结。',
    '三、统筹管线迁改。建议由属地街道牵头，水、电、气、通信等单位同步迁改，费用由财政和权属单位合理分担。',
  ].join('\n'),
  receivedOn: '2026-05-20',
};

export const PLAN: PlanWords = {
  principalLeader: '赵国栋',
  deputyLeader: '孙明华',
  section: '房屋管理科',
  measures: [
    { text: '会同市财政局修订补贴办法，明确每台补贴标准和拨付程序。', person: '李雯', dueOn: '2026-06-30' },
    { text: '在政务服务中心设立加装电梯综合窗口，联合审查一次办结。', person: '何俊', dueOn: '2026-07-15' },
    { text: '与街道和管线单位逐小区核定迁改清单，纳入年度改造计划。', person: '何俊', dueOn: '2026-09-30' },
  ],
};

export const PROGRESS_TEXT = '东苑小区、文昌里两个小区12台电梯建成投入使用，惠及居民168户。';
export const CONTACT_OUTCOME = '代表肯定补贴政策，希望把管线迁改的进度定期告知居民，已当面答应按月通报。';
export const CO_OPINION =
  '支持对老旧小区加装电梯给予财政补贴。今年已在年度预算中安排专项资金600万元，按每台15万元的标准拨付，资金随工程验收进度下达。';

export const ANSWERS: readonly AnswerWords[] = [
  {
    disposal: '有条件解决',
    result: 'A',
    text: '《云州市既有住宅加装电梯补贴办法》已经实施，每台补贴15万元，今年已拨付12台共180万元；住房公积金提取办法同步实施，已有96户居民提取。',
  },
  {
    disposal: '存在困难',
    result: 'B',
    promisedOn: '2026-09-30',
    text: '综合窗口已在市政务服务中心设立，规划、住建、市场监管三个部门联合审查，平均办理时间由35个工作日减少到20个工作日。全程网上办理将于9月底前实现。',
  },
  {
    disposal: '无法解决',
    result: 'C',
    text: '由于部分小区地下管线权属不清、道路狭窄，目前不具备一次同步迁改的条件。我们已完成46个小区的管线普查，对具备条件的小区先行迁改。',
  },
];

export const REVISED_THIRD_ANSWER =
  '由于部分小区地下管线权属不清、道路狭窄，目前不具备一次同步迁改的条件。我们已完成46个小区的管线普查，其中31个小区今年由街道牵头先行迁改，其余15个小区待权属核定后列入明年计划，恳请理解。';

export const REVIEW_COMMENTS: ReadonlyMap<number, string> = new Map([
  [2, '请写明网上办理的责任单位。'],
  [3, '46个小区中哪些今年能迁改、其余怎么办，请写清数字。'],
]);

export const FEEDBACK_OPINION = '答复实在，数字清楚，希望管线迁改按计划推进。';
