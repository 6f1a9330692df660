/** The small moves of writing a reply, pure: change one answer, propose a skeleton, quote an opinion, judge one answer. */

import type { PointId } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import { isAnsweredToProposers, type MatterKind } from '@shared/domain/matter/matter-kind';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { Answer, Disposal, ResultMark } from '@shared/domain/reply/answer';
import { assignedPoints, checkReply, type Finding } from '@shared/domain/reply/check-reply';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { shortUnitName } from '@shared/domain/wording/reply-wording';

/** A gap in a skeleton that only the clerk can fill. */
export const GAP = '＿＿';

export interface PointAnswer {
  readonly point: Point;
  readonly answer: Answer;
}

/** Every point of the assignment with its answer, an empty one where none was written. */
export function pointAnswers(
  matter: MatterState,
  assignment: AssignmentView,
  content: ReplyContent,
): PointAnswer[] {
  return assignedPoints(matter, assignment).map((point) => ({
    point,
    answer: content.answers.find((answer) => answer.pointId === point.id) ?? { pointId: point.id, text: '' },
  }));
}

/** Undefined takes a choice back. */
export type AnswerChange = { readonly [K in keyof Omit<Answer, 'pointId'>]?: Answer[K] | undefined };

export function changeAnswer(content: ReplyContent, pointId: PointId, change: AnswerChange): ReplyContent {
  const known = content.answers.find((answer) => answer.pointId === pointId);
  const merged = { ...(known ?? { pointId, text: '' }), ...change };
  // A date belongs to a promise: another result takes it away (PRODUCT 5).
  if (merged.result !== 'B') delete merged.promisedOn;
  const next = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined),
  ) as unknown as Answer;
  const answers = known
    ? content.answers.map((answer) => (answer.pointId === pointId ? next : answer))
    : [...content.answers, next];
  return { ...content, answers };
}

export type AnswerStanding = 'answered' | 'partial' | 'blank';

export function standingOf(answer: Answer): AnswerStanding {
  if (answer.text.trim() === '') return 'blank';
  const whole = answer.result && (answer.result !== 'B' || answer.promisedOn) && !answer.text.includes(GAP);
  return whole ? 'answered' : 'partial';
}

/** The mark of the whole reply that follows from its points: the one furthest from done; D only where every point is D. */
export function proposedMark(content: ReplyContent): ResultMark | undefined {
  const marks = content.answers.flatMap((answer) => answer.result ?? []);
  if (marks.length === 0) return undefined;
  const unfinished = marks.filter((mark) => mark !== 'D').sort();
  return unfinished.at(-1) ?? 'D';
}

/** What such an answer says, in its usual order (S0 三2); the gaps are the clerk's. */
export function skeletonOf(disposal: Disposal, kind: MatterKind): string {
  const you = isAnsweredToProposers(kind) ? '您提出的这一建议' : '这项意见';
  switch (disposal) {
    case 'solve':
      return `${you}切中要害，我们已予采纳。一是＿＿；二是＿＿。截至＿＿，已完成＿＿。`;
    case 'create-conditions':
      return `${you}很有针对性，目前存在的主要困难是＿＿。我们正在＿＿，下一步将＿＿，于＿＿前完成。`;
    case 'hot-issue':
      return `${you}事关全局，社会关注度高。我们已形成专题报告，由＿＿牵头研究，目前＿＿，下一步将＿＿。`;
    case 'explain':
      return `${you}我们作了认真研究。由于＿＿，目前暂不具备实施条件。对此，我们将＿＿，恳请理解。`;
  }
}

/** The sentence by which a reply cites a co-handling opinion. */
export function quotedOpinion(unitName: string, text: string): string {
  const words = text.trim().replace(/\s*\n\s*/g, '');
  return `经商${shortUnitName(unitName)}，该单位意见为：${words}${/[。！？]$/.test(words) ? '' : '。'}`;
}

/** The check as the editor shows it: a number is given only after approval, so its lack is not yet said. */
export function findingsWhileWriting(
  matter: MatterState,
  assignment: AssignmentView,
  content: ReplyContent,
): Finding[] {
  const findings = checkReply(matter, assignment, content).filter(
    (finding) => finding.code !== 'number-missing',
  );
  return findings.sort(
    (left, right) => Number(left.severity !== 'error') - Number(right.severity !== 'error'),
  );
}

/** Where a finding is repaired: the id of the field that the window focuses. */
export function fieldOfFinding(finding: Finding): string {
  if (finding.pointId) {
    return finding.code === 'promise-undated'
      ? `promised-${finding.pointId}`
      : finding.code === 'result-missing'
        ? `result-${finding.pointId}`
        : `answer-${finding.pointId}`;
  }
  switch (finding.code) {
    case 'title-missing':
    case 'title-disagrees':
      return 'reply-title';
    case 'salutation-missing':
    case 'salutation-disagrees':
      return 'reply-salutation';
    case 'contact-missing':
      return 'reply-contact-name';
    case 'leader-missing':
      return 'reply-leader-name';
    case 'publicity-missing':
      return 'reply-publicity';
    case 'mark-missing':
      return 'reply-mark';
    default:
      return 'reply-opening';
  }
}
