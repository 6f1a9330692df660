/** What a reply must show of its handling: opinions of co-handlers, talks, field research, special reports, and progress that is more than talk. */
import { coHandlersOf } from '../matter/co-handlers';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { hotPoints, owesSpecialReport } from '../report/special-report';
import { shortUnitName } from '../wording/reply-wording';
import type { Finding } from './finding';
import { contactsMissing, type HandlingRequirements, researchMissing } from './handling-duties';
import { isOnlyMeetings } from './only-meetings';
import type { ReplyContent } from './reply-content';

export function checkHandling(
  matter: MatterState,
  assignment: AssignmentView,
  content: ReplyContent,
  requirements: HandlingRequirements,
): Finding[] {
  return [
    ...checkOpinions(matter, assignment, content),
    ...checkProgress(matter, assignment, content),
    ...checkHotIssues(matter, assignment, content),
    ...checkDuties(matter, assignment, requirements),
  ];
}

function checkOpinions(matter: MatterState, assignment: AssignmentView, content: ReplyContent): Finding[] {
  // 经会同市财政局研究 in the opening names the unit and says nothing of its opinion.
  const body = [...content.answers.map((answer) => answer.text), content.closing].join('\n');
  return coHandlersOf(matter, assignment).flatMap(({ facts, opinions }): Finding[] => {
    const { name } = facts.unit;
    if (opinions.length > 0) {
      return mentions(body, name) ? [] : [{ code: 'opinion-not-cited', severity: 'warning', name }];
    }
    return notesLateness(body, name) ? [] : [{ code: 'opinion-missing', severity: 'warning', name }];
  });
}

/** A unit is cited by its full name, or without the city's name in front: 市财政局 for 云州市财政局. */
function mentions(body: string, unitName: string): boolean {
  return body.includes(unitName) || body.includes(shortUnitName(unitName));
}

const LATE =
  /尚未|还未|未(?:能)?(?:按时|按期|在|提出|收到|反馈|回复|报送)|未收到|没有收到|逾期|迟迟|待.{0,12}(?:提出|反馈|回复)|暂未/u;

/** One sentence names the unit and says that its opinion has not come. */
function notesLateness(body: string, unitName: string): boolean {
  return body.split(/[。；\n]/u).some((sentence) => mentions(sentence, unitName) && LATE.test(sentence));
}

/** Records behind an answer that calls itself solved or under way, and tell of talk alone (S2 九). */
function checkProgress({ facts }: MatterState, assignment: AssignmentView, content: ReplyContent): Finding[] {
  return content.answers.flatMap(({ pointId, result }): Finding[] => {
    const point = facts.points.find(({ id }) => id === pointId);
    const entries = assignment.progress.filter(
      (entry) => entry.pointId === pointId && entry.research === undefined,
    );
    const claims = result === 'A' || result === 'B';
    if (!point || !claims || entries.length === 0) return [];
    if (!entries.every(({ text }) => isOnlyMeetings(text))) return [];
    return [{ code: 'progress-only-meetings', severity: 'warning', pointId, pointNo: point.no }];
  });
}

function checkHotIssues(matter: MatterState, assignment: AssignmentView, content: ReplyContent): Finding[] {
  return hotPoints(content.answers).flatMap((pointId): Finding[] => {
    const point = matter.facts.points.find(({ id }) => id === pointId);
    if (!point || !owesSpecialReport(matter, assignment, pointId)) return [];
    return [{ code: 'report-missing', severity: 'warning', pointId, pointNo: point.no }];
  });
}

function checkDuties(
  matter: MatterState,
  assignment: AssignmentView,
  requirements: HandlingRequirements,
): Finding[] {
  const findings: Finding[] = [];
  const count = contactsMissing(matter, assignment, requirements);
  if (count > 0) findings.push({ code: 'contacts-few', severity: 'warning', count });
  if (researchMissing(assignment, requirements)) {
    findings.push({ code: 'research-missing', severity: 'warning' });
  }
  return findings;
}
