/** 代表建议: being handled, the co-handler's opinion is late, the reply half written. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const heating: DemonstrationMatter = {
  kind: 'deputy-suggestion',
  number: '52',
  session: { term: 9, meeting: 5 },
  title: '关于提升城区集中供热质量和服务水平的建议',
  proposers: [
    { name: '孙志远', kind: 'deputy', group: '临江区代表团', phone: '0876-2265519' },
    { name: '马丽华', kind: 'deputy', group: '临江区代表团' },
    { name: '吴海波', kind: 'deputy', group: '城关区代表团' },
  ],
  grade: 3,
  keyMatter: true,
  original: [
    '集中供热关系千家万户的冷暖。近几个采暖季，12345热线中反映供热的问题一直排在前三位，去年达到4300余件，其中室温不达标占六成，主要集中在临江区的棉纺、机床、化肥三个老厂宿舍区和城关区北部。',
    '我们利用代表联络站接待群众五次，收集意见二百余条，又请供热企业的技术人员一起看了换热站和楼道管网。大家认为，除热源偏紧以外，更突出的是管网老、调节差、服务跟不上：不少二次管网使用超过二十年，跑冒滴漏严重；同一个小区前楼热得开窗、后楼冷得穿棉袄；打电话报修，要么打不通，要么来了说不归自己管。',
    '为此，建议：',
    '一、加快老旧供热管网改造。把使用二十年以上的一次网、二次网列出清单，分年度改造，优先安排群众反映集中的片区，与老旧小区改造同步施工，不要今年挖、明年又挖。',
    '二、推进换热站智能化和二次网平衡调节。对调节手段落后的换热站加装自控装置，逐楼逐单元调平，解决冷热不均。',
    '三、统一供热服务标准。规定报修多长时间上门、室温不达标怎么退费、由谁测温，把标准向社会公布，接受群众监督。',
    '四、建立应急热源和备用物资。遇到极寒天气或者热源故障时，有预案、有队伍、有物资。',
    '以上建议，请予研究答复。',
  ],
  points: 4,
  received: -44,
  registered: -43,
  course: [
    {
      day: -41,
      act: 'assign',
      to: [
        { unit: 'housing', role: 'lead' },
        { unit: 'finance', role: 'co-handler', points: [1, 2] },
      ],
      requirement: '请赶在下一个采暖季前拿出能见效的措施。',
    },
    { day: -39, act: 'sign-for', unit: 'housing' },
    { day: -38, act: 'sign-for', unit: 'finance' },
    {
      day: -36,
      act: 'contact',
      unit: 'housing',
      stage: 'before',
      with: '孙志远、马丽华、吴海波代表',
      way: '座谈',
      outcome: '在临江区代表联络站座谈，三位代表带来群众意见二百余条，约定在机床厂宿舍先做平衡调节试点。',
    },
    {
      day: -33,
      act: 'plan',
      unit: 'housing',
      measures: [
        {
          point: 1,
          text: '编制使用二十年以上管网清单和三年改造计划，首批改造18公里。',
          person: '许志刚',
          due: 30,
        },
        {
          point: 2,
          text: '完成机床厂宿舍12栋楼平衡调节试点，总结后推广到棉纺、化肥宿舍。',
          person: '李雯',
          due: 20,
        },
        { point: 3, text: '修订供热服务规范，公布报修时限和退费办法。', person: '李雯', due: 15 },
        { point: 4, text: '核定应急锅炉和备用物资数量，组织一次应急演练。', person: '许志刚', due: 25 },
      ],
    },
    {
      day: -19,
      act: 'progress',
      unit: 'housing',
      point: 2,
      text: '机床厂宿舍12栋楼、41个单元加装平衡阀164只，完成一轮调节，抽测86户，最高与最低室温差由9.2度缩小到2.6度。',
      evidence: '机床厂宿舍测温记录.pdf',
    },
    {
      day: -11,
      act: 'progress',
      unit: 'housing',
      point: 1,
      text: '完成使用二十年以上管网普查，一次网11.3公里、二次网67.8公里已逐段列入清单，首批18公里完成施工图设计。',
    },
    {
      day: -4,
      act: 'save-draft',
      unit: 'housing',
      answers: [
        {
          point: 1,
          disposal: 'create-conditions',
          result: 'B',
          promised: 300,
          text: '我局组织供热企业对城区使用二十年以上的管网逐段普查，共有一次网11.3公里、二次网67.8公里，已建立清单。按照“先急后缓、与老旧小区改造同步”的原则，分三年改造，首批18公里安排在棉纺、机床、化肥三个宿舍区，施工图设计已经完成，计划{日+300}前完工。凡与道路、雨污水改造重叠的路段，统一开挖、一次恢复。',
        },
        {
          point: 2,
          disposal: 'solve',
          result: 'A',
          text: '按照与代表商定的办法，我局先在机床厂宿舍12栋楼、41个单元加装平衡阀164只，逐单元调平。抽测86户，最高与最低室温差由9.2度缩小到2.6度，',
        },
      ],
    },
  ],
};
