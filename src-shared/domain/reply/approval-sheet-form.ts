/** 送审签批单 as a ruled form: who drafted, who read, who signs; what a person still has to write stays free. */
import type { ApprovalSheet } from '../../document-model/approval-sheet';
import type { FormCell, FormDocument, FormRow } from '../../document-model/form-document';
import { chineseDateText, classificationText, documentNumberText } from '../../document-model/official-text';
import { fitted, oneLine } from '../wording/official-line';
import type { ApprovalFacts } from './approval-sheet-of-reply';

export const APPROVAL_SHEET_TITLE = '送审签批单';

/** Millimetres: label and value, twice; an opinion spans two columns beside the name and date of who gave it. */
const COLUMNS = [27, 55, 26, 48];
const LONGEST_UNIT = 40;
const ROW = 9;
const SMALLEST_OPINION = 14;
const SIGNATURE_ROW = 24;

export type ApprovalSheetFacts = ApprovalFacts & {
  /** Null while the draft is not finished, so that the sheet names none. */
  readonly draftDigest: string | null;
};

export function approvalSheetForm(sheet: ApprovalSheetFacts): FormDocument {
  return {
    shape: 'form',
    unit: fitted(sheet.unit, LONGEST_UNIT),
    title: APPROVAL_SHEET_TITLE,
    left: null,
    right: null,
    landscape: false,
    columns: COLUMNS,
    rows: [
      ...factRows(sheet),
      opinionRow('核稿', sheet.reviewer),
      ...coSignerRows(sheet.coSigners),
      opinionRow('分管负责人意见', sheet.leaderInCharge),
      principalRow(sheet.principalLeader),
      ...(sheet.draftDigest === null
        ? []
        : [row(label('送审稿指纹'), text(fingerprint(sheet.draftDigest), 3))]),
    ],
    notes: [],
    properties: sheet.properties,
  };
}

const label = (content: string): FormCell => ({ span: 1, look: 'label', text: content, placeholder: null });
/** What comes from a matter may hold signs that no document can. */
const text = (content: string, span = 1): FormCell => ({
  span,
  look: 'text',
  text: content.split('\n').map(oneLine).join('\n'),
  placeholder: null,
});
const row = (...cells: FormCell[]): FormRow => ({ height: ROW, header: false, grows: false, cells });

const names = (list: readonly string[]): string => (list.length === 0 ? '无' : list.join('，'));
const dateOrEmpty = (date: string | null): string => (date === null ? '' : chineseDateText(date));

function factRows(sheet: ApprovalSheetFacts): FormRow[] {
  const { documentNumber, classification, drafter } = sheet;
  const result = [sheet.resultMark === null ? null : `${sheet.resultMark}类`, sheet.publicity];
  const pair = (one: string, content: string, other: string, more: string) =>
    row(label(one), text(content), label(other), text(more));
  return [
    row(label('文件标题'), text(sheet.documentTitle, 3)),
    pair(
      '发文字号',
      documentNumber === null ? '' : documentNumberText(documentNumber),
      '紧急程度',
      sheet.urgency ?? '无',
    ),
    pair(
      '密级',
      classification === null ? '无' : classificationText(classification),
      '结果与公开',
      result.filter((part) => part !== null).join('\u3000'),
    ),
    row(label('主送'), text(sheet.addressee, 3)),
    row(label('抄送'), text(names(sheet.copies), 3)),
    row(label('附件'), text(names(sheet.attachments), 3)),
    pair('拟稿处室', drafter.section ?? '', '拟稿人', drafter.name),
    pair('拟稿日期', dateOrEmpty(drafter.draftedOn), '联系电话', drafter.phone ?? ''),
  ];
}

type Opinion = ApprovalSheet['reviewer'];

/** Name and date stand beside the opinion; a date not yet given is written in. */
function signedBy(opinion: Opinion): FormCell {
  const name = oneLine(opinion?.name ?? '');
  const signedOn = opinion?.signedOn ?? null;
  return {
    span: 1,
    look: 'choice',
    text: [name, dateOrEmpty(signedOn)].filter(Boolean).join('\n'),
    placeholder: signedOn === null ? 'date' : null,
  };
}

const opinionRow = (name: string, opinion: Opinion, content = opinion?.text ?? ''): FormRow => ({
  height: SMALLEST_OPINION,
  header: false,
  grows: true,
  cells: [label(name), text(content, 2), signedBy(opinion)],
});

function coSignerRows(coSigners: ApprovalSheet['coSigners']): FormRow[] {
  if (coSigners.length === 0) return [row(label('会签'), text('无', 3))];
  return coSigners.map(({ section, opinion }) =>
    opinionRow('会签', opinion, `${section}：${opinion?.text ?? ''}`),
  );
}

/** 签发: the one signature that makes the reply the unit's own (S0 二2). */
function principalRow({
  name,
  post,
  text: opinion = null,
  signedOn = null,
}: ApprovalSheet['principalLeader']): FormRow {
  const leader = oneLine([post, name].filter((part) => part !== null).join('\u3000'));
  return {
    height: SIGNATURE_ROW,
    header: false,
    grows: true,
    cells: [
      label('主要负责人签发'),
      { span: 2, look: 'choice', text: oneLine(opinion ?? ''), placeholder: 'signature' },
      {
        span: 1,
        look: 'choice',
        text: [leader, dateOrEmpty(signedOn)].filter(Boolean).join('\n'),
        placeholder: signedOn === null ? 'date' : null,
      },
    ],
  };
}

/** SM3 in groups of eight digits, so that two people can compare them aloud. */
function fingerprint(digest: string): string {
  const groups = digest.match(/.{8}/g) ?? [];
  return [`SM3 ${groups.slice(0, 4).join(' ')}`, groups.slice(4).join(' ')].join('\n');
}
