/** Proofs of the calendar and of the counting itself (section 4): units, month ends, days off, Shanghai's day, tables and their notices, and the words that explain a date. */
import { edit, type Proof, shared, test } from '../rule';

const COMPUTE = 'domain/deadline/compute-due-date';
const DATE = 'domain/calendar/local-date';
const TABLE = 'domain/calendar/holiday-table';
const due = (name: string) => test('unit/domain/deadline/compute-due-date', name);
const dates = (name: string) => test('unit/domain/deadline/local-date', name);
const tables = (name: string) => test('unit/domain/deadline/holiday-table', name);
const clock = (name: string) => test('unit/domain/deadline/clock-state', name);
const explain = (name: string) => test('unit/domain/deadline/explain-due-date', name);

export const calendarProofs = {
  'units of time': {
    kind: 'code',
    places: [shared('domain/deadline/rule', 'DEADLINE_UNITS'), shared(COMPUTE, 'computeDueDate')],
    tests: [
      due('natural months > 2026-03-02 + 5 → 2026-08-02: S0 二2: the same day number, though it is a Sunday'),
      due('calendar days > 2026-03-02 + 14 → 2026-03-16: D1: two weeks'),
      due(
        'working days > 2026-03-02 + 10 → 2026-03-16: Monday to the Monday after next: the starting Monday is not counted',
      ),
    ],
    mutations: [
      edit(
        COMPUTE,
        "if (unit === 'working-day') {\n    return layWorkingDays",
        "if (unit === 'calendar-day') {\n    return layWorkingDays",
      ),
      edit(
        COMPUTE,
        "const reached = unit === 'natural-month' ?",
        "const reached = unit === 'calendar-day' ?",
      ),
    ],
  },
  'start not counted': {
    kind: 'code',
    places: [shared(COMPUTE, 'computeDueDate')],
    tests: [due('working days > 2026-03-06 + 1 → 2026-03-09: Friday to Monday')],
    mutations: [edit(COMPUTE, '  let day = startOn;\n', '  let day = addDays(startOn, -1);\n')],
  },
  'month end': {
    kind: 'code',
    places: [shared(DATE, 'addMonths')],
    tests: [
      due('natural months > 2026-03-31 + 6 → 2026-09-30: September has no 31st'),
      due('natural months > 2024-01-31 + 1 → 2024-02-29: leap February'),
    ],
    mutations: [
      edit(DATE, 'Math.min(day, daysInMonth(targetYear, targetMonth))', 'Math.min(day, 28)'),
      edit(DATE, '|| year % 400 === 0 ? 29 : 28', '|| year % 400 === 0 ? 28 : 28'),
    ],
  },
  'months from the original start': {
    kind: 'code',
    places: [shared(DATE, 'addMonths')],
    tests: [
      dates(
        'date arithmetic > counts months from the original start: two single months are not one double month',
      ),
      due('natural months > 2025-10-31 + 5 → 2026-03-31: from the original start: the 31st comes back'),
    ],
    mutations: [
      edit(
        DATE,
        'const targetMonth = count - targetYear * 12 + 1;',
        'const targetMonth = count - targetYear * 12 + 2;',
      ),
    ],
  },
  "Shanghai's day": {
    kind: 'code',
    places: [shared(DATE, 'localDateOf')],
    tests: [dates('the day in China > does not depend on a machine set to America/New_York')],
    mutations: [edit(DATE, 'const SHANGHAI_OFFSET_MS = 8 *', 'const SHANGHAI_OFFSET_MS = 7 *')],
  },
  'end on a day off': {
    kind: 'code',
    places: [shared(COMPUTE, 'computeDueDate'), shared(TABLE, 'workingDayOnOrAfter')],
    tests: [
      due(
        'an end on a day off, where the profile moves it > natural-month 5 from 2026-03-02 → 2026-08-03: Sunday to Monday',
      ),
      due('natural months > 2026-03-02 + 5 → 2026-08-02: S0 二2: the same day number, though it is a Sunday'),
    ],
    mutations: [
      edit(COMPUTE, 'if (rule.shiftToWorkingDay &&', 'if (!rule.shiftToWorkingDay &&'),
      edit(
        TABLE,
        'while (!isWorkingDay(day, tables)) {\n    day = addDays(day, 1);',
        'while (!isWorkingDay(day, tables)) {\n    day = addDays(day, -1);',
      ),
    ],
  },
  'overdue the day after': {
    kind: 'code',
    places: [shared('domain/deadline/clock-state', 'clockState')],
    tests: [
      clock('a clock > on 2026-03-16 with 3 days of warning'),
      clock('a clock > on 2026-03-17 with 3 days of warning'),
    ],
    mutations: [edit('domain/deadline/clock-state', 'if (daysLeft < 0) {', 'if (daysLeft <= 0) {')],
  },
  colours: {
    kind: 'code',
    places: [shared('domain/deadline/clock-state', 'clockState')],
    tests: [
      clock('a clock > on 2026-03-12 with 3 days of warning'),
      clock('a clock > on 2026-03-13 with 3 days of warning'),
    ],
    mutations: [edit('domain/deadline/clock-state', 'daysLeft <= warnDays ?', 'daysLeft < warnDays ?')],
  },
  'structured steps': {
    kind: 'code',
    places: [shared('domain/deadline/due-date', 'dueDateSchema'), shared(COMPUTE, 'computeDueDate')],
    tests: [
      due('the steps > name the notice, each holiday, worked weekends and free ones'),
      due('the steps > cannot be altered'),
      due('what a package may carry > is not a due date its steps do not lead to'),
    ],
    mutations: [
      edit('domain/deadline/due-date', 'if (endOfSteps(due.steps) !== due.dueOn) {', 'if (false) {'),
      edit(COMPUTE, '  Object.freeze(due.steps);\n', ''),
      edit(COMPUTE, "    if (status.kind === 'adjusted-workday') {", "    if (status.kind === 'weekday') {"),
    ],
  },
  explained: {
    kind: 'code',
    places: [shared('domain/deadline/explain-due-date', 'explainDueDate')],
    tests: [
      test('rules/law/limits', 'the limits of each document > 每个起算日都能说明'),
      explain('tells working days, holidays and worked Saturdays apart'),
      explain('tells of the month end and of a shift'),
      explain('tells of a stand-in, a named day, a cap and an extension'),
    ],
    mutations: [
      edit('domain/deadline/explain-due-date', '调休上班，计入。', '调休上班，不计。'),
      edit(
        'domain/deadline/explain-due-date',
        "'government-receipt': '政府收到之日'",
        "'government-receipt': '交办之日'",
      ),
      edit('domain/deadline/explain-due-date', '批准，由', '批准，从'),
    ],
  },
  'notice of each table': {
    kind: 'data',
    places: [
      'resources/holidays/2024.json#notice.number',
      'resources/holidays/2025.json#notice.number',
      'resources/holidays/2026.json#notice.number',
    ],
    tests: [
      tables('the shipped tables > 2024 carries notice 国办发明电〔2023〕7号 and has 251 working days'),
      tables('the shipped tables > 2025 carries notice 国办发明电〔2024〕12号 and has 248 working days'),
      tables('the shipped tables > 2026 carries notice 国办发明电〔2025〕7号 and has 248 working days'),
    ],
    mutations: [
      { file: 'resources/holidays/2024.json', at: 'notice.number', to: '国办发明电〔2023〕8号' },
      { file: 'resources/holidays/2025.json', at: 'notice.number', to: '国办发明电〔2024〕1号' },
      { file: 'resources/holidays/2026.json', at: 'notice.number', to: '国办发明电〔2025〕8号' },
      { file: 'resources/holidays/2026.json', at: 'workdays[0]', to: undefined },
    ],
  },
  'holidays and worked weekends': {
    kind: 'code',
    places: [shared(TABLE, 'dayStatusOf')],
    tests: [tables('what a day is > 2026-09-20'), tables('what a day is > 2026-09-25')],
    mutations: [
      edit(TABLE, 'if (table.workdays.includes(date)) {', 'if (!table.workdays.includes(date)) {'),
      edit(TABLE, 'from <= date && date <= to', 'from < date && date <= to'),
    ],
  },
  'missing year said': {
    kind: 'code',
    places: [shared(TABLE, 'dayStatusOf')],
    tests: [
      tables('what a day is > is not guessed for a year without a notice'),
      due('working days > never guesses a year without a table'),
    ],
    mutations: [
      edit(
        TABLE,
        'const own = tableOfYear(year, tables);',
        'const own = tableOfYear(year, tables) ?? tables[0];',
      ),
    ],
  },
  'imported table': {
    kind: 'code',
    places: [shared('domain/calendar/tables-in-force', 'tablesInForce'), shared(TABLE, 'parseHolidayTable')],
    tests: [
      test(
        'integration/usecases/desk/holiday-tables',
        'holiday tables > replaces the table of its year, shipped or imported, and keeps the rest',
      ),
      tables('an imported file > names every contradiction at once'),
    ],
    mutations: [
      edit(
        'domain/calendar/tables-in-force',
        '.filter(({ year }) => !replaced.has(year))',
        '.filter(({ year }) => replaced.has(year))',
      ),
      edit(TABLE, 'if (!isWeekend(date)) {', 'if (isWeekend(date)) {'),
    ],
  },
} as const satisfies Record<string, Proof>;
