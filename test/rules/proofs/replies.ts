/** Proofs of the reply: who reviews and signs, what the check finds, how results are answered, feedback, redo and promises. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pieces of source text, looked for as they stand
import { edit, type Proof, shared, test } from '../rule';

const FLOW = 'domain/workflow/assignment-workflow';
const CHECK = 'domain/reply/check-reply';
const APPROVAL = 'domain/approval/approval-workflow';
const approval = (name: string) =>
  test('unit/domain/approval/approval-workflow', `approval inside a unit > ${name}`);
const promise = (name: string) => test('unit/domain/promise/promises', name);
const HANDLING = 'domain/reply/check-handling';
const check = (name: string) => test('unit/domain/reply/check-reply', name);
const meetings = (name: string) =>
  test('unit/domain/reply/only-meetings', `text of meetings and papers alone > ${name}`);
const law = (name: string) => test('rules/law/handling', name);
const fold = (name: string) => test('unit/domain/matter/fold-matter', `rounds of feedback > ${name}`);
const letter = (name: string) => test('unit/domain/reply/letter-of-reply', name);
/** What the rules ask of the office beside its acts. */
const duty = (name: string, find: string, replace: string): Proof => ({
  kind: 'code',
  places: [shared('domain/workflow/office-duties', 'officeDuties')],
  tests: [test('unit/domain/workflow/office-duties', name)],
  mutations: [edit('domain/workflow/office-duties', find, replace)],
});
/** One finding of the check, and the guard without which it is not found. */
const finding = (code: string, find: string, replace: string, file = CHECK): Proof => ({
  kind: 'code',
  places: [shared(CHECK, 'checkReply')],
  tests: [check(`the check > finds ${code}, and nothing else`)],
  mutations: [edit(file, find, replace)],
});

