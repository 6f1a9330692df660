/** Says in a clerk's words where in a profile a path leads: `kinds.bill.deadlines.reply` is 议案的“答复”期限. */
import { MATTER_KINDS, type MatterKind } from '../matter/matter-kind';
import { MATTER_KIND_WORDS } from '../wording/matter-wording';
import { DEADLINE_PURPOSES, type DeadlinePurpose } from './deadline-purpose';
import type { Profile, ProfileSettings } from './profile';
import {
  DEADLINE_PURPOSE_WORDS,
  FIELD_WORDS,
  nameOfRule,
  PERIODIC_REPORT_WORDS,
  SETTING_WORDS,
} from './profile-words';

/** The sections of the editor, in its order; every path belongs to one. */
export const PROFILE_SECTIONS = [
  'basis',
  'rules',
  'kinds',
  'stages',
  'reminders',
  'results',
  'grades',
  'talks',
  'consequences',
  'appraisal',
  'settings',
] as const;
export type ProfileSection = (typeof PROFILE_SECTIONS)[number];

export function sectionOfPath(path: string): ProfileSection {
  const [head = '', , third] = path.split('.');
  switch (head) {
    case 'rules':
    case 'periodicReports':
      return 'rules';
    case 'kinds':
      if (third === 'stages') return 'stages';
      return third === 'warnDays' ? 'reminders' : 'kinds';
    case 'warnDays':
    case 'backwardPlan':
      return 'reminders';
    case 'results':
      return 'results';
    case 'grades':
    case 'threeNotices':
      return 'grades';
    case 'talks':
      return 'talks';
    case 'consequences':
      return 'consequences';
    case 'appraisal':
    case 'rates':
      return 'appraisal';
    case 'settings':
      return 'settings';
    default:
      return 'basis';
  }
}

/** The words of a path; a path of a file from elsewhere that means nothing here stands as it is. With the profile at hand, rules are called by their ids. */
export function placeOfPath(path: string, profile?: Pick<Profile, 'rules'>): string {
  const [head = '', ...rest] = path.split('.');
  switch (head) {
    case '':
      return '文件';
    case 'rules': {
      const rule = profile?.rules[Number(rest[0])];
      return rule
        ? joined(`期限规则 ${nameOfRule(rule)}`, wordOf(FIELD_WORDS, rest[1]))
        : numbered('期限规则', rest);
    }
    case 'kinds':
      return placeOfKind(rest) ?? path;
    case 'periodicReports':
      return joined('定期报告', wordOf(PERIODIC_REPORT_WORDS, rest[0]));
    case 'warnDays':
      return joined('临期天数', wordOf(DEADLINE_PURPOSE_WORDS, rest[1]) ?? '通用');
    case 'backwardPlan':
      return joined('倒排计划', wordOf(FIELD_WORDS, rest[0]));
    case 'results':
      return numbered('办理结果', rest[0] === 'marks' ? rest.slice(1) : rest);
    case 'grades':
      return numbered('分级办理', rest[0] === 'rules' ? rest.slice(1) : []);
    case 'threeNotices':
      return '三单和专报';
    case 'talks':
      return joined('约谈', wordOf(FIELD_WORDS, rest[0]));
    case 'consequences':
      return numbered('追责阶梯', rest);
    case 'appraisal':
      return numbered('考评项目', rest);
    case 'rates':
      return numbered('比率', rest);
    case 'settings':
      return joined('办理设置', isSetting(rest[0]) ? SETTING_WORDS[rest[0]].name : undefined);
    case 'name':
      return '规则名称';
    case 'source':
      return joined('规则依据', wordOf(FIELD_WORDS, rest[0]));
    case 'version':
      return '版本';
    default:
      return path;
  }
}

function placeOfKind([kind, field, purpose]: readonly string[]): string | undefined {
  if (!isKind(kind)) return undefined;
  const name = MATTER_KIND_WORDS[kind];
  const what = isPurpose(purpose) ? DEADLINE_PURPOSE_WORDS[purpose] : undefined;
  if (field === 'stages')
    return purpose === undefined ? `${name}的环节` : `${name}的第 ${Number(purpose) + 1} 个环节`;
  if (field === 'deadlines') return what === undefined ? `${name}的期限` : `${name}的“${what}”期限`;
  return what === undefined ? `${name}的临期天数` : `${name}的“${what}”临期天数`;
}

function numbered(what: string, [index, field]: readonly string[]): string {
  if (index === undefined) return what;
  if (!/^\d+$/.test(index)) return joined(what, wordOf(FIELD_WORDS, index));
  return joined(`${what}第 ${Number(index) + 1} 项`, wordOf(FIELD_WORDS, field));
}

function joined(what: string, which: string | undefined): string {
  return which === undefined ? what : `${what}：${which}`;
}

function wordOf(words: Readonly<Record<string, string>>, key: string | undefined): string | undefined {
  return key !== undefined && Object.hasOwn(words, key) ? words[key] : undefined;
}

function isKind(text: string | undefined): text is MatterKind {
  return MATTER_KINDS.some((kind) => kind === text);
}

function isPurpose(text: string | undefined): text is DeadlinePurpose {
  return DEADLINE_PURPOSES.some((purpose) => purpose === text);
}

function isSetting(text: string | undefined): text is keyof ProfileSettings {
  return text !== undefined && Object.hasOwn(SETTING_WORDS, text);
}
