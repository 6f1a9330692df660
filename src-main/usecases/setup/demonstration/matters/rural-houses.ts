/** 代表建议: the draft came back with comments, and the reply is overdue. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const ruralHouses: DemonstrationMatter = {
  kind: 'deputy-suggestion',
  number: '45',
  session: { term: 9, meeting: 5 },
  title: '关于建立农村危房动态排查和改造长效机制的建议',
  proposers: [{ name: '杨桂芳', kind: 'deputy', group: '青石县代表团', phone: '0876-5530126' }],
  grade: 3,
  original: [
    '前几年集中实施农村危房改造以后，我县大部分困难群众住上了安全房，这是实实在在的好事。但房屋总在变旧，人的情况也在变。今年汛期，我在柳林镇、望河镇走访时看到，有的老人独居的土坯房后墙裂了一指宽，有的因为不在以前的名册里，想改造却报不上名。',
    '基层同志反映，现在的难处主要有三个：排查靠镇村干部用眼睛看，到底算哪一级危房，谁也不敢下结论；一年一申报，错过时间就要等到第二年；补助标准多年未变，人工、材料都涨了，最困难的户自己那部分拿不出来。',
    '为此，建议：',
    '一、建立常态化排查鉴定制度。每年汛期前后各排查一次，由县里统一聘请有资质的机构鉴定，费用不让群众出。',
    '二、实行随时申报、随时受理。对新出现的危房和新增的低收入家庭，不受年度计划限制，先安排人员撤离，再按程序改造。',
    '三、适当提高补助标准，推行统建保障。对无力筹资的特困老人，由村集体利用闲置校舍等改造成周转房，产权归集体，老人免费居住。',
    '以上建议，请予研究办理。',
  ],
  points: 3,
  received: -101,
  registered: -100,
  course: [
    {
      day: -98,
      act: 'assign',
      to: [{ unit: 'housing', role: 'sole' }],
      requirement: '请结合汛期农村房屋安全排查一并办理。',
    },
    { day: -87, act: 'sign-for', unit: 'housing' },
    {
      day: -84,
      act: 'contact',
      unit: 'housing',
      stage: 'before',
      with: '杨桂芳代表',
      way: '实地走访',
      outcome: '与代表一同到柳林镇柏树村看了两户土坯房，当场安排独居老人投亲安置。',
    },
    {
      day: -48,
      act: 'progress',
      unit: 'housing',
      point: 1,
      text: '完成青石县14个乡镇农村房屋安全排查，委托两家机构鉴定疑似危房286户，确认C级121户、D级37户。',
    },
    {
      day: -18,
      act: 'submit-draft',
      unit: 'housing',
      mark: 'B',
      publicity: 'public',
      answers: [
        {
          point: 1,
          disposal: 'solve',
          result: 'A',
          text: '我局印发了农村房屋安全常态化排查工作通知，明确每年汛期前后各排查一次，鉴定费用由县级财政承担。今年汛后已完成青石县14个乡镇的排查，鉴定疑似危房286户，确认C级121户、D级37户，D级房屋内居住人员已全部撤离，由镇村落实投亲、租住等过渡安置。对鉴定结果有异议的，农户可以申请复核一次，费用同样由县级财政承担。',
        },
        {
          point: 2,
          disposal: 'solve',
          result: 'A',
          text: '我局召开专题会议进行研究，印发了工作方案，成立了工作专班，建立了工作台账，要求各县区高度重视、抓好落实。',
        },
        {
          point: 3,
          disposal: 'create-conditions',
          result: 'B',
          promised: 200,
          text: '我市现行补助标准为C级户均1.2万元、D级户均3.5万元。我局已向省住房城乡建设厅反映基层意见，争取提高分档补助标准。统建保障方面，柳林镇柏树村利用闲置校舍改造周转房8套，产权归村集体，优先安排独居和特困老人免费居住，主体修缮已经开工，计划{日+200}前交付入住。其他乡镇的闲置校舍正在逐处核查，可以利用的列入下一批计划。',
        },
      ],
    },
    {
      day: -13,
      act: 'review',
      unit: 'housing',
      decision: 'returned',
      comments: [
        {
          point: 2,
          text: '本条只写了开会、发文、建台账，没有回答代表“错过时间怎么办”的问题。请写明受理渠道、办理时限，以及今年按新办法受理了多少户、改造了多少户。',
        },
        {
          point: 3,
          text: '“争取提高”过于笼统。补助标准由省里确定的，请如实说明权限；市县能做的部分写清楚数额和时间。',
        },
        { text: '答复已临近时限，请于五日内修改报回；预计逾期的，同时报送延期说明。' },
      ],
    },
  ],
};
