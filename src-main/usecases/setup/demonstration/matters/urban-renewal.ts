/** 审议意见: replied, reported to the standing committee, archived. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const urbanRenewal: DemonstrationMatter = {
  kind: 'deliberation-opinion',
  number: '{今年}-05',
  title: '对市人民政府关于城镇老旧小区改造工作情况报告的审议意见',
  proposers: [{ name: '市人大常委会', kind: 'body' }],
  original: [
    '市九届人大常委会第二十八次会议听取和审议了市人民政府关于城镇老旧小区改造工作情况的报告。常委会组成人员认为，三年来全市改造老旧小区186个、惠及居民4.2万户，工作扎实，群众得到实惠。同时也指出，改造工作中还存在重面子轻里子、征求居民意见不充分、长效管理跟不上等问题。现提出以下审议意见：',
    '一、改造内容要以居民需求为先。改造前逐户征求意见，把屋面防水、管道更换、电力增容等“里子”工程放在前面，同意改造内容的居民达到规定比例方可开工。',
    '二、加强工程质量监管。对防水、外墙保温等群众反映多的工程，严格材料进场检验，质保期内出现问题的，施工单位要在约定时间内修复。',
    '三、建立长效管理机制。改造完成的小区要同步引进物业或者成立自管组织，避免一年新、两年旧、三年回到老样子。',
    '四、用好改造资金。加快资金拨付，推动管线单位出资责任落实，资金使用情况向居民公开。',
  ],
  points: 4,
  received: -158,
  registered: -157,
  course: [
    {
      day: -156,
      act: 'procedure',
      procedure: 'compile',
      person: '周岚',
      text: '编入《人大决议决定和审议意见汇编》第1期。',
    },
    {
      day: -155,
      act: 'procedure',
      procedure: 'instruct',
      person: '副市长 何静',
      text: '“请市住房城乡建设局对照四条意见逐条整改，防水和管道问题要拿出具体办法。”',
    },
    {
      day: -153,
      act: 'assign',
      to: [
        { unit: 'housing', role: 'lead' },
        { unit: 'finance', role: 'co-handler', points: [4] },
      ],
    },
    { day: -148, act: 'sign-for', unit: 'housing' },
    { day: -148, act: 'sign-for', unit: 'finance' },
    {
      day: -142,
      act: 'plan',
      unit: 'housing',
      measures: [
        { point: 1, text: '修订居民意见征求办法，改造内容实行“菜单式”选择。', person: '李雯', due: -90 },
        { point: 2, text: '对近三年改造小区开展质量回头看，问题限期修复。', person: '许志刚', due: -80 },
        { point: 3, text: '指导改造小区落实物业或自管组织。', person: '李雯', due: -70 },
        { point: 4, text: '会同市财政局核清欠拨资金，督促管线单位出资。', person: '郑海涛', due: -80 },
      ],
    },
    {
      day: -134,
      act: 'opinion',
      unit: 'finance',
      text: '经核对，近三年老旧小区改造市级资金应拨3.42亿元，已拨3.29亿元，欠拨1300万元已于{月-140}全部拨付。建议今后按季度与主办单位对账，管线单位出资纳入企业年度投资计划，由国资部门督促落实。',
    },
    {
      day: -118,
      act: 'submit-draft',
      unit: 'housing',
      mark: 'B',
      publicity: 'public',
      answers: [
        {
          point: 1,
          disposal: 'solve',
          result: 'A',
          text: '我局修订了居民意见征求办法，改造内容分为必选的“里子”项目11项和可选的环境项目17项，由居民逐户勾选，同意率达到三分之二方可开工，勾选结果在单元门口公示。今年开工的58个小区全部按新办法执行，屋面防水、给排水管道、电力增容三项占投资的比重由46%提高到71%。施工期间每个小区推选三名居民担任义务监督员，参加材料进场和隐蔽工程验收。',
        },
        {
          point: 2,
          disposal: 'solve',
          result: 'A',
          text: '我局对近三年改造的186个小区开展质量回头看，查出渗漏、空鼓、管道返水等问题673处，已修复661处，其余12处涉及住户装修，正在协商入户时间。对质量问题较多的两家施工单位记入信用档案，一年内不得承接改造项目。质保期由两年延长到五年，报修电话刻在单元门口的铭牌上。防水工程完工后一律做闭水试验，居民代表到场见证。',
        },
        {
          point: 3,
          disposal: 'create-conditions',
          result: 'B',
          promised: 30,
          text: '186个改造小区中，引进物业服务的97个，成立自管组织的64个，由社区托管的25个。托管的25个小区因规模偏小，单独引进物业难以维持，计划{日+30}前按相邻原则合并为7个片区，统一选聘物业服务企业，保洁、秩序维护和设施巡查合并实施，收费不高于同等级小区。合并过程中逐户征求意见，同意率未达到规定比例的，由社区继续托管，不强行推进。',
        },
        {
          point: 4,
          disposal: 'solve',
          result: 'A',
          text: '经会同市财政局逐项核对，近三年应拨未拨的1300万元已全部拨付，今后实行按季度对账。供水、供电、燃气、通信等管线单位今年落实出资4870万元，比去年增加一倍。58个小区的资金来源和支出明细已在小区公示栏公开，居民可以凭身份证查阅结算资料。审计部门对其中12个小区进行了抽查，未发现挤占挪用问题，提出的两条管理建议已落实。',
        },
      ],
    },
    { day: -108, act: 'review', unit: 'housing', decision: 'approved', comments: [] },
    { day: -96, act: 'finalise', unit: 'housing', original: 'pdf' },
    { day: -86, act: 'deliver', unit: 'housing', way: '公文交换' },
    {
      day: -74,
      act: 'procedure',
      procedure: 'report',
      person: '副市长 何静',
      text: '受市人民政府委托，向市人大常委会第三十次会议报告审议意见研究处理情况，测评结果为满意。',
    },
    { day: -50, act: 'archive', place: '政府办公室档案室 {今年}年人大决议审议意见卷 第1盒' },
  ],
};
