/** The frame around a proposal's body: marks, signature, note and imprint of each format (GB/T 9704 7, 10), from the desk's settings. */
import type { BodyBlock } from '../../document-model/body-block';
import type {
  Attachment,
  Classification,
  DocumentFormat,
  OfficialDocument,
  Urgency,
} from '../../document-model/official-document';
import { CLASSIFICATIONS } from '../matter/matter';
import type { MatterState } from '../matter/matter-state';
import { classificationMark, urgencyMark } from '../reply/document-marks';
import { fitted } from '../wording/official-line';
import type { DocumentCircumstances } from './circumstances';
import { orGap } from './gaps';

export interface OfficialParts {
  readonly format: DocumentFormat;
  readonly title: string;
  readonly addressee: string | null;
  readonly body: readonly BodyBlock[];
  /** Matters whose secrecy and urgency the document takes over. */
  readonly about: readonly MatterState[];
  /** Issues it in place of the writing unit: the government, for its office. */
  readonly issuer?: string;
  /** In place of the issuer's name: 建议办理督查专报. */
  readonly mark?: string;
  readonly signers?: readonly string[];
  readonly attachments?: readonly Attachment[];
  /** null: no 附注. Without it: contact and telephone. */
  readonly note?: string | null;
  readonly attendance?: OfficialDocument['attendance'];
  readonly copies?: readonly string[];
}

/** As the model allows. */
export const LONGEST_UNIT = 40;
export const LONGEST_TITLE = 200;

export function officialDocument(
  circumstances: DocumentCircumstances,
  parts: OfficialParts,
): OfficialDocument {
  const { settings, at } = circumstances;
  const unit = fitted(circumstances.unit.name, LONGEST_UNIT);
  const issuer = fitted(parts.issuer ?? unit, LONGEST_UNIT);
  const { format } = parts;
  const general = format === 'downward' || format === 'upward';
  const classification = secrecyOf(parts.about);
  return {
    shape: 'official',
    format,
    head: {
      copyNumber: classification === null ? null : 1,
      classification,
      urgency: urgencyOf(format, parts.about),
      resultMark: null,
      mark: { names: [fitted(parts.mark ?? issuer, LONGEST_UNIT)], suffix: general ? '文件' : null },
      documentNumber: null,
      issue: format === 'minutes' ? { serial: 1, issuer: unit, issuedOn: null } : null,
      signers: format === 'upward' ? (parts.signers ?? []).map((name) => fitted(name, 20)).slice(0, 5) : [],
      preprinted: false,
    },
    title: fitted(parts.title, LONGEST_TITLE),
    addressee: parts.addressee === null ? null : fitted(parts.addressee, 500),
    body: [...parts.body].slice(0, 5_000),
    attachments: (parts.attachments ?? [])
      .slice(0, 50)
      .map(({ name, enclosed }) => ({ name: fitted(name, 200), enclosed })),
    signature:
      format === 'minutes'
        ? { kind: 'none' }
        : {
            kind: 'sealed',
            issuers: [issuer],
            dateOfIssue: null,
            sealDiameter: settings.sealDiameterMillimetres,
          },
    note: parts.note === undefined ? contactNote(circumstances) : parts.note,
    attendance: [...(parts.attendance ?? [])],
    imprint: {
      copies: [...new Set(parts.copies ?? [])].slice(0, 60).map((name) => fitted(name, 60)),
      printingOffice: format === 'letter' ? null : printingOffice(unit),
      printedOn: null,
      publicity: null,
    },
    properties: { author: unit, createdAt: at },
  };
}

/** 附注: whom to ask (GB/T 9704 7.3.6). */
export function contactNote({ settings }: DocumentCircumstances): string {
  const name = fitted(orGap(settings.contactName, '联系人'), 60);
  const phone = fitted(orGap(settings.contactPhone, '联系电话'), 60);
  return `联系人：${name}，联系电话：${phone}`;
}

/** 签发人 of an upward document: the principal leader, whom only some records name. */
export function signerOf({ person, assignment }: DocumentCircumstances): string {
  const planned = assignment?.plans.at(-1)?.principalLeader;
  return orGap(person.role === 'principal-leader' ? person.name : planned, '签发人');
}

/** An office prints for itself, a bureau's office for the bureau (7.4.3). */
export function printingOffice(unit: string): string {
  return /办公(室|厅)$/u.test(unit) ? unit : fitted(`${unit}办公室`, LONGEST_UNIT);
}

/** Several matters in one document: the highest secrecy among them (7.2.2). */
function secrecyOf(matters: readonly MatterState[]): Classification | null {
  const levels = matters.map(({ facts }) => CLASSIFICATIONS.indexOf(facts.classification));
  const classification = CLASSIFICATIONS[Math.max(-1, ...levels)];
  return classification === undefined ? null : classificationMark({ classification });
}

/** An urgent matter makes an urgent notice; a report or a list about it is as urgent as its author says (7.2.3). */
function urgencyOf(format: DocumentFormat, matters: readonly MatterState[]): Urgency | null {
  const [only, another] = matters;
  if (!only || another || (format !== 'letter' && format !== 'downward')) return null;
  return urgencyMark(only.facts);
}
