/** The places that a unit's own template may name in double braces, e.g. {{正文}}: what they stand for, and why a template is refused. */

/** A word or line of text, in the template's own type; empty where the document has none. Punctuation around it is the template's. */
export const TEXT_PLACEHOLDERS = [
  '标题',
  '主送',
  '发文机关',
  '发文字号',
  '签发人',
  '份号',
  '密级',
  '紧急程度',
  '结果标记',
  '期号',
  '署名',
  '成文日期',
  '附件',
  '附注',
  '抄送',
  '印发机关',
  '印发日期',
  '公开属性',
  '出席',
  '列席',
  '请假',
] as const;
export type TextPlaceholder = (typeof TEXT_PLACEHOLDERS)[number];

/** Paragraphs in the type of the standard, in place of the paragraph that names them. 落款: issuers, seals and date. 附件正文: what is enclosed. */
export const BLOCK_PLACEHOLDERS = ['正文', '落款', '附件正文'] as const;
export type BlockPlaceholder = (typeof BLOCK_PLACEHOLDERS)[number];

export type TemplatePlaceholder = TextPlaceholder | BlockPlaceholder;

/** `DOCUMENT_REJECTED` carries all of them at once in `details.reasons`; behind the colon stands the placeholder's name. */
export type TemplateReason =
  /** The template names something that no document has. */
  | `template-unknown:${string}`
  /** The document says something that the template has no place for; it would be left out silently. */
  | `template-missing:${TemplatePlaceholder}`
  /** Paragraphs would come twice. */
  | `template-repeated:${BlockPlaceholder}`
  /** Words stand beside it in its paragraph, or it stands outside the text. */
  | `template-not-alone:${BlockPlaceholder}`;

const ALL: ReadonlySet<string> = new Set([...TEXT_PLACEHOLDERS, ...BLOCK_PLACEHOLDERS]);
export const isTemplatePlaceholder = (name: string): name is TemplatePlaceholder => ALL.has(name);
