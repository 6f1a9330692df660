/** Tagged content controls (`w:sdt`), which `docx` lacks: the place of a seal or signature, or a field that later tools find again by tag. */
import { BuilderElement, type ParagraphChild, XmlComponent } from 'docx';

export const CONTROL_TAG = {
  seal: 'chengfu:seal:1',
  signature: 'chengfu:signature:1',
  mark: 'chengfu:mark',
  documentNumber: 'chengfu:document-number',
  title: 'chengfu:title',
  issuer: 'chengfu:issuer:1',
  dateOfIssue: 'chengfu:date-of-issue',
} as const;

export type ControlTag = (typeof CONTROL_TAG)[keyof typeof CONTROL_TAG];

/** Shown by Word and WPS on the control's handle. */
const ALIAS: Readonly<Record<ControlTag, string>> = {
  'chengfu:seal:1': '印章',
  'chengfu:signature:1': '签名',
  'chengfu:mark': '发文机关标志',
  'chengfu:document-number': '发文字号',
  'chengfu:title': '标题',
  'chengfu:issuer:1': '发文机关署名',
  'chengfu:date-of-issue': '成文日期',
};

/** Fixed, so that equal models give equal bytes; a document holds each tag at most once. */
const CONTROL_ID: Readonly<Record<ControlTag, number>> = {
  'chengfu:seal:1': 910_001,
  'chengfu:signature:1': 910_002,
  'chengfu:mark': 910_003,
  'chengfu:document-number': 910_004,
  'chengfu:title': 910_005,
  'chengfu:issuer:1': 910_006,
  'chengfu:date-of-issue': 910_007,
};

const valueElement = (name: string, value: string | number) =>
  new BuilderElement<{ value: string | number }>({
    name,
    attributes: { value: { key: 'w:val', value } },
  });

class ContentControl extends XmlComponent {
  constructor(tag: ControlTag, kind: 'picture' | 'rich-text', children: readonly ParagraphChild[]) {
    super('w:sdt');
    const properties = [
      valueElement('w:alias', ALIAS[tag]),
      valueElement('w:tag', tag),
      valueElement('w:id', CONTROL_ID[tag]),
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
