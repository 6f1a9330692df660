/** Renders the approval sheet (送审签批单): one page that carries a draft, named by its fingerprint, to the principal leader's signature. */

import { textWidth } from '@shared/document-layout/line-metrics';
import { type ApprovalSheet, approvalSheetSchema } from '@shared/document-model/approval-sheet';
import { FONT } from '@shared/document-model/fonts';
import {
  DEFAULT_GEOMETRY,
  FORM,
  millimetresToTwips,
  TYPE_AREA,
  TYPE_SIZE,
} from '@shared/document-model/geometry';
import {
  chineseDateText,
  classificationText,
  documentNumberText,
} from '@shared/document-model/official-text';
import { AppError } from '@shared/result/app-error';
import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx';
import { millimetresToPixels } from './anchored-shapes';
import { contentControl, numberedTag } from './content-control';
import { STYLE } from './document-parts';
import { type FormRow, formColumnWidths, formTable, formText, labelCell, textCell } from './form-table';
import { packDocument } from './pack-document';
import { signaturePlaceholderPng } from './signature-placeholder';
import { textRun } from './text-runs';

const TITLE_SUFFIX = '送审签批单';
/** Written by hand where the model gives no date. */
const EMPTY_DATE = '年\u3000\u3000月\u3000\u3000日';

/** Height left for the form below its title, so that it stays on one page. */
const FORM_HEIGHT = 208;
const ROW = 10;
const SMALLEST_OPINION = 16;
const LARGEST_OPINION = 34;
const SIGNATURE_ROW = 34;
const LINE_HEIGHT = 5.7;

/** Throws `DOCUMENT_REJECTED` with `reasons` when the model is invalid. Always a draft: its signature is a placeholder. */
export async function renderApprovalSheet(sheet: ApprovalSheet): Promise<Uint8Array> {
  const parsed = approvalSheetSchema.safeParse(sheet);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `model:${issue.path.join('.')}`);
    throw new AppError('DOCUMENT_REJECTED', { reasons });
  }
  const geometry = DEFAULT_GEOMETRY;
  return packDocument({
    geometry,
    title: `${sheet.unit}${TITLE_SUFFIX}`,
    properties: sheet.properties,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: {
              top: millimetresToTwips(30),
              bottom: millimetresToTwips(25),
              left: millimetresToTwips(TYPE_AREA.left),
              right: millimetresToTwips(TYPE_AREA.right),
              header: millimetresToTwips(15),
              footer: millimetresToTwips(15),
              gutter: 0,
            },
          },
        },
        children: [...sheetTitle(sheet.unit), formTable(sheetRows(sheet)), closingLine()],
      },
    ],
  });
}

/** Unit and name of the form, each on one line: a long name takes smaller type instead of a second line. */
function sheetTitle(unit: string): Paragraph[] {
  const widest = (TYPE_AREA.width / 25.4) * 72;
  const size = Math.min(TYPE_SIZE.two, Math.floor(widest / textWidth(unit, 1, 0)));
  const centred = (text: string, points: number, after: number) =>
    new Paragraph({
      style: STYLE.title,
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after, line: 640, lineRule: LineRuleType.EXACT },
      children: [textRun(text, { font: FONT.xiaobiaosong, size: points, spacing: 0 })],
    });
  return [centred(unit, size, 0), centred(TITLE_SUFFIX, TYPE_SIZE.two, 160)];
}

/** A table must not end a section: this line of no height takes the place that Word would add. */
const closingLine = () =>
  new Paragraph({ style: STYLE.plain, spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] });

const names = (list: readonly string[]) => (list.length === 0 ? '无' : list.join('，'));

