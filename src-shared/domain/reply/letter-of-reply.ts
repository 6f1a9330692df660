/** The letter that a reply makes (PRODUCT 7): from its content and the matter, and from nothing else, so that equal replies give equal letters. */
import type { BodyBlock } from '../../document-model/body-block';
import { bodyFromText, underHeading } from '../../document-model/body-text';
import type { OfficialDocument } from '../../document-model/official-document';
import { formatChineseDate } from '../calendar/local-date';
import { heading } from '../document/body-parts';
import { isAnsweredToProposers } from '../matter/matter-kind';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { oneLine } from '../wording/official-line';
import type { Answer } from './answer';
import { assignedPoints } from './check-reply';
import { classificationMark, publicityMark, urgencyMark } from './document-marks';
import { parseDocumentNumber } from './document-number';
import { headingOfPoint } from './point-heading';
import type { ReplyContent } from './reply-content';

export interface LetterCircumstances {
  readonly sealDiameterMillimetres: number;
  /** The instant written into the file's properties, never the clock: equal input gives equal bytes. */
  readonly at: number;
}

/** The form that every reply to a deputy or member carries (PRODUCT 7 end, 8). */
const FEEDBACK_FORM = '征询意见表';

export function letterOfReply(
  matter: MatterState,
  assignment: AssignmentView,
  content: ReplyContent,
  { sealDiameterMillimetres, at }: LetterCircumstances,
): OfficialDocument {
  const { facts } = matter;
  const unit = assignment.facts.unit.name;
  const classification = classificationMark(facts);
  return {
    shape: 'official',
    format: 'letter',
    head: {
      // A classified document carries 份号 (7.2.1); this is the first copy.
      copyNumber: classification === null ? null : 1,
      classification,
      urgency: urgencyMark(facts),
      resultMark: content.resultMark ?? null,
      mark: { names: [unit], suffix: null },
      documentNumber: parseDocumentNumber(content.documentNumber) ?? null,
      issue: null,
      signers: [],
      preprinted: false,
    },
    title: oneLine(content.title),
    addressee: addresseeOf(content),
    body: bodyOf(matter, assignment, content),
    attachments: attachmentNames(matter, content).map((name) => ({ name, enclosed: null })),
    signature: {
      kind: 'sealed',
      issuers: [unit],
      dateOfIssue: content.dateOfIssue ?? null,
      sealDiameter: sealDiameterMillimetres,
    },
    note: noteOf(content),
    attendance: [],
    imprint: {
      copies: content.copies.map(oneLine),
      printingOffice: null,
      printedOn: null,
      publicity: publicityMark(content.publicity),
    },
    properties: { author: unit, createdAt: at },
  };
}

/** Without the colon that the layout sets. */
export function addresseeOf(content: ReplyContent): string {
  return oneLine(content.salutation).replace(/[：:]+$/u, '');
}

/** Names without their file ending (GB/T 9704 7.3.4). */
export function attachmentNames(matter: MatterState, content: ReplyContent): string[] {
  const names = content.attachments.map(({ name }) => oneLine(name.replace(/\.[A-Za-z0-9]{1,5}$/u, '')));
  if (isAnsweredToProposers(matter.facts.kind) && !names.includes(FEEDBACK_FORM)) names.push(FEEDBACK_FORM);
  return names;
}

function bodyOf(matter: MatterState, assignment: AssignmentView, content: ReplyContent): BodyBlock[] {
  const points = assignedPoints(matter, assignment);
  const answers = points.flatMap((point, index) => {
    const answer = content.answers.find(({ pointId }) => pointId === point.id);
    const body = bodyFromText(answer ? answerText(answer) : '');
    if (points.length === 1) return body;
    // Below the point's own 一、 the answer's parts begin at （一）.
    return [heading(1, headingOfPoint(index + 1, point.text)), ...underHeading(body, 2)];
  });
  return [...bodyFromText(content.opening), ...answers, ...bodyFromText(content.closing)];
}

/** A promise (B) stands in the letter with its day, whether or not the clerk wrote it (PRODUCT 7 body). */
function answerText({ result, promisedOn, text }: Answer): string {
  if (result !== 'B' || promisedOn === undefined || text.trim() === '') return text;
  const day = formatChineseDate(promisedOn);
  const month = day.slice(0, day.indexOf('月') + 1);
  return text.includes(month) ? text : `${text.trimEnd()}\n此项工作计划于${day}前完成。`;
}

/** 附注: whom to ask, and the leader in charge (PRODUCT 7 end). */
function noteOf({ contactName, contactPhone, leaderName }: ReplyContent): string | null {
  const parts: [string, string][] = [
    ['分管负责人', leaderName],
    ['联系人', contactName],
    ['联系电话', contactPhone],
  ];
  const said = parts.flatMap(([label, value]) =>
    value.trim() === '' ? [] : [`${label}：${oneLine(value)}`],
  );
  return said.length === 0 ? null : said.join('，');
}
