/** 审议意见: arrived at the unit, not yet signed for. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const waterSupply: DemonstrationMatter = {
  kind: 'deliberation-opinion',
  number: '{今年}-09',
  title: '对市人民政府关于城乡供水安全保障工作情况报告的审议意见',
  proposers: [{ name: '市人大常委会', kind: 'body' }],
  original: [
    '市九届人大常委会第三十四次会议听取和审议了市人民政府关于城乡供水安全保障工作情况的报告，会前组织部分代表实地检查了两座水厂、九个居民小区和六个行政村。常委会组成人员认为，我市供水能力稳步提升，水质合格率保持在百分之九十九以上。但是备用水源建设滞后、小区二次供水管理薄弱、部分山区村庄季节性缺水等问题还没有根本解决。提出以下审议意见：',
    '一、加快备用水源和联网管道建设。主城区目前依赖单一水源，应急备用能力不足三天。要明确备用水源工程的时间表，尽快实现两座水厂清水管道互联互通。',
    '二、规范居民小区二次供水管理。对建成十五年以上的二次供水设施分批改造，改造后移交供水企业统一管护，水箱清洗消毒和水质检测结果每季度公示。',
    '三、解决山区村庄季节性缺水。对青石县柳林镇、石门乡等地的23个缺水村，因地制宜延伸管网或者建设集中供水工程，落实管护人员和经费。',
    '四、完善供水应急预案，配备应急供水车辆，每年至少组织一次停水应急演练，停水信息提前告知居民。',
    '以上意见，请市人民政府认真研究处理，并在六个月内将研究处理情况报告市人大常委会。',
  ],
  points: 4,
  received: -7,
  registered: -6,
  course: [
    {
      day: -6,
      act: 'procedure',
      procedure: 'compile',
      person: '周岚',
      text: '编入《人大决议决定和审议意见汇编》第5期。',
    },
    {
      day: -5,
      act: 'procedure',
      procedure: 'instruct',
      person: '副市长 何静',
      text: '“二次供水管护体制是老问题，请市住房城乡建设局会同供水企业拿出办法，不要再拖。”',
    },
    {
      day: -4,
      act: 'assign',
      to: [{ unit: 'housing', role: 'sole' }],
      requirement: '请于收到之日起两周内报送处理方案，办理前到缺水村实地走访。',
    },
  ],
};
