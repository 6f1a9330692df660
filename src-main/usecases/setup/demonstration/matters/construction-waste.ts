/** 政协提案: judged 基本满意; publishing comes next. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const constructionWaste: DemonstrationMatter = {
  kind: 'cppcc-proposal',
  number: '126',
  session: { term: 10, meeting: 5 },
  title: '关于推进建筑垃圾规范处置和资源化利用的提案',
  proposers: [{ name: '梁永胜', kind: 'member', group: '经济界', phone: '0876-2271238' }],
  grade: 4,
  original: [
    '随着老旧小区改造和城市更新推进，我市建筑垃圾年产生量已达210万吨，装修垃圾约26万吨。目前仅有一座消纳场，剩余容量不足两年；资源化利用率约三成，大量可以再生的砖石、混凝土被填埋。夜间偷倒现象时有发生，柳林镇段河滩去年清理偷倒垃圾四次。居民装修产生的垃圾没有固定投放点，往往堆在小区门口和绿化带，清运收费从每车三百元到八百元不等，物业和居民常常为此争执。',
    '建议：',
    '一、对建筑垃圾实行全过程管理。工地出场要有电子联单，运输车辆统一标识、安装定位，处置场所按单接收，三方对账，发现偷倒的可以倒查到工地。',
    '二、建设资源化利用项目。在临江区选址建设年处理一百万吨的处置厂，并在政府投资的道路、公园项目中优先使用再生砖和再生骨料。',
    '三、规范装修垃圾收集。小区设置临时堆放点，袋装投放、预约清运，收费公开。',
  ],
  points: 3,
  received: -132,
  registered: -131,
  course: [
    {
      day: -128,
      act: 'assign',
      to: [
        { unit: 'housing', role: 'lead' },
        { unit: 'urban', role: 'co-handler', points: [1, 3] },
      ],
    },
    { day: -119, act: 'sign-for', unit: 'housing' },
    {
      day: -96,
      act: 'submit-draft',
      unit: 'housing',
      mark: 'A',
      publicity: 'public',
      answers: [
        {
          point: 1,
          disposal: 'solve',
          result: 'A',
          text: '我局会同市城市管理局施行建筑垃圾电子联单，工地出场、车辆运输、场所接收三方扫码确认，当日对账。全市136个在建工地、428辆运输车已全部纳入，车辆统一喷涂标识并安装定位。施行以来查处未按线路行驶37起、偷倒5起，柳林镇段河滩连续五个月未再发现偷倒。市城市管理局的书面会办意见截至答复时尚未收到，本条内容已与其执法支队当面核对。',
        },
        {
          point: 2,
          disposal: 'solve',
          result: 'A',
          text: '临江区建筑垃圾资源化处置厂已建成投产，设计年处理能力一百万吨，可生产再生骨料、透水砖等产品。我局已将再生产品列入政府投资工程材料目录，滨江步道、北门停车场等11个项目使用再生砖4.6万平方米，资源化利用率由三成提高到五成二。处置厂每批产品均委托检测机构抽检，检测报告随货提供给施工单位。再生砖与同规格产品相比每平方米便宜六元。',
        },
        {
          point: 3,
          disposal: 'solve',
          result: 'A',
          text: '已有298个小区设置装修垃圾临时堆放点，实行袋装投放、预约清运，收费标准在小区公示。没有物业的老旧小区由街道设置流动收集点，每周清运两次。居民可以电话预约上门清运，按袋计费，每袋十元，低保家庭免费。12345热线中涉及装修垃圾的诉求比去年同期减少46%。清运车辆与居民使用同一平台，何时来、收多少钱、运到哪里都能查到。',
        },
      ],
    },
    { day: -87, act: 'review', unit: 'housing', decision: 'approved', comments: [] },
    { day: -76, act: 'finalise', unit: 'housing', original: 'paper-follows' },
    { day: -66, act: 'deliver', unit: 'housing', way: '邮寄' },
    {
      day: -22,
      act: 'feedback',
      unit: 'housing',
      proposer: '梁永胜',
      attitude: 'satisfied',
      process: 'basically-satisfied',
      result: 'basically-satisfied',
      overall: 'basically-satisfied',
      opinion: '电子联单作用明显。希望再生产品的质量检测结果定期公开，打消施工单位顾虑。',
    },
  ],
};
