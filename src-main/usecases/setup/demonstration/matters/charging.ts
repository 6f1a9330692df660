/** 代表建议: answered with C, judged 不满意, ordered to be done again. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const charging: DemonstrationMatter = {
  kind: 'deputy-suggestion',
  number: '77',
  session: { term: 9, meeting: 5 },
  title: '关于解决住宅小区电动自行车充电和消防安全问题的建议',
  proposers: [{ name: '陈国强', kind: 'deputy', group: '临江区代表团', phone: '0876-2260418' }],
  grade: 3,
  keyMatter: true,
  original: [
    '电动自行车方便了群众出行，但是充电问题越来越让人担心。我市城区电动自行车保有量约21万辆，小区内的集中充电端口只有3.4万个。没有地方充电，居民就从楼上往下拉线，或者把车推进楼道、把电池拎回家。去年全市发生电动自行车火灾63起，有两起造成人员受伤。',
    '我走访了临江区六个小区，物业说装充电设施要业主同意、要增容、要消防审查，投入收不回来；居民说有的充电桩一度电收一元五角，比家里贵一倍多，宁可飞线。',
    '为此，建议：',
    '一、加快充电设施建设。对没有充电设施的小区列出清单，两年内做到端口数与车辆数比例不低于一比三，电力增容由供电企业优先保障。',
    '二、降低充电收费。把电费和服务费分开标价，电费执行居民电价，对服务费作出上限规定。',
    '三、严查楼道停车、飞线充电，对屡劝不改的依法处罚，同时在单元门口安装识别报警装置。',
    '以上建议，请予研究办理。',
  ],
  points: 3,
  received: -148,
  registered: -147,
  course: [
    { day: -144, act: 'assign', to: [{ unit: 'housing', role: 'sole' }] },
    { day: -138, act: 'sign-for', unit: 'housing' },
    {
      day: -118,
      act: 'submit-draft',
      unit: 'housing',
      mark: 'C',
      publicity: 'public',
      answers: [
        {
          point: 1,
          disposal: 'create-conditions',
          result: 'B',
          promised: 210,
          text: '我局会同供电企业对城区412个小区进行了核查，无集中充电设施的137个。今年已建成端口6200个，惠及54个小区，供电企业完成配电增容29处。其余83个小区列入计划，{日+210}前建成，届时端口数与车辆数比例可达到一比三。没有合适场地的19个小区，拟利用周边公共停车场和社区用房前的空地集中建设，选址方案先在小区公示十五天，听取居民意见后再施工。',
        },
        {
          point: 2,
          disposal: 'explain',
          result: 'C',
          text: '充电服务费目前实行市场调节价，由于设施运营企业前期投入较大，且我局没有价格管理权限，暂不具备统一规定服务费上限的条件。',
        },
        {
          point: 3,
          disposal: 'solve',
          result: 'A',
          text: '我局督促物业服务企业开展日常巡查，累计劝离楼道停放电动自行车1.2万辆次，拆除飞线860余处，在210个单元安装识别报警装置。对屡劝不改的，移交消防救援机构依法处理，已处罚23人。小区出入口张贴火灾案例，社区网格员逐户发放安全告知书6.4万份。今年以来城区电动自行车火灾比去年同期减少14起。',
        },
      ],
    },
    { day: -108, act: 'review', unit: 'housing', decision: 'approved', comments: [] },
    { day: -96, act: 'finalise', unit: 'housing', original: 'png' },
    { day: -86, act: 'deliver', unit: 'housing', way: '邮寄' },
    {
      day: -34,
      act: 'feedback',
      unit: 'housing',
      proposer: '陈国强',
      attitude: 'basically-satisfied',
      process: 'dissatisfied',
      result: 'dissatisfied',
      overall: 'dissatisfied',
      opinion:
        '办理前后没有与我见面。收费问题一句“没有权限”就算答复了，既没有找发展改革部门会商，也没有说群众该找谁。请重新办理。',
    },
    {
      day: -26,
      act: 'redo',
      unit: 'housing',
      reason:
        '代表对办理过程和结果不满意。请主要负责人亲自约见代表，就充电收费问题会商市发展改革委、市市场监管局，一个月内重新答复。',
    },
    {
      day: -18,
      act: 'contact',
      unit: 'housing',
      stage: 'after',
      with: '陈国强代表',
      way: '登门走访',
      outcome:
        '局主要负责人登门致歉，与代表一起到两个小区看了充电桩收费公示，商定由我局牵头约谈三家运营企业。',
    },
    {
      day: -9,
      act: 'progress',
      unit: 'housing',
      point: 2,
      text: '会同市发展改革委、市市场监管局约谈三家运营企业，两家已将电费与服务费分开标价，服务费由每度0.9元降到0.45元，涉及96个小区、1.1万个端口。',
    },
  ],
};
