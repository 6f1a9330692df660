/** Where the names of attachments belong (GB/T 9704 7.3.4): two characters in, turn-overs under the first character of the name. */
import { attachmentLines } from '../../document-layout/attachment-lines';
import type { FoundElement } from '../elements';

/** Without 附件： and number. */
const nameOf = ({ text }: FoundElement) =>
  text.replace(/^附\s*件\s*[:：]\s*/u, '').replace(/^\d+\s*[.．、]\s*/u, '');

/** Twips from the type area's left edge to every line but the first, and how much further left that one starts. */
export function attachmentPlace(
  items: readonly FoundElement[],
  index: number,
): { left: number; hanging: number } | undefined {
  const line = attachmentLines(items.map(nameOf))[index];
  return line && { left: Math.round(line.left * 20), hanging: Math.round(line.hanging * 20) };
}
