/** 答复体检: what stands between a draft and its export (PRODUCT 7). Each finding names its rule and its place; words are made in the window. */
import { isAnsweredToProposers } from '../matter/matter-kind';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { chineseNumber } from '../wording/chinese-number';
import type { Answer } from './answer';
import { checkCharacters } from './check-characters';
import { checkHandling } from './check-handling';
import { parseDocumentNumber } from './document-number';
import type { Finding } from './finding';
import { type HandlingRequirements, NOTHING_REQUIRED } from './handling-duties';
import { isOnlyMeetings } from './only-meetings';
import type { ReplyContent } from './reply-content';

const FUTURE = /(下一步|下步|今后|接下来)[^。；]{0,12}(将|拟|计划|准备)/;
const REASON = /(由于|因为|因|鉴于|受[^。]{0,12}(限制|影响|制约)|根据|依据|按照|不具备|超出|权限|条件)/;

/** A draft gets its number and date when it is approved for issue; a final has both. */
export type ReplyStage = 'draft' | 'final';

export function checkReply(
  matter: MatterState,
  assignment: AssignmentView,
  content: ReplyContent,
  stage: ReplyStage = 'draft',
  requirements: HandlingRequirements = NOTHING_REQUIRED,
): Finding[] {
  const points = assignedPoints(matter, assignment);
  return [
    ...checkHead(matter, content),
    ...(stage === 'final' ? checkIssue(content) : []),
    ...points.flatMap((point) =>
      checkPoint(
        point,
        content.answers.find((answer) => answer.pointId === point.id),
      ),
    ),
    ...checkHandling(matter, assignment, content, requirements),
    ...checkEnd(matter, content),
    ...checkCharacters(points, content),
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
  if (isAnsweredToProposers(facts.kind)) {
    for (const { name } of facts.proposers) {
      if (!content.salutation.includes(name)) {
        findings.push({ code: 'salutation-disagrees', severity: 'warning', name });
      }
    }
    for (const name of strangersIn(content.salutation, facts.proposers)) {
      findings.push({ code: 'salutation-stranger', severity: 'warning', name });
    }
  }
  if (content.opening.trim() === '') findings.push({ code: 'opening-missing', severity: 'warning' });
  else if (namesAnother(content.opening, matter)) {
    findings.push({ code: 'opening-disagrees', severity: 'warning' });
  }
  return findings;
}

/** 吴刚代表, left over from another letter. */
function strangersIn(salutation: string, proposers: MatterState['facts']['proposers']): string[] {
  if (proposers.length === 0) return [];
  return salutation
    .split(/[、，,：:\s]+/u)
    .map((part) => /^(.{2,12}?)(?:代表|委员)$/u.exec(part)?.[1] ?? '')
    .filter((name) => name !== '' && !proposers.some((proposer) => proposer.name.includes(name)))
    .filter((name) => !/^(?:尊敬的)?(?:各位|人大|政协)/u.test(name));
}

/** 第×号 or 《…》 of another matter; what is not named contradicts nothing. */
function namesAnother(opening: string, { facts }: MatterState): boolean {
  const numbers = [...opening.matchAll(/[（(]第([^第号]{1,50})号/gu)].map(([, number]) => number?.trim());
  if (numbers.some((number) => number !== facts.number.trim())) return true;
  if (facts.title.includes('》')) return false;
  const [, titled] = /提出的《([^》]+)》/u.exec(opening) ?? [];
  return titled !== undefined && titled.trim() !== facts.title.trim();
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

function checkEnd({ facts }: MatterState, content: ReplyContent): Finding[] {
  const findings: Finding[] = [];
  if (content.contactName.trim() === '' || content.contactPhone.trim() === '') {
    findings.push({ code: 'contact-missing', severity: 'error' });
  }
  if (content.leaderName.trim() === '') findings.push({ code: 'leader-missing', severity: 'warning' });
  if (!content.publicity) findings.push({ code: 'publicity-missing', severity: 'error' });
  if (content.publicity === 'public' && facts.classification !== 'none') {
    findings.push({ code: 'publicity-contradicts', severity: 'error' });
  }
  // The mark stands on replies to deputies and members (PRODUCT 7); reports to the government carry none of necessity.
  if (!content.resultMark && isAnsweredToProposers(facts.kind)) {
    findings.push({ code: 'mark-missing', severity: 'error' });
  }
  return findings;
}
