/** 审议意见 led by a unit without a desk here: both co-handlers have sent their opinions, the lead has not even signed for it. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const businessClimate: DemonstrationMatter = {
  kind: 'deliberation-opinion',
  number: '{今年}-07',
  title: '对市人民政府关于优化营商环境工作情况报告的审议意见',
  proposers: [{ name: '市人大常委会', kind: 'body' }],
  original: [
    '市九届人大常委会第三十二次会议听取和审议了市人民政府关于优化营商环境工作情况的报告，并开展专题询问。会议认为，市人民政府持续推进审批制度改革，企业开办时间压缩到一天以内，市场主体稳步增长。但是与企业期盼相比，还存在惠企政策知晓率不高、多头重复检查、工程建设审批环节偏多等问题。常委会组成人员提出如下审议意见：',
    '一、提高惠企政策的知晓率和兑现率。对现行政策全面清理，形成一张清单，能免申即享的一律免申即享，兑现情况按季度公布。',
    '二、规范涉企行政检查。推行“综合查一次”，同一时期对同一企业的检查合并进行，无事不扰。',
    '三、压减工程建设项目审批时间。推行区域评估、联合审图、联合验收，工业项目从立项到开工审批时间不超过三十个工作日。',
    '四、加大融资支持。用好政府性融资担保资金，降低担保费率，缓解小微企业融资难、融资贵。',
  ],
  points: 4,
  received: -53,
  registered: -52,
  course: [
    {
      day: -51,
      act: 'assign',
      to: [
        { unit: 'market', role: 'lead' },
        { unit: 'housing', role: 'co-handler', points: [3] },
        { unit: 'finance', role: 'co-handler', points: [4] },
      ],
      requirement: '请会办单位一个月内将会办意见送主办单位，并抄送政府办公室。',
    },
    { day: -47, act: 'sign-for', unit: 'housing' },
    { day: -47, act: 'sign-for', unit: 'finance' },
    {
      day: -31,
      act: 'opinion',
      unit: 'housing',
      text: '关于压减工程建设项目审批时间，我局办理情况如下：一是施工图审查由住建、消防、人防分别审查改为联合审图，审查时间由15个工作日压缩到8个工作日；二是竣工验收实行一个窗口受理、一次现场联合验收，今年办理联合验收63件，平均用时9个工作日；三是与市自然资源局商定，工业项目试行“带方案出让”，首批四个项目从立项到开工审批用时28个工作日。尚需主办单位协调的事项：经济开发区的地质灾害、水土保持区域评估成果尚未公布，企业仍需单独编制报告，建议督促开发区管委会尽快完成。',
    },
    {
      day: -28,
      act: 'opinion',
      unit: 'finance',
      text: '关于加大融资支持，我局办理情况如下：市级政府性融资担保资金今年增资5000万元，累计达到1.8亿元，平均担保费率由1.2%降至0.8%，{月-50}以来新增担保业务312笔、4.7亿元，其中单户五百万元以下的占八成。对符合条件的小微企业担保业务给予保费补贴，已拨付286万元。建议主办单位在答复中一并公布政策清单和受理窗口，方便企业查询。',
    },
  ],
};
