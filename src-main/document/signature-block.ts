/** The signature block of every kind (GB/T 9704 7.3.5) and the note below it (7.3.6), written from the places that the preview also paints. */
import { noteLines } from '@shared/document-layout/attachment-lines';
import { sealReserve } from '@shared/document-layout/end-lines';
import { givenStamp } from '@shared/document-layout/signature-items';
import { type SignatureText, signaturePlaces } from '@shared/document-layout/signature-places';
import {
  millimetresToTwips,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_AREA,
} from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import {
  AlignmentType,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { FIRST_LINE } from './body-blocks';
import { CONTROL_TAG, contentControl, issuerTag } from './content-control';
import { STYLE } from './document-parts';
import { HAIRLINE, hairline } from './hairline';
import { imageInRoom } from './image-place';
import type { RenderOptions } from './render-options';
import { runOptions, textRun } from './text-runs';

type Signed = Pick<OfficialDocument, 'signature' | 'note'>;

/** Kept with the text before it, so that no page holds a signature alone (此页无正文 is forbidden, 7.3.5.5). */
export function signatureBlock(
  { signature, note }: Signed,
  options: RenderOptions,
  geometry: PageGeometry,
  /** Shapes placed by the page, anchored in the last paragraph so that they share its page. */
  anchored: readonly ParagraphChild[],
): Paragraph[] {
  const { lines, texts, images } = signaturePlaces(signature, geometry, givenStamp(options));
  const pitch = pointsToMillimetres(geometry.pitchTwips / 20);
  const imagesOn = (from: number, to: number) =>
    images
      .filter(({ anchorLine }) => anchorLine >= from && anchorLine < to)
      .flatMap((image) => imageInRoom({ ...image, top: image.top - from * pitch }, options));
  const reserve = sealReserve({ signature, note }, geometry);
  const found: Paragraph[] = [];
  let line = 0;
  for (const group of groupsOf(texts)) {
    const first = Math.min(...group.map((text) => text.line));
    for (; line + 1 <= first; line++) found.push(plain({}, imagesOn(line, line + 1)));
    const height = Math.max(...group.map(endOf)) - first;
    const last = note === null && reserve === 0 && first + height >= lines;
    found.push(
      textParagraph(group, {
        before: (first - line) * pitch,
        keepNext: !last,
        // A text box behind a content control would be written back damaged by LibreOffice 7.4: it goes before.
        front: last ? anchored : [],
        // A line that starts between two lines of the grid carries no image.
        after: Number.isInteger(first) ? imagesOn(first, first + height) : [],
      }),
    );
    line = first + height;
  }
  if (note !== null) found.push(noteParagraph(note, anchored));
  else if (reserve > 0) found.push(...reserveParagraphs(reserve, anchored));
  else if (lines === 0 && anchored.length > 0) found.push(hairline(anchored));
  return found;
}

type Group = readonly [SignatureText, ...SignatureText[]];

const endOf = ({ line, lines }: SignatureText): number => line + lines.length;

/** Texts that share a line, from top to bottom. */
function groupsOf(texts: readonly SignatureText[]): Group[] {
  const groups: [SignatureText, ...SignatureText[]][] = [];
  for (const text of [...texts].sort((one, other) => one.line - other.line)) {
    const group = groups.at(-1);
    if (group === undefined || Math.max(...group.map(endOf)) <= text.line) groups.push([text]);
    else group.push(text);
  }
  return groups;
}

const plain = (options: IParagraphOptions, children: readonly ParagraphChild[]) =>
  new Paragraph({
    style: STYLE.plain,
    alignment: AlignmentType.LEFT,
    keepNext: true,
    ...options,
    children,
  });

interface TextPosition {
  /** Millimetres. */
  readonly before: number;
  readonly keepNext: boolean;
  readonly front: readonly ParagraphChild[];
  readonly after: readonly ParagraphChild[];
}

/** Centre tabs keep names and date on their seals' axes whatever the face; left and right edges are indents. */
function textParagraph(group: Group, { before, keepNext, front, after }: TextPosition): Paragraph {
  const spacing = before === 0 ? {} : { spacing: { before: millimetresToTwips(before) } };
  const [text] = group;
  if (text.align !== 'centre') {
    const left = text.align === 'left';
    const indent = millimetresToTwips(left ? text.at : TYPE_AREA.width - text.at);
    return plain(
      {
        ...spacing,
        keepNext,
        alignment: left ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: left ? { left: indent } : { right: indent },
      },
      [...front, ...fields(text, false), ...after],
    );
  }
  const columns = [...group].sort((one, other) => one.at - other.at);
  const tabStops = columns.map(({ at }) => ({ type: TabStopType.CENTER, position: millimetresToTwips(at) }));
  return plain({ ...spacing, keepNext, tabStops }, [...front, ...onTabs(columns), ...after]);
}

/** Line by line across the columns; a column without words on a line keeps its tab. */
function onTabs(columns: readonly SignatureText[]): ParagraphChild[] {
  const first = Math.min(...columns.map(({ line }) => line));
  const height = Math.max(...columns.map(endOf)) - first;
  const [only] = columns;
  // Alone in its row a name is one field.
  if (only !== undefined && columns.length === 1) return [tab(), ...fields(only, true)];
  return Array.from({ length: height }, (_, row) =>
    columns.flatMap((text, column) => {
      const at = first + row - text.line;
      const words = text.lines[at];
      const start = tab(row > 0 && column === 0);
      return words === undefined ? [start] : [start, ...fields({ ...text, lines: [words] }, true, at)];
    }),
  ).flat();
}

const tab = (onNewLine = false): TextRun =>
  new TextRun({ ...runOptions(), ...(onNewLine ? { break: 1 } : {}), children: [new Tab()] });

/** `onTabs`: a turn-over starts at the tab as the first line does. `part`: which line of a name, where its row is written line by line. */
function fields({ role, index, lines }: SignatureText, onTabs: boolean, part = 0): ParagraphChild[] {
  const runs = lines.map((text, line) =>
    line === 0
      ? textRun(text)
      : new TextRun({ ...runOptions(), break: 1, children: [...(onTabs ? [new Tab()] : []), text] }),
  );
  if (role === 'post') return runs;
  const tag = role === 'date' ? CONTROL_TAG.dateOfIssue : issuerTag(index, part);
  return [contentControl(tag, 'rich-text', runs)];
}

/** 7.3.6: two characters in, in parentheses, below the date; a telephone number is never cut. */
const noteParagraph = (note: string, anchored: readonly ParagraphChild[]) =>
  plain({ keepNext: false, indent: FIRST_LINE }, [
    ...anchored,
    ...noteLines(note).map((text, line) =>
      line === 0 ? textRun(text) : new TextRun({ ...runOptions(), break: 1, text }),
    ),
  ]);

/**
 * Points: kept with the date, so that the seal which presses it ends inside the type area. Two paragraphs, because LibreOffice
 * drops an empty one that ends a section.
 */
const reserveParagraphs = (height: number, anchored: readonly ParagraphChild[]): Paragraph[] => [
  plain(
    {
      spacing: { line: Math.ceil(Math.max(HAIRLINE, height - HAIRLINE) * 20), lineRule: LineRuleType.EXACT },
    },
    [],
  ),
  hairline(anchored),
];
