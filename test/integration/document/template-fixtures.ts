/** Templates as a unit makes them in Word: own head in red, own looks for Normal and headings, places named in double braces. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';

const line = (children: readonly (string | ParagraphChild)[], options: IParagraphOptions = {}) =>
  new Paragraph({
    ...options,
    children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child)),
  });

const red = (text: string) =>
  new TextRun({ text, color: 'C00000', size: 60, bold: true, font: '方正小标宋简体' });
const title = (text: string) => new TextRun({ text, size: 40, font: '黑体' });

/** Word cuts a place into runs when someone has corrected it. */
export const HEAD: readonly Paragraph[] = [
  line([red('云州市住房和城乡建设局')], { alignment: AlignmentType.CENTER }),
  line(['密级：{{密级}}', '\u3000\u3000', '{{发文', '字号}}'], { alignment: AlignmentType.RIGHT }),
  line([title('{{标题}}')], { alignment: AlignmentType.CENTER, heading: HeadingLevel.HEADING_1 }),
  line(['{{ 主送 }}：']),
];
export const END: readonly Paragraph[] = [
  line(['{{附件}}']),
  line(['{{落款}}']),
  line(['（{{附注}}）']),
  line(['抄送：{{抄送}}。']),
];
export const BODY = line(['{{正文}}']);
export const SIGNED_LINES: readonly Paragraph[] = [
  line(['{{署名}}'], { alignment: AlignmentType.RIGHT }),
  line(['{{成文日期}}'], { alignment: AlignmentType.RIGHT }),
];
export const place = (text: string): Paragraph => line([text]);

export async function template(paragraphs: readonly Paragraph[]): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 21 }, paragraph: { spacing: { after: 160, line: 360 } } },
        heading1: { run: { color: '2E74B5', bold: true, size: 32 }, paragraph: { spacing: { before: 240 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 2098, bottom: 1984, left: 1587, right: 1474 },
          },
        },
        footers: { default: new Footer({ children: [line(['公开属性：{{公开属性}}'])] }) },
        children: [...paragraphs],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