function sheetRows(sheet: ApprovalSheet): FormRow[] {
  const wide = (label: string, ...texts: readonly string[]): FormRow => ({
    height: Math.max(ROW, 3 + wideTextHeight(texts)),
    cells: [labelCell(label), textCell(5, ...texts)],
  });
  const pair = (...pairs: readonly (readonly [string, string])[]): FormRow => ({
    height: ROW,
    cells: pairs.flatMap(([label, text]) => [labelCell(label), textCell(2, text)]),
  });
  const result = [sheet.resultMark === null ? null : `${sheet.resultMark}类`, sheet.publicity];
  const facts: FormRow[] = [
    wide('文件标题', sheet.documentTitle),
    pair(
      ['发文字号', sheet.documentNumber === null ? '' : documentNumberText(sheet.documentNumber)],
      ['紧急程度', sheet.urgency ?? '无'],
    ),
    pair(
      ['密级', sheet.classification === null ? '无' : classificationText(sheet.classification)],
      ['结果与公开', result.filter((part) => part !== null).join('\u3000')],
    ),
    wide('主送', sheet.addressee),
    wide('抄送', names(sheet.copies)),
    wide('附件', names(sheet.attachments)),
    pair(['拟稿处室', sheet.drafter.section ?? ''], ['拟稿人', sheet.drafter.name]),
    pair(['拟稿日期', dateOrEmpty(sheet.drafter.draftedOn, '')], ['联系电话', sheet.drafter.phone ?? '']),
  ];
  const fingerprint = wide('送审稿指纹', ...fingerprintLines(sheet.draftDigest));
  const opinions = [
    { label: '核稿', texts: opinionTexts(sheet.reviewer) },
    { label: '会签', texts: coSignerTexts(sheet.coSigners) },
    { label: '分管负责人意见', texts: opinionTexts(sheet.leaderInCharge) },
  ];
  const taken = [...facts, fingerprint].reduce((sum, row) => sum + row.height, 0);
  const share = (FORM_HEIGHT - taken - SIGNATURE_ROW) / opinions.length;
  const height = Math.min(LARGEST_OPINION, Math.max(SMALLEST_OPINION, share));
  return [
    ...facts,
    ...opinions.map(({ label, texts }) => opinionRow(label, texts, height)),
    principalRow(sheet),
    fingerprint,
  ];
}

function wideTextHeight(texts: readonly string[]): number {
  const widths = formColumnWidths();
  const points = (widths.slice(1).reduce((sum, width) => sum + width, 0) - 200) / 20;
  const lines = texts.reduce(
    (sum, text) => sum + Math.max(1, Math.ceil((textWidth(text, TYPE_SIZE.smallFour, 0) * 1.04) / points)),
    0,
  );
  return lines * LINE_HEIGHT;
}

type Opinion = ApprovalSheet['reviewer'];

const dateOrEmpty = (date: string | null | undefined, empty: string) =>
  date === null || date === undefined ? empty : chineseDateText(date);

/** Opinion text, then name and date at the right; blank where the person is still to write by hand. */
interface OpinionTexts {
  readonly left: readonly string[];
  readonly right: string | null;
}

function opinionTexts(opinion: Opinion): OpinionTexts {
  const right = [opinion?.name ?? '', dateOrEmpty(opinion?.signedOn, EMPTY_DATE)].filter(Boolean);
  return { left: [opinion?.text ?? ''], right: right.join('\u3000') };
}

function coSignerTexts(coSigners: ApprovalSheet['coSigners']): OpinionTexts {
  if (coSigners.length === 0) return { left: ['无'], right: null };
  const left = coSigners.map(({ section, opinion }) =>
    [`${section}：${opinion?.text ?? ''}`, opinion?.name ?? '', dateOrEmpty(opinion?.signedOn, '')]
      .filter(Boolean)
      .join('\u3000'),
  );
  return { left, right: null };
}

function opinionRow(label: string, texts: OpinionTexts, height: number): FormRow {
  return {
    height,
    cells: [
      labelCell(label),
      {
        span: 5,
        label: false,
        paragraphs: [
          ...texts.left.map((text) => ({ children: [formText(text)] })),
          ...(texts.right === null ? [] : [{ children: [formText(texts.right)], right: true }]),
        ],
      },
    ],
  };
}

/** 签发: the one signature that makes the reply the unit's own (S0 二2); its place is a tagged picture control. */
function principalRow(sheet: ApprovalSheet): FormRow {
  const { name, post } = sheet.principalLeader;
  const leader = [post, name].filter((part) => part !== null).join('\u3000');
  const picture = new ImageRun({
    type: 'png',
    data: signaturePlaceholderPng(FORM.signature),
    transformation: {
      width: millimetresToPixels(FORM.signature.width),
      height: millimetresToPixels(FORM.signature.height),
    },
    altText: { id: '40', name: '签名', title: '签名', description: '主要负责人签名位置' },
  });
  return {
    height: SIGNATURE_ROW,
    cells: [
      labelCell('主要负责人签发'),
      {
        span: 5,
        label: false,
        paragraphs: [
          { children: [contentControl(numberedTag('signature', 0), 'picture', [picture])], right: true },
          { children: [formText([leader, EMPTY_DATE].filter(Boolean).join('\u3000'))], right: true },
        ],
      },
    ],
  };
}

/** SM3 in groups of eight digits, so that two people can compare them aloud. */
function fingerprintLines(digest: string): string[] {
  const groups = digest.match(/.{8}/g) ?? [];
  return [`SM3 ${groups.slice(0, 4).join(' ')}`, `　　${groups.slice(4).join(' ')}`];
}
