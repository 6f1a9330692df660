/** 督查事项: the unit's request to return it was accepted, the office passed it on to another unit. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const streetLamps: DemonstrationMatter = {
  kind: 'supervised-matter',
  number: '督{今年}-14',
  title: '民生实事“点亮背街小巷”工程',
  proposers: [{ name: '市政府办公室', kind: 'body' }],
  original: [
    '“点亮背街小巷”是今年市政府十件民生实事之一，计划在城区120条背街小巷新装、改造路灯1600盏。据督查室现场抽查，截至上月底已完成工程量的五成，其中城关区完成六成、临江区不足四成，存在部分街巷杆位未定、电源接入手续办理缓慢、已装路灯不亮等情况，居民夜间出行仍不方便，12345热线两个月来接到反映173件。请牵头单位对照下列要求抓好落实：',
    '一、倒排工期，逐条街巷明确开工和完工时间，年底前全部完成，每月初三个工作日内报送进展，进度落后的要说明原因。',
    '二、对已安装但不亮的路灯限期修复，明确维护单位和报修电话，在灯杆上标示，接到报修后四十八小时内修复。',
    '三、工程进展按月在市政府网站公开，接受群众监督。',
  ],
  points: 3,
  received: -19,
  registered: -18,
  course: [
    { day: -17, act: 'assign', to: [{ unit: 'housing', role: 'sole' }] },
    {
      day: -14,
      act: 'request-return',
      unit: 'housing',
      reason:
        '城市照明设施的建设和维护职责已由市编办划转市城市管理局（路灯管理所随同划转），工程资金和施工合同亦在该局。我局无法组织实施，申请退办。',
      suggested: 'urban',
    },
    {
      day: -4,
      act: 'decide-return',
      unit: 'housing',
      decision: 'accepted',
      reason: '经核实职责划转文件，理由成立，改由市城市管理局承办。',
      reassignTo: 'urban',
    },
  ],
};
