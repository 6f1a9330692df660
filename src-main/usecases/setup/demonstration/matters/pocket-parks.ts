/** 代表建议: the unit has asked to return it, in time and with a reason. */
import type { DemonstrationMatter } from '../demonstration-matter';

export const pocketParks: DemonstrationMatter = {
  kind: 'deputy-suggestion',
  number: '71',
  session: { term: 9, meeting: 5 },
  title: '关于在老城区增建口袋公园的建议',
  proposers: [{ name: '周文斌', kind: 'deputy', group: '城关区代表团', phone: '0876-2217702' }],
  grade: 4,
  original: [
    '老城区人口密、绿地少，云溪街道人均公园绿地面积只有3.2平方米，不到全市平均数的三分之一。居民饭后想散散步，要么在马路边走，要么坐车去东湖。孩子放学以后没有地方玩，常在楼道和停车场里追跑。',
    '其实老城区并不是没有地方。沿城墙遗址、云溪河边、拆除的违章建筑原址，有不少几百平方米的边角地，现在有的长着荒草，有的堆着杂物，有的被围起来种菜。把这些地方利用起来，花钱不多，群众得实惠。',
    '为此，建议：',
    '一、对老城区边角地做一次普查，列出可以建成口袋公园的地块，争取每年建成五至八处，做到居民步行十分钟能到。',
    '二、建设时多听周边居民意见，老人多的地方多放座椅和健身器材，孩子多的地方设沙坑和滑梯，不追求花哨，多种本地的树，少铺草皮。',
    '三、建成后明确由街道管护，保洁、修剪、灯具和器材维修要有固定经费，不能建成两三年就破败。',
    '以上建议，请予研究。',
  ],
  points: 3,
  received: -16,
  registered: -15,
  course: [
    { day: -12, act: 'assign', to: [{ unit: 'housing', role: 'sole' }] },
    {
      day: -9,
      act: 'request-return',
      unit: 'housing',
      reason:
        '机构改革后，城市园林绿化的规划、建设和管护职责已整体划入市城市管理局，我局不再承担口袋公园建设职能，也没有相应经费。建议改由市城市管理局主办，我局可就老旧小区改造范围内的边角地利用提供会办意见。',
      suggested: 'urban',
    },
  ],
};
