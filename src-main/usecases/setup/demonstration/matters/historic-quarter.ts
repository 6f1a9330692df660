/** 政协提案: the reply is delivered, the feedback form is awaited. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const historicQuarter: DemonstrationMatter = {
  kind: 'cppcc-proposal',
  number: '113',
  session: { term: 10, meeting: 5 },
  title: '关于加强钟楼历史文化街区保护利用的提案',
  proposers: [{ name: '方怀安', kind: 'member', group: '文化艺术界', phone: '0876-2208816' }],
  grade: 3,
  original: [
    '钟楼历史文化街区面积12.6公顷，保存有清末民国民居、商号、会馆等历史建筑57处，是我市城市记忆最集中的地方。近年来街区内修缮了钟楼和晋商会馆，吸引了不少游客，但大部分院落仍然年久失修，有的屋顶漏雨，有的电线裸露，有的被随意改建，青砖墙贴上了瓷砖。',
    '调研中居民普遍反映两难：想修，不知道该按什么规矩修，也怕花了钱违规；不修，又住着不安全。商户则反映街区排水不畅、没有公共厕所、消防车进不来。',
    '建议：',
    '一、完成街区历史建筑测绘建档，一处一册，明确哪些不能动、哪些可以改，并给居民一份修缮手册。',
    '二、设立历史建筑修缮补助，对产权人按照要求修缮的，给予一定比例的补助。',
    '三、改善街区基础设施，重点解决排水、消防、公厕和线缆落地，施工采用小型机械，不搞大拆大建。',
  ],
  points: 3,
  received: -126,
  registered: -125,
  course: [
    { day: -122, act: 'assign', to: [{ unit: 'housing', role: 'sole' }] },
    { day: -118, act: 'sign-for', unit: 'housing' },
    {
      day: -112,
      act: 'contact',
      unit: 'housing',
      stage: 'before',
      with: '方怀安委员',
      way: '实地走访',
      outcome: '请委员带路走访了十一处院落，委员提供了二十世纪八十年代的街区测绘图复印件。',
    },
    {
      day: -86,
      act: 'submit-draft',
      unit: 'housing',
      mark: 'B',
      publicity: 'public',
      answers: [
        {
          point: 1,
          disposal: 'solve',
          result: 'A',
          text: '街区内57处历史建筑已全部完成测绘建档，逐处标明价值要素和保护要求，并挂牌公布。参考委员提供的旧测绘图，更正了三处建筑的年代和名称。我局编印的《历史建筑修缮手册》用图例说明屋面、门窗、墙体的做法，已入户发放320册，居民修缮前可到街道免费咨询。档案成果同时提供给规划、消防和文物部门共用，避免各管一段。',
        },
        {
          point: 2,
          disposal: 'create-conditions',
          result: 'B',
          promised: 90,
          text: '按照《历史建筑保护办法》，我局拟定了修缮补助细则，对产权人按要求修缮的，补助审定工程费用的三成，每处最高8万元。细则已完成公开征求意见，计划{日+90}前施行，首批安排资金120万元，优先用于结构有险情的院落。施行之前，对已经出现险情的五处院落，由街道先行采取支护措施，费用从应急经费中列支。补助申请由街道初审、专家组现场核定。',
        },
        {
          point: 3,
          disposal: 'create-conditions',
          result: 'B',
          promised: 270,
          text: '街区排水改造已完成一期1.1公里，新建公厕2座，增设微型消防站1座、消火栓14处，配备适合窄巷的小型消防车。线缆落地涉及五家单位，已完成设计，计划{日+270}前完成主街650米。施工全部采用小型机械和人工，不拆除历史建筑，每个施工段不超过五十米，保证居民和商户日常出行。施工安排提前十天在街口公示。',
        },
      ],
    },
    { day: -76, act: 'review', unit: 'housing', decision: 'approved', comments: [] },
    { day: -58, act: 'finalise', unit: 'housing', original: 'png' },
    { day: -43, act: 'deliver', unit: 'housing', way: '当面送达' },
  ],
};
