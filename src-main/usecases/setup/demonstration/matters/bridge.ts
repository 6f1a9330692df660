/** 督查事项 on a leader's instruction: extra urgent, classification internal, done within days. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const bridge: DemonstrationMatter = {
  kind: 'supervised-matter',
  number: '督{今年}-09',
  title: '望河大桥桥面病害处置批示件',
  proposers: [{ name: '市长 林书远', kind: 'body' }],
  classification: 'internal',
  urgency: 'extra-urgent',
  original: [
    '市应急管理局《值班信息》第83期反映：望河大桥北引桥第三跨桥面出现两处坑槽，最大一处长约1.2米、深约9厘米，伸缩缝钢板局部翘起，大型货车通过时有明显跳车现象。该桥建成于二十二年前，日均通行车辆1.9万辆，其中货车占四成，是连接城关区与望河镇的唯一通道。',
    '林书远市长批示：桥梁安全不能有丝毫侥幸。请市住房城乡建设局立即到现场处置，三日内查清病害原因，并举一反三：',
    '一、立即组织专业力量对望河大桥病害进行抢修，抢修期间做好交通导改，确保车辆通行安全，并查明病害原因，对结构安全作出评估。',
    '二、对全市跨河桥梁开展一次安全检查，重点检查伸缩缝、支座和桥面铺装，发现问题立即整改，形成问题清单和整改清单，结果报市政府。',
  ],
  points: 2,
  received: -48,
  registered: -48,
  course: [
    {
      day: -47,
      act: 'assign',
      to: [{ unit: 'housing', role: 'sole' }],
      requirement: '领导批示件，请即办即报。',
    },
    { day: -44, act: 'sign-for', unit: 'housing' },
    {
      day: -43,
      act: 'progress',
      unit: 'housing',
      point: 1,
      text: '抢修队伍连夜进场，48小时内完成坑槽修复和伸缩缝更换6.5米，恢复双向通行。',
      evidence: '望河大桥抢修记录.pdf',
    },
    {
      day: -37,
      act: 'submit-draft',
      unit: 'housing',
      mark: 'A',
      publicity: 'not-public',
      answers: [
        {
          point: 1,
          disposal: 'solve',
          result: 'A',
          text: '接到批示后，我局主要负责人当日带队到场，组织抢修队伍连夜施工，48小时内完成两处坑槽修复、更换伸缩缝6.5米，恢复双向通行，期间未发生交通事故。经委托有资质的检测机构检测，病害原因是桥面防水层老化渗水，加之重载车辆反复碾压；主梁、桥墩结构完好，技术状况评定为B级，可以正常通行。已在桥头设置限重标志，由交警部门对超限车辆进行劝返。',
        },
        {
          point: 2,
          disposal: 'solve',
          result: 'A',
          text: '我局组织三个专业小组对全市67座跨河桥梁逐一检查，发现伸缩缝堵塞、栏杆锈蚀、桥面破损等问题143处，已整改143处。其中技术状况为D级的青石河小桥已封闭并修通便道，加固工程已完成。检查结果全部录入城市桥梁信息管理系统，一桥一档。今后每季度巡检一次，巡检记录由检查人和复核人签字，C级以下桥梁每月监测一次沉降和裂缝。',
        },
      ],
    },
    {
      day: -32,
      act: 'review',
      unit: 'housing',
      decision: 'approved',
      comments: [{ text: '同意，按程序报市长阅。' }],
    },
    { day: -28, act: 'finalise', unit: 'housing', original: 'png' },
    { day: -21, act: 'deliver', unit: 'housing', way: '机要交换' },
  ],
};
