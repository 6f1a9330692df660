/** Tagged content controls (`w:sdt`), which `docx` lacks: the place of a seal or signature, or a field that later tools find again by tag. */
import { BuilderElement, type ParagraphChild, XmlComponent } from 'docx';

export const CONTROL_TAG = {
  mark: 'chengfu:mark',
  documentNumber: 'chengfu:document-number',
  issue: 'chengfu:issue',
  title: 'chengfu:title',
  dateOfIssue: 'chengfu:date-of-issue',
} as const;

/** What a document may hold several of, counted from 1. `date`: a date that a person writes into a form. `mark`: a name of a joint document. */
type NumberedTag = 'seal' | 'signature' | 'issuer' | 'date' | 'mark' | 'signer';

export type ControlTag =
  | (typeof CONTROL_TAG)[keyof typeof CONTROL_TAG]
  | `chengfu:${NumberedTag}:${number}`
  | `chengfu:issuer-rest:${number}`;

/** `index` from 0. */
export const numberedTag = (tag: NumberedTag, index: number): ControlTag => `chengfu:${tag}:${index + 1}`;

/** `part` 1: the second line of a name that stands on two lines beside another's, which no one control can hold with the first. */
export const issuerTag = (index: number, part: number): ControlTag =>
  part === 0 ? numberedTag('issuer', index) : `chengfu:issuer-rest:${index + 1}`;

type FieldName = NumberedTag | 'issuer-rest' | 'document-number' | 'issue' | 'title' | 'date-of-issue';

/** Shown by Word and WPS on the control's handle, and the first of the ids: fixed, so that equal models give equal bytes. */
const FIELDS: Readonly<Record<FieldName, { alias: string; id: number }>> = {
  'document-number': { alias: '发文字号', id: 910_004 },
  issue: { alias: '期号', id: 910_006 },
  title: { alias: '标题', id: 910_005 },
  'date-of-issue': { alias: '成文日期', id: 910_007 },
  seal: { alias: '印章', id: 911_000 },
  signature: { alias: '签名', id: 912_000 },
  issuer: { alias: '发文机关署名', id: 913_000 },
  'issuer-rest': { alias: '发文机关署名（续）', id: 913_500 },
  date: { alias: '日期', id: 914_000 },
  mark: { alias: '发文机关标志', id: 915_000 },
  signer: { alias: '签发人', id: 916_000 },
};

const valueElement = (name: string, value: string | number) =>
  new BuilderElement<{ value: string | number }>({
    name,
    attributes: { value: { key: 'w:val', value } },
  });

class ContentControl extends XmlComponent {
  constructor(tag: ControlTag, kind: 'picture' | 'rich-text', children: readonly ParagraphChild[]) {
    super('w:sdt');
    const [, name, number = '0'] = tag.split(':');
    const { alias, id } = FIELDS[name as FieldName];
    const properties = [
      valueElement('w:alias', alias),
      valueElement('w:tag', tag),
      valueElement('w:id', id + Number(number)),
      // A plain-text control would lose its run format in LibreOffice.
      new BuilderElement({ name: kind === 'picture' ? 'w:picture' : 'w:richText' }),
    ];
    this.root.push(new BuilderElement({ name: 'w:sdtPr', children: properties }));
    this.root.push(
      new BuilderElement({ name: 'w:sdtContent', children: children as readonly XmlComponent[] }),
    );
  }
}

/** A run-level control around `children`. The cast is `docx`'s closed list of paragraph children, which omits own components. */
export function contentControl(
  tag: ControlTag,
  kind: 'picture' | 'rich-text',
  children: readonly ParagraphChild[],
): ParagraphChild {
  return new ContentControl(tag, kind, children) as unknown as ParagraphChild;
}
