/** “为什么是这天”: the words a clerk can follow on paper, one sentence a step. */
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import { capDueDate, computeDueDate, fixedDueDate } from '@shared/domain/deadline/compute-due-date';
import { explainDueDate } from '@shared/domain/deadline/explain-due-date';
import { extendDueDate } from '@shared/domain/deadline/extend-due-date';
import { periodicDueDate } from '@shared/domain/deadline/periodic';
import { ruleOf } from '@shared/domain/profile/profile-rules';
import { expect, it } from 'vitest';
import { shippedProfile, shippedTables } from './shipped-resources';

const tables = shippedTables();
const profile = shippedProfile('general');

it('tells working days, holidays and worked Saturdays apart', () => {
  const due = computeDueDate(ruleOf(profile, 'D5'), parseLocalDate('2026-09-24'), profile, tables);
  expect(explainDueDate(due)).toEqual([
    '从交办之日2026年9月24日（星期四）起算，当日不计。',
    '2026年的工作日按《国办发明电〔2025〕7号》通知计算。',
    '2026年9月25日至2026年9月27日是中秋节假期，不计。',
    '2026年10月1日至2026年10月7日是国庆节假期，不计。',
    '2026年10月10日（星期六）调休上班，计入。',
    '其间周末 1 天不计。',
    '加 10 个工作日，到2026年10月15日（星期四）。',
  ]);
});

it('tells of the month end and of a shift', () => {
  const rule = { ...ruleOf(profile, 'D13'), shiftToWorkingDay: true };
  expect(explainDueDate(computeDueDate(rule, parseLocalDate('2026-08-31'), profile, tables))).toEqual([
    '从交办之日2026年8月31日（星期一）起算，当日不计。',
    '加 1 个月，到2026年9月30日（星期三）。',
    '当月没有 31 日，以当月最后一天2026年9月30日（星期三）为准。',
    '2026年的工作日按《国办发明电〔2025〕7号》通知计算。',
  ]);
  expect(explainDueDate(computeDueDate(rule, parseLocalDate('2026-09-01'), profile, tables)).at(-1)).toBe(
    '2026年10月1日（星期四）是国庆节假期，顺延到下一个工作日2026年10月8日（星期四）。',
  );
  expect(explainDueDate(computeDueDate(rule, parseLocalDate('2026-07-02'), profile, tables)).at(-1)).toBe(
    '2026年8月2日（星期日）是周末，顺延到下一个工作日2026年8月3日（星期一）。',
  );
});

it('tells of a stand-in, a named day, a cap and an extension', () => {
  const start = parseLocalDate('2026-03-02');
  const rule = ruleOf(profile, 'D12');
  const standIn = computeDueDate(rule, start, profile, tables, { standIn: 'assignment' });
  expect(explainDueDate(standIn)[0]).toBe(
    '应从承办单位收到之日起算，该日未登记，以交办之日2026年3月2日（星期一）代替，当日不计。',
  );
  expect(explainDueDate(capDueDate(standIn, parseLocalDate('2026-03-05'))).at(-1)).toBe(
    '不得晚于答复期限，由2026年3月9日提前到2026年3月5日（星期四）。',
  );
  const fixed = fixedDueDate(
    ruleOf(profile, 'D5'),
    { startOn: start, dueOn: parseLocalDate('2026-03-20') },
    profile,
  );
  expect(explainDueDate(fixed).at(-1)).toBe('交办时指定2026年3月20日（星期五）前办结。');
  const extended = extendDueDate(fixed, ruleOf(profile, 'D5'), {
    requestedOn: parseLocalDate('2026-03-18'),
    approvedOn: parseLocalDate('2026-03-19'),
    newDueOn: parseLocalDate('2026-03-31'),
  });
  expect(explainDueDate(extended).at(-1)).toBe(
    '经2026年3月19日批准，由2026年3月20日延期到2026年3月31日（星期二）。',
  );
});

it('tells that the first day of a month counts', () => {
  const { due } = periodicDueDate(ruleOf(profile, 'D9'), 2026, 4, profile, tables);
  expect(explainDueDate(due)[0]).toBe('从2026年4月1日（星期三）起算，当日计入。');
});
