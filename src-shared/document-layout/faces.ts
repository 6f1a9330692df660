/** How wide the named faces draw each character: what the layout measures with. */
import type { Typesetting } from './break-lines';

/** Signs below U+0100 that GB 2312 counts among the full-width ones. */
const FULL_WIDTH_SIGNS = '¤§¨°±·×÷';

/** The five named faces draw all of ASCII at half an em, and everything of GB 2312 at a full one. */
export const isHalfWidth = (character: string): boolean =>
  character.charCodeAt(0) < 0x0100 && !FULL_WIDTH_SIGNS.includes(character);

export const NAMED_FACES: Pick<Typesetting, 'advance'> = {
  advance: (character) => (isHalfWidth(character) ? 0.5 : 1),
};
