/** The words of the story of four desks: one more unit, letters of the office, and what the units report. */
import type { UnitWords } from './clerk';
import { FINANCE, HOUSING, OFFICE } from './story-words';

/** Their pictures stand together. */
function inThisStory(unit: UnitWords): UnitWords {
  return { ...unit, key: `four-desks-${unit.key}` };
}

export const THE_OFFICE = inThisStory(OFFICE);
export const LEAD = inThisStory(HOUSING);
export const TREASURY = inThisStory(FINANCE);
export const LAND = inThisStory({
  key: 'land',
  name: '云州市自然资源局',
  work: '承办单位',
  code: '云自然资',
  person: '顾晓岚',
  role: '经办人',
  phone: '0513-88000466',
  password: '自然资源局-2026-云州',
});

export const URGE = {
  kind: '催办',
  subject: '关于抓紧报送第0048号建议会办意见的催办通知',
  text: '请于6月12日前将会办意见送市住房和城乡建设局，并抄送我室。',
} as const;

export const NOTICE = {
  kind: '通知',
  subject: '关于召开加装电梯建议办理协调会的通知',
  text: '定于6月16日下午3时在市政府二号会议室召开协调会，请分管负责人参加。',
} as const;

export const TREASURY_OPINION =
  '支持加装电梯财政补贴。今年已安排专项资金600万元，按每台15万元的标准，随工程验收进度拨付。';
export const LAND_OPINION =
  '加装电梯不新增建设用地的，不再办理用地手续；占用小区公共部分的，凭业主共同决定在联合审查中一并核定。';

export const REPORT = {
  subject: '关于第0048号建议办理情况的报告',
  text: '会办意见已经收齐，补贴标准、用地手续两项已达成一致，6月底前形成答复初稿报审。',
} as const;
