/** 政协提案: the second draft is approved; signing, sealing and the final reply are next. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const propertyService: DemonstrationMatter = {
  kind: 'cppcc-proposal',
  number: '087',
  session: { term: 10, meeting: 5 },
  title: '关于提升住宅小区物业服务质量的提案',
  proposers: [{ name: '徐静', kind: 'member', group: '社会福利和社会保障界', phone: '0876-2239001' }],
  grade: 3,
  original: [
    '物业服务好不好，直接影响居民的生活感受。据市12345热线统计，今年以来涉及物业的诉求5860件，占住房城乡建设类诉求的近一半，集中在保洁不到位、公共收益不公开、维修推诿、收费纠纷四个方面。',
    '经过对三十个小区的问卷调查，居民对物业服务的满意率为61%。我们分析，原因主要在于：服务标准不清，交多少钱、享受什么服务，居民心里没有数；业主组织不健全，成立业主委员会的小区只有四成，监督无从谈起；行业监管偏软，服务差的企业照样接项目。',
    '建议：',
    '一、推行物业服务分级标准和质价相符。制定住宅小区物业服务等级标准，把保洁频次、秩序维护、设施养护等内容量化，由业主选择等级、对照付费。',
    '二、全面公开公共收益。电梯广告、停车、场地出租等收入按季度在小区公示，接受业主查询，定期审计。',
    '三、加强业主委员会建设。街道和社区要主动指导，对暂不具备条件的小区先成立物业管理委员会。',
    '四、健全信用管理。把投诉办理、公共收益公开、安全生产等纳入企业信用评价，结果与项目投标、评优挂钩，连续两年末位的退出本市市场。',
  ],
  points: 4,
  received: -82,
  registered: -81,
  course: [
    { day: -80, act: 'assign', to: [{ unit: 'housing', role: 'sole' }] },
    { day: -76, act: 'sign-for', unit: 'housing' },
    {
      day: -64,
      act: 'contact',
      unit: 'housing',
      stage: 'before',
      with: '徐静委员',
      way: '座谈',
      outcome: '与委员和两家物业企业座谈，委员提出服务标准要让居民看得懂，建议附一张对照表。',
    },
    {
      day: -42,
      act: 'progress',
      unit: 'housing',
      point: 2,
      text: '全市412个小区中386个按季度公示公共收益，公示金额3120万元；抽查60个小区，整改账目不清的9个。',
    },
    {
      day: -34,
      act: 'submit-draft',
      unit: 'housing',
      mark: 'A',
      publicity: 'public',
      answers: [
        {
          point: 1,
          disposal: 'solve',
          result: 'A',
          text: '我局制定了《云州市住宅小区物业服务等级标准》，将服务分为五级，每级列出保洁、秩序、绿化、设施养护等28项内容和频次，并附一张居民看得懂的对照表，已在小区公示栏张贴。等级由业主共同决定，物业服务企业按等级收费，每年由业主评价一次，达不到约定等级的应当退还差额。目前有143个小区完成服务等级确认，其中21个小区下调了收费。',
        },
        {
          point: 2,
          disposal: 'solve',
          result: 'A',
          text: '412个小区中386个按季度公示了公共收益，金额3120万元，主要用于补充维修资金和更新门禁、路灯。对抽查发现账目不清的9个小区，已督促整改并重新公示。业主对收支有疑问的，可以向社区申请查账，物业服务企业应在七个工作日内答复，社区法律顾问到场协助。动用公共收益超过五千元的，应当先经业主共同决定，并附三家以上报价。',
        },
        {
          point: 3,
          disposal: 'solve',
          result: 'A',
          text: '今年新成立业主委员会52个、物业管理委员会67个，组建率由40%提高到69%，街道和社区全程指导选举。下一步我们将继续推进，力争全覆盖。',
        },
        {
          point: 4,
          disposal: 'solve',
          result: 'A',
          text: '物业服务企业信用评价办法已施行，首次评价企业118家，评为优秀的24家，末位的6家被约谈并限制参加新项目投标，其中1家已退出。评价结果每半年在我局网站公布，业主选聘物业服务企业时可以查询，投诉办理情况占评价分值的三成。对新进入本市的企业实行承诺备案，首年评价不合格的不得再承接项目。另外，我局开通了物业纠纷调解专线，今年受理1120件，调解成功896件。',
        },
      ],
    },
    {
      day: -27,
      act: 'review',
      unit: 'housing',
      decision: 'returned',
      comments: [
        { point: 3, text: '组建率还没有达到目标，标注为“已解决”不妥。请改为列入计划，写明完成时间。' },
        { text: '整件标记相应调整。' },
      ],
    },
    {
      day: -17,
      act: 'submit-draft',
      unit: 'housing',
      mark: 'B',
      answers: [
        {
          point: 3,
          disposal: 'create-conditions',
          result: 'B',
          promised: 180,
          text: '今年新成立业主委员会52个、物业管理委员会67个，组建率由40%提高到69%。尚未组建的128个小区，已逐一明确联系街道和责任人，其中95个计划{日+180}前组建，33个因入住率不足，先由社区代行职责，待条件具备后组建。组建情况每季度在我局网站公布一次，请委员监督。对已成立的业主委员会，开展了两期培训，参加人员480人。',
        },
      ],
    },
    {
      day: -7,
      act: 'review',
      unit: 'housing',
      decision: 'approved',
      comments: [{ text: '修改到位，同意按此答复。' }],
    },
  ],
};
