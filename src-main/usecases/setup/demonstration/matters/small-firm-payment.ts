/** 政协提案 of a collective: assigned, the package not yet exported; the first thing a newcomer can send. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const smallFirmPayment: DemonstrationMatter = {
  kind: 'cppcc-proposal',
  number: '140',
  session: { term: 10, meeting: 5 },
  title: '关于防范和化解工程建设领域拖欠中小企业账款的提案',
  proposers: [{ name: '云州市工商业联合会', kind: 'collective', phone: '0876-2202299' }],
  grade: 2,
  urgency: 'urgent',
  original: [
    '工程建设领域拖欠账款，是中小企业反映最强烈的问题之一。市工商联对会员企业的问卷显示，参与工程建设的186家企业中，有121家存在被拖欠情况，单笔拖欠最长的达五年，平均占企业年营业收入的23%。材料商、劳务公司垫资进场，工程完工以后一等再等，有的企业不得不借高息资金发工资。',
    '从调查看，拖欠主要有四种情形：以审计结果作为付款前提，审计一拖再拖；总包收到进度款以后不及时付给分包；用商业汇票、以房抵款等方式变相延期；质保金到期不退。',
    '建议：',
    '一、全面清理。对政府投资项目拖欠中小企业账款建立清单，逐笔明确责任单位和偿还时间，按月公布进展。',
    '二、推行施工过程结算。分段结算、分段支付，不得以审计、领导变动等理由拖延付款，质保金改用银行保函。',
    '三、管住总包。建立专用账户，监管分包款和材料款的支付，总包恶意拖欠的记入信用档案，限制承接政府投资项目。',
    '四、畅通投诉渠道。设立统一的投诉窗口，受理后三十日内答复，并协调法律援助。',
  ],
  points: 4,
  received: -4,
  registered: -3,
  course: [
    {
      day: 0,
      act: 'assign',
      to: [
        { unit: 'housing', role: 'lead' },
        { unit: 'finance', role: 'co-handler', points: [1, 2] },
      ],
      requirement: '市工商联集体提案，请主办单位办理前与提案单位座谈一次，拖欠清单请一并附上。',
    },
  ],
};
