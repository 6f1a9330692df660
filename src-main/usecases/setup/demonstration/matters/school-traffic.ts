/** 代表建议: led by a unit that has no desk here; housing is at work on its co-handling opinion. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const schoolTraffic: DemonstrationMatter = {
  kind: 'deputy-suggestion',
  number: '58',
  session: { term: 9, meeting: 5 },
  title: '关于综合整治中小学校周边交通秩序的建议',
  proposers: [{ name: '林晓芸', kind: 'deputy', group: '城关区代表团', phone: '0876-2231450' }],
  grade: 2,
  original: [
    '早晚接送时段，城区多数中小学门口都是最堵的地方。实验小学门前的书院路，双向两车道，七点二十到七点五十之间通行车辆超过九百辆，家长的电动车、汽车和校车、公交车挤在一起，孩子们在车缝里穿行，看着让人揪心。第三中学新校区周边道路还没有完全建成，学生要绕行工地围挡。',
    '我和几位教师代表连续两周在五所学校门口计数、拍照，感到问题出在三个方面：停车接送没有专门的地方；道路设施不完善，有的路口没有信号灯，人行道断断续续；上下学时间太集中，管理力量跟不上。',
    '为此，建议：',
    '一、完善学校周边道路设施。补齐人行道、信号灯、减速带和护栏，打通第三中学新校区周边的两段断头路，施工围挡让出安全通道。',
    '二、设置接送专区和即停即走泊位。利用学校周边的公共空间或者单位停车场，划出接送区，规定停车时间。',
    '三、推行错峰上下学和护学岗。学校之间、年级之间错开十到十五分钟，交警、教师、家长志愿者共同护学。',
    '四、开通定制公交。在学生集中的小区试行“学校到小区”的定制线路，减少私家车接送。',
    '以上建议，请予研究。',
  ],
  points: 4,
  received: -10,
  registered: -9,
  course: [
    {
      day: -6,
      act: 'assign',
      to: [
        { unit: 'police', role: 'lead' },
        { unit: 'education', role: 'co-handler', points: [3, 4] },
        { unit: 'housing', role: 'co-handler', points: [1, 2] },
      ],
      requirement: '请会办单位按时将会办意见送主办单位，并抄送政府办公室。',
    },
    { day: -4, act: 'sign-for', unit: 'housing' },
    {
      day: -2,
      act: 'progress',
      unit: 'housing',
      point: 1,
      text: '现场核查五所学校周边道路：人行道缺损11处、640米，第三中学新校区东侧断头路210米已完成路基，西侧断头路涉及两户征收。',
    },
  ],
};
