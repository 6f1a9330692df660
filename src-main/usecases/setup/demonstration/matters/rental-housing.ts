/** 政协提案: answered with C and judged 不满意; the office has to decide about a redo. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const rentalHousing: DemonstrationMatter = {
  kind: 'cppcc-proposal',
  number: '131',
  session: { term: 10, meeting: 5 },
  title: '关于解决新市民和青年人阶段性住房困难的提案',
  proposers: [{ name: '罗雪', kind: 'member', group: '共青团和青联界', phone: '0876-2259027' }],
  grade: 3,
  original: [
    '近三年，我市经济开发区新增就业岗位2.8万个，其中外来务工人员和高校毕业生占七成。他们收入不高，又不符合公共租赁住房的条件，大多在城中村合租，人均居住面积不到八平方米，往返上班要一个多小时。企业反映，住不下来已经成为留不住人的首要原因，有两家电子企业去年流失的技术工人中，近一半提到了住房问题。',
    '与此同时，开发区周边有三栋安置房空置两年，市区还有一些关停的宾馆、闲置的办公楼没有利用起来。',
    '建议：',
    '一、盘活存量房源。把空置安置房、闲置商业办公用房改建为保障性租赁住房，简化改建审批手续。',
    '二、给予租金优惠和补贴。保障性租赁住房租金不高于同地段市场租金的七成，对新就业大学生再给予两年租房补贴。',
    '三、放宽申请条件，取消户籍限制，凭劳动合同即可申请，线上办理。',
  ],
  points: 3,
  received: -117,
  registered: -116,
  course: [
    { day: -114, act: 'assign', to: [{ unit: 'housing', role: 'sole' }] },
    { day: -108, act: 'sign-for', unit: 'housing' },
    {
      day: -83,
      act: 'submit-draft',
      unit: 'housing',
      mark: 'C',
      publicity: 'on-request',
      answers: [
        {
          point: 1,
          disposal: 'create-conditions',
          result: 'B',
          promised: 150,
          text: '开发区三栋空置安置房共284套，已完成权属核查和结构检测，正在改造水电和消防，计划{日+150}前交付使用。关停宾馆和闲置办公楼改建涉及规划用途调整，目前有两家产权单位提出申请，涉及房源136套，我局已会同自然资源、消防部门现场踏勘，正按程序办理改建手续，办理进度可以在我局网站查询。交付后优先供应开发区企业职工。',
        },
        {
          point: 2,
          disposal: 'explain',
          result: 'C',
          text: '保障性租赁住房租金按不高于同地段市场租金的八成执行，这是按照省定标准确定的。因今年市级财力紧张，新就业大学生租房补贴暂不具备出台条件，待财力好转后再作研究。公共租赁住房的租赁补贴仍按原政策执行，符合条件的新就业大学生可以向户籍或居住地社区申请。已入住的保障性租赁住房，租赁合同最短一年、最长五年，期内租金不上涨，押金不超过一个月租金。',
        },
        {
          point: 3,
          disposal: 'solve',
          result: 'A',
          text: '保障性租赁住房申请已取消户籍和收入限制，凭劳动合同或社保缴纳证明即可申请，全程线上办理，承诺五个工作日内答复。目前已受理申请1630人，入住912人，其余人员按照申请先后轮候，平均轮候时间四个月，轮候顺序在网上公开，可以随时查询。企业可以为职工集体申请，由住房保障中心派人到企业现场办理，今年已到23家企业集中受理五次。',
        },
      ],
    },
    { day: -78, act: 'review', unit: 'housing', decision: 'approved', comments: [] },
    { day: -64, act: 'finalise', unit: 'housing', original: 'pdf' },
    { day: -54, act: 'deliver', unit: 'housing', way: '邮寄' },
    {
      day: -4,
      act: 'feedback',
      unit: 'housing',
      proposer: '罗雪',
      attitude: 'basically-satisfied',
      process: 'basically-satisfied',
      result: 'dissatisfied',
      overall: 'dissatisfied',
      opinion:
        '租房补贴一项以财力紧张为由暂不研究，理由过于简单。开发区企业愿意分担一部分，希望部门同企业谈一谈，再给一个明确的说法。',
    },
  ],
};
