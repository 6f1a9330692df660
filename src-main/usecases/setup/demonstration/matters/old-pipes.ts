/** 政协提案: the signed reply (B) has reached the office; it is to be delivered to the members. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const oldPipes: DemonstrationMatter = {
  kind: 'cppcc-proposal',
  number: '102',
  session: { term: 10, meeting: 5 },
  title: '关于加快城市老旧供排水管网更新改造的提案',
  proposers: [
    { name: '高振华', kind: 'member', group: '科学技术界', phone: '0876-2246175' },
    { name: '潘玉梅', kind: 'member', group: '农业界' },
  ],
  grade: 2,
  keyMatter: true,
  original: [
    '我市主城区现有供水管道612公里，其中使用超过二十年的灰口铸铁管和混凝土管148公里；排水管道874公里，雨污合流管道仍有96公里。近三年年均发生爆管137次，供水管网漏损率14.8%，高于全省平均水平近四个百分点。每逢大雨，机床路、棉纺路等七处积水点行人要蹚水，群众意见很大。',
    '管网埋在地下，看不见，却是城市的“里子”。目前的主要问题是：底数不全，部分老管线没有图纸，施工时常常挖断；改造分散，供水、排水、燃气、热力各改各的，同一条路三年挖了四次；资金渠道单一，过度依赖当年财政。',
    '为此，建议：',
    '一、开展地下管网普查，建成一张图。对管线的位置、材质、年限、权属、隐患逐段登记，数据由各权属单位共享。',
    '二、统筹改造时序，推行一次开挖。由住房城乡建设部门统一编制年度道路开挖计划，同一条路五年内原则上不重复开挖。',
    '三、拓宽资金渠道。积极申报上级专项资金和政府债券，鼓励供水企业用漏损控制收益投入改造。',
    '四、优先消除七处积水点，做到汛期前完成改造或者有临时强排措施。',
  ],
  points: 4,
  received: -94,
  registered: -93,
  course: [
    {
      day: -92,
      act: 'assign',
      to: [
        { unit: 'housing', role: 'lead' },
        { unit: 'finance', role: 'co-handler', points: [3] },
      ],
    },
    { day: -88, act: 'sign-for', unit: 'housing' },
    { day: -88, act: 'sign-for', unit: 'finance' },
    {
      day: -76,
      act: 'opinion',
      unit: 'finance',
      text: '{今年}年已争取上级城市管网更新改造补助资金4600万元、新增专项债券1.2亿元，用于供排水管网改造。建议主办单位抓紧前期工作，提前储备下一年度项目，做到资金等项目变为项目等资金；供水企业漏损控制收益的使用，应纳入企业年度预算并接受审计。',
    },
    {
      day: -58,
      act: 'contact',
      unit: 'housing',
      stage: 'during',
      with: '高振华委员、潘玉梅委员',
      way: '现场察看',
      outcome: '请两位委员察看机床路、棉纺路积水点改造现场，委员建议增加雨水口清掏频次，已采纳。',
    },
    {
      day: -46,
      act: 'submit-draft',
      unit: 'housing',
      mark: 'B',
      publicity: 'public',
      answers: [
        {
          point: 1,
          disposal: 'solve',
          result: 'A',
          text: '我局组织供水、排水、燃气、热力、电力、通信等18家权属单位完成了主城区地下管网普查，补测无图管线217公里，建成综合管线数据库，登记各类隐患683处。数据已向权属单位和施工单位开放查询，{月-60}以来受理查询412次，施工挖断管线的事故同比减少七成。施工单位开挖前应当查询并由权属单位现场交底，未查询擅自开挖造成损坏的，记入信用档案。',
        },
        {
          point: 2,
          disposal: 'solve',
          result: 'A',
          text: '市政府已同意由我局统一编制年度道路开挖计划，今年首次把六类管线42个项目合并为19个，减少重复开挖23次。新建、改建道路竣工后五年内不批准开挖，确因抢修需要的除外，抢修情况在我局网站公示。计划外的开挖申请今年不予批准17件，由申请单位并入下一年度计划。道路开挖均设置公示牌，写明工期、责任人和恢复时间。',
        },
        {
          point: 3,
          disposal: 'create-conditions',
          result: 'B',
          promised: 240,
          text: '市财政局会同我局争取上级补助资金4600万元、专项债券1.2亿元，今年已完成供水管道改造31公里、雨污分流24公里，管网漏损率降至12.9%。供水企业已将漏损控制收益的六成用于管网更新。剩余117公里老旧供水管道列入三年计划，其中38公里{日+240}前完成。改造期间采取夜间施工、临时供水等措施，停水提前四十八小时告知。',
        },
        {
          point: 4,
          disposal: 'solve',
          result: 'A',
          text: '机床路、棉纺路等五处已完成管道扩容和雨水口加密，经历三次大雨检验，积水在三十分钟内退尽；铁路涵洞、化肥厂南门两处因受地势限制，配备了移动泵车和值守人员，随降雨预警到岗。按照委员建议，汛期雨水口清掏由每月一次增加到每周一次。两处受限点位已列入铁路涵洞整体改造的研究范围，方案成熟后再向委员专门报告。',
        },
      ],
    },
    {
      day: -37,
      act: 'review',
      unit: 'housing',
      decision: 'approved',
      comments: [{ text: '同意。第三条的三年计划请在正式答复后报政府办公室备案。' }],
    },
    { day: -13, act: 'finalise', unit: 'housing', original: 'pdf' },
  ],
};
