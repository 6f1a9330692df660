/** The small moves of writing a reply, pure: change one answer, propose a skeleton, quote an opinion, judge one answer. */

import type { PointId } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import { isAnsweredToProposers, type MatterKind } from '@shared/domain/matter/matter-kind';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { Answer, Disposal, ResultMark } from '@shared/domain/reply/answer';
import { GAP } from '@shared/domain/reply/check-characters';
import { assignedPoints, checkReply } from '@shared/domain/reply/check-reply';
import type { Citation } from '@shared/domain/reply/co-handling';
import type { Finding, LetterPart } from '@shared/domain/reply/finding';
import type { HandlingRequirements } from '@shared/domain/reply/handling-duties';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import {
  CO_HANDLING_ID,
  progressFieldOf,
  RECORD_CONTACT_ID,
  RECORD_RESEARCH_ID,
  SPECIAL_REPORT_ID,
} from '../../components/place-ids';

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

/** A sentence is added on a line of its own; what was typed stays. */
export function withSentence(text: string, sentence: string): string {
  return text.trim() === '' ? sentence : `${text.trimEnd()}\n${sentence}`;
}

/** Where a co-handler's sentence goes by itself: its first point among these, else the last. */
export function pointOfCitation({ pointIds }: Citation, points: readonly Point[]): Point | undefined {
  return points.find(({ id }) => pointIds?.includes(id)) ?? points.at(-1);
}

/** The check as the editor shows it: a number is given only after approval, so its lack is not yet said. */
export function findingsWhileWriting(
  matter: MatterState,
  assignment: AssignmentView,
  content: ReplyContent,
  requirements: HandlingRequirements,
): Finding[] {
  const findings = checkReply(matter, assignment, content, 'draft', requirements).filter(
    (finding) => finding.code !== 'number-missing',
  );
  return findings.sort(
    (left, right) => Number(left.severity !== 'error') - Number(right.severity !== 'error'),
  );
}

export interface FindingPlace {
  /** The tab that must be open. */
  readonly tab: 'reply' | 'final' | 'progress';
  /** The id of the field that the window focuses. */
  readonly field: string;
}

const FIELD_OF_PART: Readonly<Record<LetterPart, string>> = {
  title: 'reply-title',
  salutation: 'reply-salutation',
  opening: 'reply-opening',
  closing: 'reply-closing',
  end: 'reply-contact-name',
};

/** Where a finding is repaired; every code has its place. */
export function placeOfFinding({ code, pointId, part }: Finding): FindingPlace {
  const inReply = (field: string): FindingPlace => ({ tab: 'reply', field });
  const point = pointId ?? '';
  switch (code) {
    case 'title-missing':
    case 'title-disagrees':
      return inReply('reply-title');
    case 'salutation-missing':
    case 'salutation-disagrees':
    case 'salutation-stranger':
      return inReply('reply-salutation');
    case 'opening-missing':
    case 'opening-disagrees':
      return inReply('reply-opening');
    case 'promise-undated':
      return inReply(`promised-${point}`);
    case 'result-missing':
      return inReply(`result-${point}`);
    case 'point-unanswered':
    case 'promise-in-solved':
    case 'reason-missing':
    case 'only-meetings':
      return inReply(`answer-${point}`);
    case 'gap-left':
    case 'characters-unprintable':
    case 'characters-outside-face':
      return inReply(part ? FIELD_OF_PART[part] : `answer-${point}`);
    case 'progress-only-meetings':
      return { tab: 'progress', field: progressFieldOf(point) };
    case 'opinion-not-cited':
    case 'opinion-missing':
      return inReply(CO_HANDLING_ID);
    case 'contacts-few':
      return inReply(RECORD_CONTACT_ID);
    case 'research-missing':
      return inReply(RECORD_RESEARCH_ID);
    case 'report-missing':
      return inReply(SPECIAL_REPORT_ID);
    case 'number-missing':
      return { tab: 'final', field: 'final-number' };
    case 'date-missing':
      return { tab: 'final', field: 'final-date' };
    case 'contact-missing':
      return inReply('reply-contact-name');
    case 'leader-missing':
      return inReply('reply-leader-name');
    case 'publicity-missing':
    case 'publicity-contradicts':
      return inReply('reply-publicity');
    case 'mark-missing':
      return inReply('reply-mark');
  }
}
