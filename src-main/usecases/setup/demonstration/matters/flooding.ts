/** 督查事项 of an executive meeting: urgent, ten working days, overdue. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const flooding: DemonstrationMatter = {
  kind: 'supervised-matter',
  number: '督{今年}-12',
  title: '市政府第61次常务会议城区易涝点整治决定事项',
  proposers: [{ name: '市政府常务会议', kind: 'body' }],
  keyMatter: true,
  urgency: 'urgent',
  original: [
    '市政府第61次常务会议听取了城区排水防涝情况汇报。会议指出，铁路涵洞、化肥厂南门等易涝点虽然落实了临时强排措施，但根本问题没有解决，近期两次强降雨中铁路涵洞积水最深达70厘米，造成交通中断近两个小时，必须引起高度重视。整治易涝点是市政府对群众的承诺，不能年年汛期年年讲。会议决定：',
    '一、由市住房城乡建设局牵头，十个工作日内提出铁路涵洞易涝点彻底整治方案，明确工程措施、投资和完工时间，方案报市政府。',
    '二、对城区47座下穿通道、地下车库出入口开展一次全面检查，配齐挡水板、警示牌和水位报警装置，逐处明确责任人。',
    '三、强降雨期间实行领导带班和现场值守，积水超过二十七厘米立即封闭通道，做到车辆、行人一个不进。',
  ],
  points: 3,
  received: -24,
  registered: -24,
  course: [
    {
      day: -24,
      act: 'procedure',
      procedure: 'supervision-plan',
      person: '周岚',
      text: '列入市政府常务会议决定事项督办清单第6项，拟定督查方案，报分管主任同意。',
    },
    {
      day: -23,
      act: 'assign',
      to: [{ unit: 'housing', role: 'sole' }],
      requirement: '常务会议决定事项，请按会议确定的时限办结并报告结果。',
    },
    { day: -19, act: 'sign-for', unit: 'housing' },
    {
      day: -14,
      act: 'progress',
      unit: 'housing',
      point: 2,
      text: '检查47座下穿通道和地下车库出入口，补配挡水板31套、警示牌58块、水位报警装置22台，47处责任人名单已在现场公示。',
      evidence: '下穿通道检查记录.pdf',
    },
    {
      day: -2,
      act: 'progress',
      unit: 'housing',
      point: 1,
      text: '铁路涵洞整治方案已完成水力计算，需在铁路用地范围内新建泵站，正在与铁路部门商定用地，方案上报时间推迟。',
    },
  ],
};
