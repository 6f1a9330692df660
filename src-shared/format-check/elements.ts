/** The elements of an official document (GB/T 9704 7) as they are found in the text of whoever wrote it. */
import type { HeadingLevel } from '../document-model/body-block';
import type { DocumentFormat } from '../document-model/official-document';
import type { DocumentFacts, ParagraphFacts } from './document-facts';

export const ELEMENT_KINDS = [
  'copy-number',
  'classification',
  'urgency',
  'mark',
  'number',
  'signer',
  'issue',
  'result-mark',
  'title',
  'salutation',
  'heading',
  'body',
  'caption',
  'attachment-note',
  'issuer',
  'date',
  'note',
  'attendance',
  'attachment-label',
  'attachment-title',
  'copies',
  'printing',
  'publicity',
] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

export const ELEMENT_WORDS: Readonly<Record<ElementKind, string>> = {
  'copy-number': '份号',
  classification: '密级和保密期限',
  urgency: '紧急程度',
  mark: '发文机关标志',
  number: '发文字号',
  signer: '签发人',
  issue: '期号',
  'result-mark': '办理结果标记',
  title: '标题',
  salutation: '主送机关',
  heading: '结构层次标题',
  body: '正文',
  caption: '表题',
  'attachment-note': '附件说明',
  issuer: '发文机关署名',
  date: '成文日期',
  note: '附注',
  attendance: '出席人员',
  'attachment-label': '附件标识',
  'attachment-title': '附件标题',
  copies: '抄送机关',
  printing: '印发机关和印发日期',
  publicity: '公开属性',
};

/** `plain`: neither head nor table gives the format away; only what holds for every document is checked. */
export type CheckedFormat = DocumentFormat | 'form' | 'plain';

export interface FoundElement {
  readonly kind: ElementKind;
  readonly paragraph: ParagraphFacts;
  /** Place in the paragraph's text, its label included. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Headings only, with the end of the heading's own words in the text. */
  readonly level?: HeadingLevel;
  readonly headingEnd?: number;
}

/** Facts with their meaning. */
export interface RecognisedDocument {
  readonly facts: DocumentFacts;
  readonly elements: readonly FoundElement[];
  readonly format: CheckedFormat;
}

export const ofKind = (document: RecognisedDocument, ...kinds: readonly ElementKind[]): FoundElement[] =>
  document.elements.filter(({ kind }) => kinds.includes(kind));