export const replyProofs: Readonly<Record<string, Proof>> = {
  'office reviews every draft': {
    kind: 'code',
    places: [shared(FLOW, 'ASSIGNMENT_WORKFLOW')],
    tests: [
      test(
        'unit/domain/workflow/assignment-workflow',
        'the workflow of an assignment > never lets a final reply be withdrawn or a draft be issued without approval',
      ),
      test('unit/domain/matter/fold-matter', 'the fold > approves and issues only the newest draft'),
    ],
    mutations: [
      edit(
        FLOW,
        "    'draft.reviewed:approved': 'draft-approved',",
        "    'reply.finalised': 'replied',\n    'draft.reviewed:approved': 'draft-approved',",
      ),
    ],
  },
  'signed by the principal leader': {
    kind: 'form',
    places: [shared('domain/reply/approval-sheet-form', 'approvalSheetForm')],
    tests: [
      test(
        'unit/domain/reply/approval-sheet-form',
        'the form > asks for one signature, the principal leader’s',
      ),
    ],
    mutations: [edit('domain/reply/approval-sheet-form', '      principalRow(sheet.principalLeader),\n', '')],
  },
  'sealed with contact and leader': {
    kind: 'form',
    places: [shared('domain/reply/letter-of-reply', 'letterOfReply')],
    tests: [letter('the letter of a reply > says everything once, in its place')],
    mutations: [
      edit('domain/reply/letter-of-reply', "    ['分管负责人', leaderName],\n", ''),
      edit('domain/reply/letter-of-reply', "      kind: 'sealed',", "      kind: 'signed',"),
    ],
  },
  'signed original or when it follows': {
    kind: 'form',
    places: ['src-shared/package-format/events/unit-events.ts#signedOriginalSchema'],
    tests: [test('rules/law/records', 'the signed original > 扫描件，或者纸质件送达的日期')],
    mutations: [
      edit(
        'package-format/events/unit-events',
        "kind: z.literal('paper-follows'), on: localDateSchema",
        "kind: z.literal('paper-follows'), on: localDateSchema.optional()",
      ),
    ],
  },
  'each point answered': finding(
    'point-unanswered',
    "if (!answer || answer.text.trim() === '') {",
    'if (!answer) {',
  ),
  'each point has a result': finding('result-missing', 'if (!answer.result) findings', 'if (false) findings'),
  'B has a date': finding(
    'promise-undated',
    "if (answer.result === 'B' && !answer.promisedOn) {",
    "if (answer.result === 'D' && !answer.promisedOn) {",
  ),
  'A promises nothing': finding(
    'promise-in-solved',
    "if (answer.result === 'A' && FUTURE.test(answer.text)) {",
    "if (answer.result === 'C' && FUTURE.test(answer.text)) {",
  ),
  'C and D give a reason': finding(
    'reason-missing',
    "(answer.result === 'C' || answer.result === 'D') &&",
    "answer.result === 'D' && answer.text === '' &&",
  ),
  'meetings and papers are no proof': {
    kind: 'code',
    places: [shared('domain/reply/only-meetings', 'isOnlyMeetings')],
    tests: [
      meetings('is found in 我局高度重视，召开会议，建立台账，签订目标责任书。'),
      meetings('is not found in 召开会议3次，建成停车泊位500个。'),
      check('the check > finds only-meetings, and nothing else'),
    ],
    mutations: [
      edit('domain/reply/only-meetings', ' && !clauses.some(tellsResult);', ';'),
      edit(
        'domain/reply/only-meetings',
        "return text !== '' && TALK.test(text) &&",
        'return !TALK.test(text) &&',
      ),
    ],
  },
  'opinions cited': finding(
    'opinion-not-cited',
    "return mentions(body, name) ? [] : [{ code: 'opinion-not-cited'",
    "return true ? [] : [{ code: 'opinion-not-cited'",
    HANDLING,
  ),
  'late opinions noted': finding(
    'opinion-missing',
    "return notesLateness(body, name) ? [] : [{ code: 'opinion-missing'",
    "return true ? [] : [{ code: 'opinion-missing'",
    HANDLING,
  ),
  'talks asked for': finding('contacts-few', 'if (count > 0) findings', 'if (count < 0) findings', HANDLING),
  'field research asked for': finding(
    'research-missing',
    'if (researchMissing(assignment, requirements)) {',
    'if (false) {',
    HANDLING,
  ),
  'special report asked for': finding(
    'report-missing',
    'if (!point || !owesSpecialReport(matter, assignment, pointId)) return [];',
    'return [];',
    HANDLING,
  ),
  'progress of meetings alone': finding(
    'progress-only-meetings',
    'if (!entries.every(({ text }) => isOnlyMeetings(text))) return [];',
    'return [];',
    HANDLING,
  ),
  'title names the matter': finding('title-disagrees', 'return numbered && seated;', 'return true;'),
  'every proposer addressed': finding(
    'salutation-disagrees',
    'if (!content.salutation.includes(name)) {',
    'if (false) {',
  ),
  'contact given': finding(
    'contact-missing',
    "if (content.contactName.trim() === '' || content.contactPhone.trim() === '') {",
    "if (content.contactName.trim() === '') {",
  ),
  'leader named': finding(
    'leader-missing',
    "if (content.leaderName.trim() === '') findings",
    'if (false) findings',
  ),
  'publicity stated': finding('publicity-missing', 'if (!content.publicity) findings', 'if (false) findings'),
  'result mark stated': finding(
    'mark-missing',
    'if (!content.resultMark && isAnsweredToProposers(facts.kind)) {',
    'if (false) {',
  ),
  'own number': finding(
    'number-missing',
    'if (!parseDocumentNumber(content.documentNumber)) {',
    "if (content.documentNumber === '') {",
  ),
  'answered in the form of a reply': {
    kind: 'form',
    places: [
      shared('domain/wording/reply-wording', 'replyTitle'),
      shared('domain/wording/reply-wording', 'replyOpening'),
    ],
    tests: [
      test('unit/domain/document/propose-document', 'titles and addressees > reply has its title'),
      letter('the proposal > fills in what the matter says and invents no answer'),
    ],
    mutations: [
      edit(
        'domain/wording/reply-wording',
        '第${facts.number}号提案的答复函`',
        '第${facts.number}号提案的复函`',
      ),
      edit(
        'domain/reply/propose-reply',
        "?? { pointId: point.id, text: '' }",
        "?? { pointId: point.id, text: '已办理。' }",
      ),
    ],
  },
  'judged by the deputies themselves': {
    kind: 'code',
    places: [
      'src-shared/package-format/events/office-events.ts#officeEventBodies',
      shared('domain/event/authorship', 'findAuthorshipProblems'),
    ],
    tests: [law('judgement of the deputies > 评价由代表委员填写、办公室登记，承办单位无权登记（“被满意”）')],
    mutations: [
      edit(
        'domain/matter/fold-matter',
        'event.unit === (byOffice ? matter.office : assignment.facts.unit.unitId)',
        'event.unit === assignment.facts.unit.unitId',
      ),
    ],
  },
  'three grades of satisfaction': {
    kind: 'form',
    places: [
      'src-shared/package-format/events/office-events.ts#SATISFACTIONS',
      shared('domain/document/feedback-form', 'proposeFeedbackForm'),
    ],
    tests: [
      law('judgement of the deputies > 满意、基本满意、不满意三档，态度、过程、结果和总体'),
      test(
        'unit/domain/document/forms',
        '征询意见表 (PRODUCT 8) > leaves attitude, process, result and the whole to be ticked in three grades, and never ticks one (S4 六)',
      ),
    ],
    mutations: [
      edit(
        'package-format/events/office-events',
        "['satisfied', 'basically-satisfied', 'dissatisfied']",
        "['satisfied', 'basically-satisfied', 'dissatisfied', 'very-satisfied']",
      ),
      edit(
        'package-format/events/office-events',
        '    attitude: satisfactionSchema,',
        '    attitude: satisfactionSchema.optional(),',
      ),
    ],
  },
  'redo when dissatisfied': {
    kind: 'code',
    places: [shared('domain/matter/next-step', 'undecidedForm'), shared(FLOW, 'ASSIGNMENT_WORKFLOW')],
    tests: [
      fold(
        'asks for a redo while any proposer of a joint matter is dissatisfied, and his later form replaces the earlier',
      ),
      fold('counts anew after a redo, by rounds and not by the clocks of two machines'),
    ],
    mutations: [
      edit(
        'domain/matter/next-step',
        "findLast((form) => form.overall === 'dissatisfied')",
        "findLast((form) => form.result === 'basically-satisfied')",
      ),
      edit(FLOW, "'redo.ordered': 'redo',", ''),
    ],
  },
  'promise with its day in the letter': {
    kind: 'code',
    places: [shared('domain/reply/letter-of-reply', 'letterOfReply')],
    tests: [letter('the letter of a reply > says everything once, in its place')],
    mutations: [edit('domain/reply/letter-of-reply', "if (result !== 'B' ||", "if (result === 'B' ||")],
  },
  'co-opinion to the lead': {
    kind: 'code',
    places: [shared(FLOW, 'stateAfter')],
    tests: [law('the opinion of a co-handler > 只由会办单位提出，主办单位据此统一答复')],
    mutations: [
      edit(FLOW, "  lead: ['opinion.submitted'],", '  lead: [],'),
      edit(
        'domain/matter/next-step',
        "return byUnit('write-opinion', 'co-opinion');",
        "return byUnit('write-reply', 'reply');",
      ),
    ],
  },
  'approval inside the unit': {
    kind: 'code',
    places: [shared(APPROVAL, 'APPROVAL_WORKFLOW'), shared(APPROVAL, 'ROLES_OF_STATE')],
    tests: [
      approval('allows on the full chain what is written here, and nothing else: every state, act and role'),
      approval('is signed only after every step of the chain, whatever is tried in whatever order'),
    ],
    mutations: [
      edit(
        APPROVAL,
        "  drafting: { 'pass-on': 'next' },",
        "  drafting: { 'pass-on': 'next', sign: 'signed' },",
      ),
      edit(
        APPROVAL,
        "  'section-review': ['section-head'],",
        "  'section-review': ['section-head', 'clerk'],",
      ),
    ],
  },
  'signature never left out': {
    kind: 'code',
    places: [shared(APPROVAL, 'chainOf')],
    tests: [approval('never leaves out the signature, whatever a unit sets')],
    mutations: [
      edit(
        APPROVAL,
        "filter((step) => step === 'principal-review' || steps.includes(step))",
        "filter((step) => step !== 'principal-review' && steps.includes(step))",
      ),
    ],
  },
  'ledger of promises': {
    kind: 'code',
    places: [
      shared('domain/promise/promises', 'promisesOf'),
      shared('domain/promise/promised-answer', 'promisedDayOf'),
    ],
    tests: [
      promise(
        'promises > are the B answers of the reply with their day, kept by the unit and closed by the office',
      ),
      promise('promises > are no answers of another result: an A or C can not be kept'),
      promise('promises > stay open after the archive, and are kept then'),
    ],
    mutations: [
      edit('domain/promise/promised-answer', "result === 'B' ? promisedOn", "result !== 'B' ? promisedOn"),
      edit('domain/promise/promises', 'fulfilment && closed.get(point.id);', 'undefined;'),
    ],
  },
  'promise overdue': {
    kind: 'code',
    places: [shared('domain/promise/promises', 'promiseState')],
    tests: [
      promise(
        'the state of a promise > is overdue the day after, near within the warning days, and open before',
      ),
    ],
    mutations: [
      edit(
        'domain/promise/promises',
        "if (promisedOn < today) return 'overdue';",
        "if (promisedOn <= today) return 'overdue';",
      ),
    ],
  },
  'reader of the draft': duty(
    'who reads a draft > is the deputy director of the office, where the profile says so, and only while a draft waits',
    "if (rules.draftReviewedByOffice) duties.push('review-by-deputy-director');",
    "duties.push('review-by-deputy-director');",
  ),
  'readers of an important draft': duty(
    'who reads a draft > is also the director and the deputy mayor for a key matter, a high grade and a hot issue',
    'facts.grade !== undefined && facts.grade <= 2',
    'facts.grade !== undefined && facts.grade <= 1',
  ),
  'explanation of a missed deadline': duty(
    'a missed deadline > is explained at a meeting from the day after on, until that is recorded',
    '(clock.doneOn ?? today) <= clock.due.dueOn',
    '(clock.doneOn ?? today) < clock.due.dueOn',
  ),
};
