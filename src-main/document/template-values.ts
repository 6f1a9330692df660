/** What a template's placeholders stand for in one document: words for the template's own lines, and which of them it may not leave out. */
import { EMPTY_NUMBER } from '@shared/document-layout/head-items';
import { EMPTY_DATE } from '@shared/document-layout/signature-places';
import type { OfficialDocument } from '@shared/document-model/official-document';
import {
  chineseDateText,
  classificationText,
  copyNumberText,
  documentNumberText,
} from '@shared/document-model/official-text';
import type { TemplatePlaceholder, TextPlaceholder } from '@shared/document-model/template-placeholder';

/** Null where the document says nothing there. */
export type TemplateValues = Readonly<Record<TextPlaceholder, string | null>>;

const BETWEEN_NAMES = '\u3000';
const joined = (names: readonly string[], separator: string): string | null =>
  names.length === 0 ? null : names.join(separator);

export function templateValues(document: OfficialDocument): TemplateValues {
  const { head, signature, imprint, attachments } = document;
  const attending = (label: '出席' | '列席' | '请假') =>
    document.attendance.find((each) => each.label === label)?.names ?? null;
  return {
    标题: document.title,
    主送: document.addressee,
    发文机关: head.mark.names.join(BETWEEN_NAMES),
    发文字号: head.documentNumber === null ? null : documentNumberText(head.documentNumber),
    签发人: joined(head.signers, BETWEEN_NAMES),
    份号: head.copyNumber === null ? null : copyNumberText(head.copyNumber),
    密级: head.classification === null ? null : classificationText(head.classification),
    紧急程度: head.urgency,
    结果标记: head.resultMark,
    期号: head.issue === null ? null : `第${head.issue.serial}期`,
    署名: signerOf(signature),
    成文日期: signature.kind === 'none' ? null : dateOr(signature.dateOfIssue, EMPTY_DATE),
    附件: joined(
      attachments.map(({ name }, index) => (attachments.length === 1 ? name : `${index + 1}.${name}`)),
      '；',
    ),
    附注: document.note,
    抄送: joined(imprint.copies, '，'),
    印发机关: imprint.printingOffice,
    印发日期: imprint.printedOn === null ? null : chineseDateText(imprint.printedOn),
    公开属性: imprint.publicity,
    出席: attending('出席'),
    列席: attending('列席'),
    请假: attending('请假'),
  };
}

/** What stands in a draft until the office gives it out: room for the digits. */
export const EMPTY_VALUES: Readonly<Partial<Record<TextPlaceholder, string>>> = { 发文字号: EMPTY_NUMBER };

const dateOr = (date: string | null, empty: string): string =>
  date === null ? empty : chineseDateText(date);

function signerOf(signature: OfficialDocument['signature']): string | null {
  switch (signature.kind) {
    case 'sealed':
    case 'unsealed':
      return signature.issuers.join(BETWEEN_NAMES);
    case 'signature-stamp':
      return signature.post;
    case 'none':
      return null;
  }
}

/** A template carries its own red head; everything else that the document says needs a place. */
const MAY_BE_PRINTED: ReadonlySet<TextPlaceholder> = new Set(['发文机关']);
const SIGNED_BY: readonly TextPlaceholder[] = ['署名', '成文日期'];

/** Names that a template must have for this document, beyond those in `found`. `pressed`: seals or a signature are to be placed. */
export function missingPlaces(
  document: OfficialDocument,
  found: ReadonlySet<string>,
  pressed: boolean,
): TemplatePlaceholder[] {
  const values = templateValues(document);
  const needed = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name]) => name as TextPlaceholder)
    .filter((name) => !MAY_BE_PRINTED.has(name) && !SIGNED_BY.includes(name));
  const signed: readonly TemplatePlaceholder[] =
    document.signature.kind === 'none' || (!pressed && SIGNED_BY.every((name) => found.has(name)))
      ? []
      : ['落款'];
  const enclosed: readonly TemplatePlaceholder[] = document.attachments.some((each) => each.enclosed !== null)
    ? ['附件正文']
    : [];
  const all: readonly TemplatePlaceholder[] = ['正文', ...needed, ...signed, ...enclosed];
  return all.filter((name) => !found.has(name));
}
