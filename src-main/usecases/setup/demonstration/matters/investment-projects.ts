/** 人大决议, led by finance: signed for, the handling plan is due within days. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const investmentProjects: DemonstrationMatter = {
  kind: 'resolution',
  number: '{今年}-03',
  title: '云州市人民代表大会常务委员会关于加强政府投资项目全过程监督管理的决议',
  proposers: [{ name: '市人大常委会', kind: 'body' }],
  original: [
    '云州市第九届人民代表大会常务委员会第三十三次会议审查了市级政府投资项目执行情况。会议肯定了市人民政府在保重点、补短板方面所做的工作，同时指出，部分项目前期论证不充分、概算调整频繁、建成后使用效率不高，竣工决算滞后的项目达到41个。为提高政府投资效益，特作如下决议：',
    '一、严格项目储备和前期论证。未经可行性论证、未落实资金来源的项目，不得列入年度投资计划；投资一亿元以上的项目，应当在决策前向市人民代表大会常务委员会报告。',
    '二、硬化概算约束。项目总投资超过批准概算百分之十的，应当先停后审，查明原因和责任。',
    '三、限期清理竣工决算。对已经交付使用而未办理决算的41个项目逐一列出清单，一年内全部完成，资产及时登记入账。',
    '四、强化绩效评价结果运用。对使用效率低的项目提出整改办法，评价结果与同类项目安排挂钩，并向社会公开。',
  ],
  points: 4,
  received: -15,
  registered: -14,
  course: [
    {
      day: -14,
      act: 'procedure',
      procedure: 'compile',
      person: '周岚',
      text: '编入《人大决议决定和审议意见汇编》第4期。',
    },
    {
      day: -13,
      act: 'procedure',
      procedure: 'instruct',
      person: '常务副市长 秦立峰',
      text: '“请市财政局牵头，先把41个项目的决算底数搞清楚，一个月内拿出清单。”',
    },
    {
      day: -12,
      act: 'assign',
      to: [{ unit: 'finance', role: 'sole' }],
      requirement: '两周内报送处理方案。',
    },
    { day: -8, act: 'sign-for', unit: 'finance' },
    {
      day: -6,
      act: 'progress',
      unit: 'finance',
      point: 3,
      text: '完成41个项目资料收集，其中施工单位资料齐全的27个，已委托三家中介机构进场审核。',
    },
  ],
};
