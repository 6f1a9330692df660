/** 议案, answered separately by two units: finance's draft waits for review, housing is still at work. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const efficiencyBill: DemonstrationMatter = {
  kind: 'bill',
  number: '1',
  session: { term: 9, meeting: 5 },
  title: '关于提升政务服务效能、优化发展环境的议案',
  proposers: [
    { name: '韩德明', kind: 'deputy', group: '经济开发区代表团' },
    { name: '林晓芸', kind: 'deputy', group: '城关区代表团' },
    { name: '杨桂芳', kind: 'deputy', group: '青石县代表团' },
  ],
  keyMatter: true,
  original: [
    '案由：发展环境就是竞争力。近年来我市在简政放权方面做了不少工作，但企业和群众办事仍然感到环节多、时间长、标准不一。今年初，我们十二名代表分赴三个县区走访企业94户、办事群众310人，对政务服务表示满意的为72%，较集中的意见是：同一件事在不同窗口要求的材料不一样；办事指南看不懂、找不到人问；承诺的时限到了没有结果；个别工作人员态度生硬、推诿扯皮。',
    '案据：优化发展环境是市委确定的全局性工作，也是各级人大代表连续三年提出建议最多的领域。作风和效能问题不解决，再好的政策也落不到企业和群众身上。',
    '方案：建议市人民政府制定实施方案，用一年左右时间集中提升政务服务效能：',
    '一、统一办事标准。对全市1328项政务服务事项逐项编制标准化办事指南，市、县、乡三级同一事项同一标准，材料能少则少，能共享的不得要求重复提交。',
    '二、兑现限时办结。所有事项公布承诺时限，超时自动提醒、自动问责，办结率和超时率按月公布。',
    '三、健全首问负责和帮办代办。第一个接待的工作人员负责到底，对老年人、残疾人和重点企业项目提供帮办代办。',
    '四、让企业和群众评价。办一件评一件，差评必须回访整改，评价结果作为单位和个人考核的重要依据，并适时开展暗访。',
  ],
  points: 4,
  received: -84,
  registered: -83,
  course: [
    {
      day: -81,
      act: 'procedure',
      procedure: 'leading-group',
      person: '贺明远',
      values: {
        组长: '常务副市长秦立峰',
        副组长: '副市长何静',
        办公室设在: '市政府办公室',
        办公室主任: '贺明远',
      },
      text: '各承办单位成立相应机构，明确专人联系。',
    },
    {
      day: -78,
      act: 'assign',
      to: [
        { unit: 'housing', role: 'separate' },
        { unit: 'finance', role: 'separate' },
      ],
      requirement:
        '请各单位按指导思想、目标任务、具体措施、组织领导四个部分制定实施方案，结合本单位职责对四项建议逐条办理、分别答复。',
    },
    { day: -69, act: 'sign-for', unit: 'housing' },
    { day: -69, act: 'sign-for', unit: 'finance' },
    {
      day: -66,
      act: 'plan',
      unit: 'housing',
      measures: [
        {
          point: 1,
          text: '本系统76项事项全部编制标准化办事指南，压减材料三成以上。',
          person: '许志刚',
          due: -20,
        },
        { point: 2, text: '公布承诺时限，建立超时提醒，每月通报。', person: '许志刚', due: -10 },
        { point: 3, text: '大厅窗口设首问岗和帮办代办员。', person: '李雯', due: -30 },
        { point: 4, text: '实行一事一评，差评三个工作日内回访。', person: '李雯', due: 10 },
      ],
    },
    {
      day: -64,
      act: 'plan',
      unit: 'finance',
      measures: [
        { point: 1, text: '编制18项财政政务事项标准化指南。', person: '陈思源', due: -30 },
        { point: 2, text: '惠企资金拨付承诺十个工作日，逾期说明原因。', person: '陈思源', due: -20 },
        { point: 3, text: '财政服务窗口设首问岗，为重点企业指定帮办人员。', person: '陈思源', due: -20 },
        { point: 4, text: '对申领资金的企业逐户回访。', person: '陈思源', due: -10 },
      ],
    },
    {
      day: -33,
      act: 'progress',
      unit: 'housing',
      point: 1,
      text: '76项事项标准化办事指南全部编制完成并公布，共取消证明材料41份，平均压减材料34%。',
    },
    {
      day: -12,
      act: 'submit-draft',
      unit: 'finance',
      mark: 'A',
      publicity: 'public',
      answers: [
        {
          point: 1,
          disposal: 'solve',
          result: 'A',
          text: '我局18项政务服务事项已全部编制标准化办事指南，市、县两级执行同一标准，取消可通过数据共享取得的营业执照、纳税证明等材料23份。政府采购供应商入库、非税票据领用等9项实现全程网上办理，群众不用再跑窗口。办事指南用问答形式编写，标明常见的退件原因，请二十位群众试读后定稿。指南每季度更新一次，窗口与网上内容保持一致。',
        },
        {
          point: 2,
          disposal: 'solve',
          result: 'A',
          text: '惠企资金拨付承诺在收到审核意见后十个工作日内完成，并在办理系统中设置到期前三日提醒。{月-75}以来办理资金拨付214笔、1.36亿元，按时办结213笔，1笔因企业账户变更延迟两天，已书面说明。办结情况按月在我局网站公布。对超过时限的事项，由分管负责人三日内查明原因，属于内部流转造成的，在全局会上说明，并计入经办人员年度考核。',
        },
        {
          point: 3,
          disposal: 'solve',
          result: 'A',
          text: '我局在政务大厅设首问岗2个，制定首问事项登记单，第一个接待的工作人员负责跟踪到办结。为62户重点企业确定帮办联系人，协助申报各类资金支持97项，其中81项已经到账。对不会使用网上申报的老年人和残疾人，由帮办人员现场代为录入，今年代办46人次。对不属于本局职责的事项，首问人员负责联系有关部门并把结果告知来访群众，不得一推了之。',
        },
        {
          point: 4,
          disposal: 'solve',
          result: 'A',
          text: '所有窗口事项实行一事一评，{月-75}以来收到评价1846条，满意率99.2%，差评14条全部在三个工作日内回访，其中11条属于流程问题，已完成整改。评价结果计入个人年度考核，占百分之二十。我局还请企业代表暗访窗口三次，对发现的两个问题当日整改，整改情况反馈给了暗访人员。评价和整改情况每半年公布一次。',
        },
      ],
    },
  ],
};
