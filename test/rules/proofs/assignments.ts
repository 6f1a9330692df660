/** Proofs of assigning and handling: ways of handling, signing for, return, correction, points, plan, progress and who may do what. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pieces of source text, looked for as they stand
import { edit, type Proof, shared, test } from '../rule';

const FLOW = 'domain/workflow/assignment-workflow';
const PLAN = 'domain/assignment/plan-assignments';
const ENGINE = 'domain/deadline/deadlines-of-assignment';
const flow = (name: string) =>
  test('unit/domain/workflow/assignment-workflow', `the workflow of an assignment > ${name}`);
const assign = (name: string) => test('integration/usecases/matter/assign-matter', name);
const acts = (name: string) => test('integration/usecases/matter/office-acts', name);
const law = (name: string) => test('rules/law/handling', name);
const points = (name: string) => test('unit/domain/matter/split-points', `splitPoints > ${name}`);
const fold = (name: string) => test('unit/domain/matter/fold-matter', name);

export const assignmentProofs: Readonly<Record<string, Proof>> = {
  'six kinds': {
    kind: 'code',
    places: [shared('domain/matter/matter-kind', 'MATTER_KINDS')],
    tests: [law('kinds of matters > 六种事项，只有建议和提案分级并答复提出人')],
    mutations: [
      edit('domain/matter/matter-kind', "  'bill', // 议案 S3\n", ''),
      edit(
        'domain/matter/matter-kind',
        "export function isAnsweredToProposers(kind: MatterKind): boolean {\n  return kind === 'deputy-suggestion' ||",
        "export function isAnsweredToProposers(kind: MatterKind): boolean {\n  return kind === 'bill' ||",
      ),
    ],
  },
  'graded kinds': {
    kind: 'code',
    places: [shared('domain/matter/matter-kind', 'isGraded'), shared('domain/matter/matter', 'gradeSchema')],
    tests: [
      law('kinds of matters > 六种事项，只有建议和提案分级并答复提出人'),
      law('kinds of matters > 一至四级，没有第五级'),
      assign('entries > refuses what contradicts itself, with the field'),
    ],
    mutations: [
      edit(
        'domain/matter/matter-kind',
        "export function isGraded(kind: MatterKind): boolean {\n  return kind === 'deputy-suggestion' ||",
        "export function isGraded(kind: MatterKind): boolean {\n  return kind === 'bill' ||",
      ),
      edit('domain/matter/matter', 'z.literal(3), z.literal(4)]', 'z.literal(3), z.literal(5)]'),
    ],
  },
  'key matter apart from the grade': {
    kind: 'data',
    places: [shared('domain/matter/matter', 'matterFactsSchema')],
    tests: [law('kinds of matters > “重点”与分级分开登记')],
    mutations: [edit('domain/matter/matter', '  keyMatter: z.boolean(),', '  keyMatter: z.literal(false),')],
  },
  'sole, lead with co-handlers, separate': {
    kind: 'code',
    places: [shared(PLAN, 'requireFittingRoles'), shared('domain/assignment/assignment', 'ASSIGNMENT_ROLES')],
    tests: [
      assign('assigning > refuses sole-twice'),
      assign('assigning > refuses roles-mixed'),
      assign('assigning > refuses lead-twice'),
      assign('assigning > refuses lead-missing'),
    ],
    mutations: [
      edit(PLAN, "if (count('sole') > 1) refuse('sole-twice');", ''),
      edit(PLAN, "if (ways.filter(Boolean).length > 1) refuse('roles-mixed');", ''),
      edit(PLAN, "if (count('lead') > 1) refuse('lead-twice');", ''),
      edit(PLAN, "if (count('co-handler') > 0 && count('lead') === 0) refuse('lead-missing');", ''),
    ],
  },
  'one part a unit': {
    kind: 'code',
    places: [shared(PLAN, 'requireFittingRoles')],
    tests: [assign('assigning > adds a co-handler to a lead that stands, and refuses one unit twice')],
    mutations: [edit(PLAN, "< parts.length) refuse('unit-twice');", "< 0) refuse('unit-twice');")],
  },
  'co-handlers do not reply': {
    kind: 'code',
    places: [shared(FLOW, 'stateAfter')],
    tests: [flow('reaches every state, each role its own')],
    mutations: [
      edit(
        FLOW,
        "    'promise.fulfilled',\n    'draft.submitted',\n    'reply.finalised',\n  ],",
        "    'promise.fulfilled',\n  ],",
      ),
      edit(FLOW, 'if (FORBIDDEN_TO_ROLE[position.role].includes(act)) return undefined;', ''),
    ],
  },
  'opinions go to the lead': {
    kind: 'code',
    places: [shared('domain/event/audience', 'audienceOf')],
    tests: [
      fold(
        'the audience > sends an opinion to the lead and the office, a review only to its unit, and nothing back to its author',
      ),
    ],
    mutations: [
      edit(
        'domain/event/audience',
        "case 'opinion.submitted':\n      return [matter.office, ...leads(matter)];",
        "case 'opinion.submitted':\n      return [matter.office];",
      ),
    ],
  },
  'separate units each reply': {
    kind: 'code',
    places: [shared(ENGINE, 'deadlinesOfAssignment')],
    tests: [
      test(
        'unit/domain/deadline/deadlines-of-assignment',
        'the clocks of a kind and role > every shipped profile serves every kind and role, and a co-handler never replies',
      ),
    ],
    mutations: [
      edit(
        ENGINE,
        "  separate: ['sign-for', 'return-request', 'handling-plan', 'plan-comments', 'reply', 'report'],",
        "  separate: ['sign-for', 'return-request', 'co-opinion'],",
      ),
    ],
  },
  'sign for': {
    kind: 'code',
    places: [shared(FLOW, 'ASSIGNMENT_WORKFLOW'), shared('domain/matter/next-step', 'nextSteps')],
    tests: [
      law('signing for and returning > 签收后才能办理'),
      fold(
        'rounds of feedback > waits no longer for an opinion once the lead has replied, and again after a redo',
      ),
    ],
    mutations: [
      edit(FLOW, "    'assignment.accepted': 'handling',", ''),
      edit('domain/matter/next-step', "return [byUnit('sign-for', 'sign-for')];", 'return [];'),
    ],
  },
  'ask to return': {
    kind: 'code',
    places: [
      shared(FLOW, 'ASSIGNMENT_WORKFLOW'),
      'src-main/usecases/assignment/request-return.ts#requestReturn',
    ],
    tests: [
      assign(
        'returning > passes role, points and requirement to the next unit in one act, with clocks of its own',
      ),
    ],
    mutations: [edit(FLOW, "    'return.decided:accepted': 'withdrawn',", '')],
  },
  'late return': {
    kind: 'code',
    places: [
      shared('domain/assignment/return-lapse', 'mayAskToReturn'),
      'src-main/usecases/assignment/request-return.ts#requestReturn',
    ],
    tests: [
      test(
        'integration/usecases/matter/office-acts',
        'a return after D12 > lapses under a profile that says so, and changes nothing; the page is told',
      ),
    ],
    mutations: [
      edit(
        'domain/assignment/return-lapse',
        'return !lateRequestsLapse || missed',
        'return lateRequestsLapse || missed',
      ),
    ],
  },
  'refused return': {
    kind: 'code',
    places: [shared(FLOW, 'ASSIGNMENT_WORKFLOW')],
    tests: [flow('goes back to where a refused return began')],
    mutations: [
      edit(FLOW, "    'return.decided:refused': 'back',", "    'return.decided:refused': 'withdrawn',"),
    ],
  },
  'no withdrawal after the reply': {
    kind: 'code',
    places: [shared(FLOW, 'ASSIGNMENT_WORKFLOW')],
    tests: [flow('never lets a final reply be withdrawn or a draft be issued without approval')],
    mutations: [
      edit(
        FLOW,
        '  replied: { ...answered,',
        "  replied: { ...answered, 'assignment.withdrawn': 'withdrawn',",
      ),
    ],
  },
  'numbered points': {
    kind: 'code',
    places: [
      shared('domain/matter/split-points', 'splitPoints'),
      shared('domain/matter/matter', 'pointSchema'),
    ],
    tests: [
      points('splits at 一、二、三、 and leaves the background and the farewell aside'),
      assign('entries > corrects facts, keeps the ids of points, and protects what a unit works on'),
    ],
    mutations: [
      edit('domain/matter/split-points', "if (words === '') continue;", "if (words !== '') continue;"),
    ],
  },
  'points closed by an act': {
    kind: 'code',
    places: [shared('domain/matter/point-closing', 'closedPoints')],
    tests: [law('points > 销号须有办公室的行为，可以恢复')],
    mutations: [
      edit(
        'domain/matter/point-closing',
        "if (act.act === 'closed') closed",
        "if (act.act !== 'closed') closed",
      ),
      edit('domain/matter/point-closing', 'else closed.delete(act.pointId);', ''),
    ],
  },
  'closing needs evidence': {
    kind: 'form',
    places: ['src-shared/package-format/events/office-events.ts#officeEventBodies'],
    tests: [law('points > 销号写明日期和理由')],
    mutations: [
      edit(
        'package-format/events/office-events',
        "'point.closed': z.strictObject({\n    pointId: pointIdSchema,\n    on: localDateSchema,\n    reason: textOf(1000).min(1),",
        "'point.closed': z.strictObject({\n    pointId: pointIdSchema,\n    on: localDateSchema,\n    reason: textOf(1000),",
      ),
    ],
  },
  'closing upon evidence': {
    kind: 'code',
    places: [
      shared('domain/matter/point-closing', 'closingGround'),
      'src-main/usecases/matter/close-point.ts#closePoint',
    ],
    tests: [
      acts(
        'a point > is closed upon evidence and nothing less, opened again with a reason, and kept in order',
      ),
    ],
    mutations: [
      edit(
        'src-main/usecases/matter/close-point.ts',
        'if (closingGround(matter, body.pointId) === undefined) {',
        'if (false) {',
      ),
      edit(
        'domain/matter/point-closing',
        'evidence.length > 0 && !isOnlyMeetings(text)',
        'evidence.length > 0',
      ),
    ],
  },
  "a meeting's decision from its end": {
    kind: 'code',
    places: [shared(PLAN, 'clocksOfRequests')],
    tests: [acts('a corrected assignment > runs the clock of what a meeting decided from its end (D10)')],
    mutations: [edit(PLAN, '...(meetingEndedOn === undefined ? {} : { meetingEndedOn }),', '')],
  },
  'measures with person and date': {
    kind: 'form',
    places: [shared('domain/reply/plan', 'planContentSchema')],
    tests: [
      law('the handling plan > 措施、责任人和完成时限缺一不可'),
      assign('entries > takes measures only for points that the unit was given'),
    ],
    mutations: [
      edit('domain/reply/plan', '  person: lineOf(50),', '  person: lineOf(50).optional(),'),
      edit('domain/reply/plan', '  dueOn: localDateSchema,', '  dueOn: localDateSchema.optional(),'),
      edit(
        'domain/reply/plan',
        'measures: z.array(planMeasureSchema).min(1)',
        'measures: z.array(planMeasureSchema)',
      ),
    ],
  },
  'three levels of responsibility': {
    kind: 'form',
    places: [
      shared('domain/reply/plan', 'planContentSchema'),
      shared('domain/document/handling-plan', 'proposeHandlingPlan'),
    ],
    tests: [law('the handling plan > 主要负责人、分管负责人、职能科室和经办人')],
    mutations: [
      edit(
        'domain/reply/plan',
        '  principalLeader: lineOf(50),',
        '  principalLeader: lineOf(50).optional(),',
      ),
      edit('domain/reply/plan', '  deputyLeader: lineOf(50),', '  deputyLeader: lineOf(50).optional(),'),
      edit('domain/reply/plan', '  section: lineOf(100),', '  section: lineOf(100).optional(),'),
      edit('domain/reply/plan', '  clerk: lineOf(50),', '  clerk: lineOf(50).optional(),'),
    ],
  },
  'progress by point with evidence': {
    kind: 'form',
    places: ['src-shared/package-format/events/unit-events.ts#unitEventBodies'],
    tests: [law('progress > 逐点记录进展，附佐证')],
    mutations: [
      {
        ...edit('package-format/events/unit-events', '    pointId: pointIdSchema.optional(),\n', ''),
        after: "'progress.recorded': z.strictObject({",
      },
      {
        ...edit(
          'package-format/events/unit-events',
          '    evidence: z.array(fileReferenceSchema).max(50),\n',
          '',
        ),
        after: "'progress.recorded': z.strictObject({",
      },
    ],
  },
  'contacts before, during, after': {
    kind: 'form',
    places: ['src-shared/package-format/events/unit-events.ts#CONTACT_STAGES'],
    tests: [law('contacts > 前期、中期、后期，写明对象、方式和结果')],
    mutations: [
      edit('package-format/events/unit-events', "['before', 'during', 'after']", "['before', 'during']"),
      edit(
        'package-format/events/unit-events',
        '    way: lineOf(100),\n    outcome: textOf(2000).min(1),',
        '    way: lineOf(100),\n    outcome: textOf(2000).optional(),',
      ),
    ],
  },
  'contact levels': {
    kind: 'form',
    places: ['src-shared/package-format/events/unit-events.ts#CONTACT_LEVELS'],
    tests: [law('contacts > 记明由主要负责人、分管负责人、科室还是经办人联系')],
    mutations: [
      edit(
        'package-format/events/unit-events',
        "['principal', 'deputy', 'section', 'clerk']",
        "['deputy', 'section', 'clerk']",
      ),
    ],
  },
};
