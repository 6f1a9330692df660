/** 送审签批单: the form that carries a reply's draft to the principal leader's signature; it names the draft by its SM3. */
import type { ApprovalSheet } from '../../document-model/approval-sheet';
import type { ReviewStep } from '../approval/approval-workflow';
import type { GivenApproval } from '../approval/standing-approvals';
import { localDateOf } from '../calendar/local-date';
import type { Sm3 } from '../identifiers';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { fitted } from '../wording/official-line';
import { classificationMark, publicityMark, urgencyMark } from './document-marks';
import { parseDocumentNumber } from './document-number';
import { addresseeOf, attachmentNames } from './letter-of-reply';
import type { ReplyContent } from './reply-content';

export interface DrafterCircumstances {
  readonly drafterName: string;
  readonly drafterPhone: string;
  /** The instant of the draft. */
  readonly at: number;
  /** Who has approved this text inside the unit; without a chain the cells are filled in by hand. */
  readonly approvals?: readonly GivenApproval[];
}

export interface SheetCircumstances extends DrafterCircumstances {
  readonly draftDigest: Sm3;
}

/** Everything but the draft that it carries, which may not be made yet. */
export type ApprovalFacts = Omit<ApprovalSheet, 'draftDigest'>;

/** Section, deputy and principal leader come from the handling plan where there is one; blank cells are filled in by hand. */
export function approvalSheetOfReply(
  matter: MatterState,
  assignment: AssignmentView,
  content: ReplyContent,
  circumstances: SheetCircumstances,
): ApprovalSheet {
  return {
    ...approvalFactsOfReply(matter, assignment, content, circumstances),
    draftDigest: circumstances.draftDigest,
  };
}

export function approvalFactsOfReply(
  matter: MatterState,
  assignment: AssignmentView,
  content: ReplyContent,
  { drafterName, drafterPhone, at, approvals = [] }: DrafterCircumstances,
): ApprovalFacts {
  const { facts } = matter;
  const plan = assignment.plans.at(-1);
  const unit = assignment.facts.unit.name;
  const signed = opinionAt('principal-review', approvals);
  const leader = cell(content.leaderName) ?? cell(plan?.deputyLeader);
  return {
    kind: 'approval-sheet',
    unit,
    documentTitle: content.title.replaceAll(/\s+/gu, ' ').trim(),
    documentNumber: parseDocumentNumber(content.documentNumber) ?? null,
    classification: classificationMark(facts),
    urgency: urgencyMark(facts),
    resultMark: content.resultMark ?? null,
    publicity: publicityMark(content.publicity),
    addressee: addresseeOf(content),
    copies: [...content.copies],
    attachments: attachmentNames(matter, content),
    drafter: {
      section: cell(plan?.section),
      name: cell(drafterName) ?? unit.slice(0, LONGEST_CELL),
      phone: cell(drafterPhone),
      draftedOn: localDateOf(at),
    },
    reviewer: opinionAt('section-review', approvals),
    coSigners: [],
    leaderInCharge:
      opinionAt('deputy-review', approvals) ??
      (leader === null ? null : { name: leader, text: null, signedOn: null }),
    principalLeader: {
      name: signed?.name ?? cell(plan?.principalLeader),
      post: null,
      ...(signed ? { text: signed.text, signedOn: signed.signedOn } : {}),
    },
    properties: { author: unit, createdAt: at },
  };
}

const LONGEST_CELL = 40;
const LONGEST_OPINION = 300;

function opinionAt(step: ReviewStep, approvals: readonly GivenApproval[]) {
  const given = approvals.find((approval) => approval.step === step);
  if (!given) return null;
  return {
    name: cell(given.by),
    text: fitted(given.text, LONGEST_OPINION),
    signedOn: localDateOf(given.at),
  };
}

/** A cell of the form is one line; what is longer than the form allows is cut, for it is written out in the letter. */
function cell(text: string | undefined): string | null {
  const line = (text ?? '').replaceAll(/\s+/gu, ' ').trim();
  return line === '' ? null : Array.from(line).slice(0, LONGEST_CELL).join('');
}
