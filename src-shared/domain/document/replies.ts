/** Answers of a unit (PRODUCT 7): the reply letter, one for each proposer of a joint matter, the report to the government, the co-handling opinion. */
import type { DocumentModel } from '../../document-model/document-model';
import type { OfficialDocument } from '../../document-model/official-document';
import type { Proposer } from '../matter/matter';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { assignedPoints } from '../reply/check-reply';
import { letterOfReply } from '../reply/letter-of-reply';
import { headingOfPoint } from '../reply/point-heading';
import { proposeReply } from '../reply/propose-reply';
import type { ReplyContent } from '../reply/reply-content';
import { matterMention } from '../wording/matter-wording';
import { fitted } from '../wording/official-line';
import { coOpinionTitle, replyOpening, replySalutation } from '../wording/reply-wording';
import { ourUnit, yourUnit } from '../wording/unit-wording';
import { heading, paragraph, paragraphs } from './body-parts';
import { type DocumentCircumstances, needAssignment } from './circumstances';
import { proposeFeedbackForm } from './feedback-form';
import { gap } from './gaps';
import { answering } from './matter-facts';
import { LONGEST_TITLE, LONGEST_UNIT, officialDocument, printingOffice, signerOf } from './official-parts';
import { proposePromiseFulfilment } from './promise-fulfilment';

/** 建议 and 提案: to those who raised it. */
export function proposeReplyLetter(circumstances: DocumentCircumstances): OfficialDocument {
  const { matter, assignment } = needAssignment(circumstances);
  return letterOf(circumstances, matter, assignment, contentOf(circumstances, matter, assignment));
}

/** 议案, 审议意见, 决议 and 督查事项: the unit's signed report to the government (S0 二2). */
export function proposeUnitReport(circumstances: DocumentCircumstances): OfficialDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const letter = letterOf(circumstances, matter, assignment, contentOf(circumstances, matter, assignment));
  const unit = fitted(assignment.facts.unit.name, LONGEST_UNIT);
  return {
    ...letter,
    format: 'upward',
    head: {
      ...letter.head,
      mark: { names: [unit], suffix: '文件' },
      signers: [fitted(signerOf(circumstances), 20)],
    },
    imprint: { ...letter.imprint, printingOffice: printingOffice(unit) },
  };
}

/** Addressed to the lead unit, which cites it; the co-handler does not answer the proposers (PRODUCT 2). */
export function proposeCoOpinion(circumstances: DocumentCircumstances): OfficialDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { facts } = matter;
  const unit = assignment.facts.unit.name;
  const lead = answering(matter)[0]?.facts.unit.name;
  const opinion = assignment.opinions.at(-1);
  const points = assignedPoints(matter, assignment);
  const positions = points.flatMap((point, index) => [
    heading(1, headingOfPoint(index + 1, point.text)),
    paragraph(gap('对该要点的会办意见')),
  ]);
  const own = opinion ? paragraphs(opinion.text) : positions;
  return officialDocument(circumstances, {
    format: 'letter',
    title: coOpinionTitle(facts, unit),
    addressee: lead ?? gap('主办单位'),
    about: [matter],
    issuer: unit,
    body: [
      paragraph(
        `${lead ? yourUnit(lead) : '贵单位'}主办的${matterMention(facts)}收悉。按照职责分工，经认真研究，现就涉及${ourUnit(unit)}的事项提出如下会办意见：`,
      ),
      ...(own.length > 0 ? own : [paragraph(gap('会办意见'))]),
      paragraph('以上意见，供答复时参考。'),
    ],
    ...(opinion ? { note: `联系人：${opinion.contactName}，联系电话：${opinion.contactPhone}` } : {}),
    copies: ['市政府办公室'],
  });
}

export interface ProposerDocument {
  readonly proposer: Proposer;
  readonly model: DocumentModel;
}

const FOR_EACH = {
  reply: proposeReplyLetter,
  'feedback-form': proposeFeedbackForm,
  'promise-fulfilment': proposePromiseFulfilment,
} as const;

/** One letter and one form for each proposer of a joint matter (PRODUCT 7). */
export function proposeForEachProposer(
  kind: keyof typeof FOR_EACH,
  circumstances: DocumentCircumstances,
): ProposerDocument[] {
  const { matter } = needAssignment(circumstances);
  return matter.facts.proposers.map((proposer) => ({
    proposer,
    model: FOR_EACH[kind]({ ...circumstances, matter: raisedBy(matter, proposer) }),
  }));
}

/** The same matter as one of its proposers sees it. */
function raisedBy(matter: MatterState, proposer: Proposer): MatterState {
  return { ...matter, facts: { ...matter.facts, proposers: [proposer] } };
}

function contentOf(
  { settings }: DocumentCircumstances,
  matter: MatterState,
  assignment: AssignmentView,
): ReplyContent {
  const content = proposeReply(matter, assignment, settings);
  return {
    ...content,
    title: fitted(content.title, LONGEST_TITLE),
    // A letter for one of several proposers goes on from the joint draft, but speaks to one.
    salutation: isJoint(content, matter) ? replySalutation(matter.facts) : content.salutation,
    opening: isJoint(content, matter) ? openingForOne(content, matter, assignment) : content.opening,
    answers: content.answers.map((answer) =>
      answer.text.trim() === '' ? { ...answer, text: gap('对该要点的答复') } : answer,
    ),
  };
}

/** The text in hand speaks to more people than the matter at hand names. */
function isJoint({ salutation }: ReplyContent, { facts }: MatterState): boolean {
  return facts.proposers.length === 1 && salutation !== replySalutation(facts) && /[、，]/u.test(salutation);
}

function openingForOne({ opening }: ReplyContent, matter: MatterState, assignment: AssignmentView): string {
  const you = /^(您|你们)/u.exec(replyOpening(matter, assignment))?.[0];
  return you === undefined ? opening : opening.replace(/^(您|你们)(?=提出)/u, you);
}

function letterOf(
  { settings, at }: DocumentCircumstances,
  matter: MatterState,
  assignment: AssignmentView,
  content: ReplyContent,
): OfficialDocument {
  const letter = letterOfReply(matter, assignment, content, {
    sealDiameterMillimetres: settings.sealDiameterMillimetres,
    at,
  });
  if (assignedPoints(matter, assignment).length > 0) return letter;
  // A matter that was never split into points is answered as a whole.
  const [opening, ...rest] = letter.body;
  return { ...letter, body: [...(opening ? [opening] : []), paragraph(gap('答复内容')), ...rest] };
}
