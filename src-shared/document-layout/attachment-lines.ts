/** The list of attachments after the body and the note after the date (GB/T 9704 7.3.4, 7.3.6): their words, indents and lines. */
import { CHARACTER_POINTS, TYPE_SIZE } from '../document-model/geometry';
import { estimateLines } from './estimate-lines';

/** A full stop is a quarter em in some faces and a half in others; between both no turn-over is off by a millimetre. */
const DOT_POINTS = TYPE_SIZE.three * 0.39 - 0.25;
const DIGIT_POINTS = TYPE_SIZE.three / 2 - 0.25;
const LABEL = '附件：';
const LABEL_POINTS = LABEL.length * CHARACTER_POINTS;

export interface AttachmentLine {
  readonly text: string;
  /** Points from the type area's left edge to where the name, and each turn-over of it, starts. */
  readonly left: number;
  /** Points by which the first line starts further left. */
  readonly hanging: number;
}

/** 7.3.4: two characters in, numbers only when there are several; a name that runs on hangs under its own first character. */
export function attachmentLines(names: readonly string[]): AttachmentLine[] {
  return names.map((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}.`;
    const numberPoints = number === '' ? 0 : (number.length - 1) * DIGIT_POINTS + DOT_POINTS;
    return {
      text: `${index === 0 ? LABEL : ''}${number}${name}`,
      left: 2 * CHARACTER_POINTS + LABEL_POINTS + numberPoints,
      hanging: numberPoints + (index === 0 ? LABEL_POINTS : 0),
    };
  });
}

/** The blank line above included. */
export function estimateAttachmentLines(names: readonly string[]): number {
  if (names.length === 0) return 0;
  return names.reduce((sum, name) => sum + estimateLines(name, 6, 6), 1);
}

export const noteText = (note: string): string => `（${note}）`;

/**
 * A number with its hyphens, which must not be cut, the label that names it, which reads ill at the end of a line alone, and the mark
 * behind it, which would pull a part of it along: 联系电话.
 */
const PHONE =
  /(?:联系)?电话：[0-9]+(?:[-‐–—－][0-9]+)*[，。；、）]*|[0-9]+(?:[-‐–—－][0-9]+)+[，。；、）]*/gu;

/** 7.3.6: the note on its lines as far as they are forced, so that no telephone number breaks at its hyphen or leaves its label behind; two characters in. */
export function noteLines(note: string): string[] {
  const lines: string[] = [];
  let rest = noteText(note);
  for (const [phone] of rest.matchAll(PHONE)) {
    const indent = lines.length === 0 ? 2 : 0;
    const at = rest.indexOf(phone);
    const upTo = (end: number) => estimateLines(rest.slice(0, end), indent);
    if (at === 0 || upTo(at + 1) === upTo(at + phone.length)) continue;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...lines, rest];
}

export const estimateNoteLines = (note: string): number =>
  noteLines(note).reduce((sum, line, index) => sum + estimateLines(line, index === 0 ? 2 : 0), 0);
