/** 答复体检: what stands between a draft and its export (PRODUCT 7). Each finding names its rule and its place; words are made in the window. */
import { z } from 'zod';
import { pointIdSchema } from '../identifiers';
import { isAnsweredToProposers } from '../matter/matter-kind';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { chineseNumber } from '../wording/chinese-number';
import { shortUnitName } from '../wording/reply-wording';
import type { Answer } from './answer';
import { parseDocumentNumber } from './document-number';
import { isOnlyMeetings } from './only-meetings';
import type { ReplyContent } from './reply-content';

export const FINDING_CODES = [
  'title-missing',
  'title-disagrees', // number or session of the title are not the matter's
  'salutation-missing',
  'salutation-disagrees', // a proposer is not addressed
  'point-unanswered',
  'result-missing',
  'promise-undated', // B has a date
  'promise-in-solved', // A does not say 下一步将
  'reason-missing', // C and D have a reason
  'only-meetings', // S2 九: meetings, papers and task forces are not proof of completion
  'opinion-not-cited',
  'number-missing',
  'contact-missing',
  'leader-missing',
  'publicity-missing',
  'mark-missing',
  'date-missing', // a final letter carries its date
  'characters-unprintable', // no font has them
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export const findingSchema = z.strictObject({
  code: z.enum(FINDING_CODES),
  /** error blocks the submission, warning asks for a look. */
  severity: z.enum(['error', 'warning']),
  pointId: pointIdSchema.optional(),
  pointNo: z.int().optional(),
  /** A name that the sentence quotes: a unit, a proposer. */
  name: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;

const FUTURE = /(下一步|下步|今后|接下来)[^。；]{0,12}(将|拟|计划|准备)/;
const REASON = /(由于|因为|因|鉴于|受[^。]{0,12}(限制|影响|制约)|根据|依据|按照|不具备|超出|权限|条件)/;

/** A draft gets its number and date when it is approved for issue; a final has both. */
export type ReplyStage = 'draft' | 'final';

export function checkReply(
  matter: MatterState,
  assignment: AssignmentView,
  content: ReplyContent,
  stage: ReplyStage = 'draft',
): Finding[] {
  return [
    ...checkHead(matter, content),
    ...(stage === 'final' ? checkIssue(content) : []),
    ...assignedPoints(matter, assignment).flatMap((point) =>
      checkPoint(
        point,
        content.answers.find((answer) => answer.pointId === point.id),
      ),
    ),
    ...checkOpinions(matter, assignment, content),
    ...checkEnd(matter, content),
    ...checkCharacters(matter, assignment, content),
  ];
}

/** The points this unit answers: those of its assignment, else all of the matter. */
export function assignedPoints(
  matter: MatterState,
  assignment: AssignmentView,
): MatterState['facts']['points'] {
  const chosen = assignment.facts.pointIds;
  return chosen ? matter.facts.points.filter((point) => chosen.includes(point.id)) : matter.facts.points;
}

function checkHead(matter: MatterState, content: ReplyContent): Finding[] {
  const { facts } = matter;
  const findings: Finding[] = [];
  if (content.title.trim() === '') findings.push({ code: 'title-missing', severity: 'error' });
  else if (!namesMatter(content.title, matter)) findings.push({ code: 'title-disagrees', severity: 'error' });
  if (content.salutation.trim() === '') findings.push({ code: 'salutation-missing', severity: 'error' });
  // The other kinds are answered to the government, whoever raised them.
  for (const proposer of isAnsweredToProposers(facts.kind) ? facts.proposers : []) {
    if (!content.salutation.includes(proposer.name)) {
      findings.push({ code: 'salutation-disagrees', severity: 'warning', name: proposer.name });
    }
  }
  return findings;
}

/** By 第×号 and the session, or by its own title: 1 must not be found in 第21号. */
function namesMatter(title: string, { facts }: MatterState): boolean {
  if (title.includes(facts.title)) return true;
  const { session } = facts;
  const numbers = title.matchAll(/第([^第号]{1,50})号/gu);
  const numbered = [...numbers].some(([, number]) => number?.trim() === facts.number.trim());
  const seated =
    session === undefined ||
    (title.includes(`${chineseNumber(session.term)}届`) &&
      title.includes(`${chineseNumber(session.meeting)}次`));
  return numbered && seated;
}

function checkIssue(content: ReplyContent): Finding[] {
  const findings: Finding[] = [];
  if (!parseDocumentNumber(content.documentNumber)) {
    findings.push({ code: 'number-missing', severity: 'error' });
  }
  if (!content.dateOfIssue) findings.push({ code: 'date-missing', severity: 'error' });
  return findings;
}

function checkPoint(point: MatterState['facts']['points'][number], answer: Answer | undefined): Finding[] {
  const place = { pointId: point.id, pointNo: point.no };
  if (!answer || answer.text.trim() === '') {
    return [{ code: 'point-unanswered', severity: 'error', ...place }];
  }
  const findings: Finding[] = [];
  if (!answer.result) findings.push({ code: 'result-missing', severity: 'error', ...place });
  if (answer.result === 'B' && !answer.promisedOn) {
    findings.push({ code: 'promise-undated', severity: 'error', ...place });
  }
  if (answer.result === 'A' && FUTURE.test(answer.text)) {
    findings.push({ code: 'promise-in-solved', severity: 'warning', ...place });
  }
  if ((answer.result === 'C' || answer.result === 'D') && !REASON.test(answer.text)) {
    findings.push({ code: 'reason-missing', severity: 'error', ...place });
  }
  // Where nothing could be done (C, D), no result can be told.
  const mayShowResults = answer.result !== 'C' && answer.result !== 'D';
  if (mayShowResults && isOnlyMeetings(answer.text)) {
    findings.push({ code: 'only-meetings', severity: 'warning', ...place });
  }
  return findings;
}

function checkOpinions(matter: MatterState, assignment: AssignmentView, content: ReplyContent): Finding[] {
  if (assignment.facts.role !== 'lead') return [];
  // 经会同市财政局研究 in the opening names the unit and says nothing of its opinion.
  const body = [...content.answers.map((answer) => answer.text), content.closing].join('\n');
  return matter.assignments
    .filter(({ facts, state }) => facts.role === 'co-handler' && state !== 'withdrawn')
    .filter(({ facts }) => !mentions(body, facts.unit.name))
    .map(({ facts }) => ({ code: 'opinion-not-cited', severity: 'warning', name: facts.unit.name }));
}

/** A unit is cited by its full name, or without the city's name in front: 市财政局 for 云州市财政局. */
function mentions(body: string, unitName: string): boolean {
  return body.includes(unitName) || body.includes(shortUnitName(unitName));
}

function checkEnd({ facts }: MatterState, content: ReplyContent): Finding[] {
  const findings: Finding[] = [];
  if (content.contactName.trim() === '' || content.contactPhone.trim() === '') {
    findings.push({ code: 'contact-missing', severity: 'error' });
  }
  if (content.leaderName.trim() === '') findings.push({ code: 'leader-missing', severity: 'warning' });
  if (!content.publicity) findings.push({ code: 'publicity-missing', severity: 'error' });
  // The mark stands on replies to deputies and members (PRODUCT 7); reports to the government carry none of necessity.
  if (!content.resultMark && isAnsweredToProposers(facts.kind)) {
    findings.push({ code: 'mark-missing', severity: 'error' });
  }
  return findings;
}

/** Private-use, unassigned and replacement characters come from pasted web pages and become boxes on paper. */
const UNPRINTABLE = /[\p{Co}\p{Cn}\p{Cs}\ufffd]/u;

function checkCharacters(matter: MatterState, assignment: AssignmentView, content: ReplyContent): Finding[] {
  const findings: Finding[] = [];
  const frame = [content.title, content.salutation, content.opening, content.closing].join('\n');
  if (UNPRINTABLE.test(frame)) findings.push({ code: 'characters-unprintable', severity: 'error' });
  for (const point of assignedPoints(matter, assignment)) {
    const answer = content.answers.find(({ pointId }) => pointId === point.id);
    if (answer && UNPRINTABLE.test(answer.text)) {
      findings.push({
        code: 'characters-unprintable',
        severity: 'error',
        pointId: point.id,
        pointNo: point.no,
      });
    }
  }
  return findings;
}
