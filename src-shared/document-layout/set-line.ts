/** Turns a broken line into characters at their places: indents, centring, and the stretch of full lines to the right edge. */
import { pointsToMillimetres } from '../document-model/geometry';
import type { BrokenLine, SetCharacter } from './break-lines';
import type { Ink, TextItem } from './laid-out';

export type LineAlign = 'left' | 'centre' | 'right' | 'justify';

/** Millimetres. */
export interface LinePlace {
  /** Left edge of the column and its width. */
  readonly left: number;
  readonly width: number;
  readonly baseline: number;
  readonly align: LineAlign;
  readonly ink?: Ink;
}

export function setLine(line: BrokenLine, place: LinePlace): TextItem[] {
  const free = place.width - pointsToMillimetres(line.left + line.width);
  const shift = place.align === 'right' ? free : place.align === 'centre' ? free / 2 : 0;
  const gaps = stretchable(line.characters);
  const stretch = place.align === 'justify' && free > 0 && gaps.size > 0 ? free / gaps.size : 0;
  const items: {
    item: Omit<TextItem, 'text' | 'x'>;
    look: SetCharacter['span'];
    text: string;
    x: number[];
  }[] = [];
  let x = place.left + pointsToMillimetres(line.left) + shift;
  line.characters.forEach((character, index) => {
    const { span } = character;
    let last = items.at(-1);
    if (last?.look !== span) {
      const ink = place.ink ?? 'black';
      const { font, points } = span;
      last = {
        look: span,
        item: { kind: 'text', font, points, ink, baseline: place.baseline },
        text: '',
        x: [],
      };
      items.push(last);
    }
    last.text += character.text;
    last.x.push(x);
    x += pointsToMillimetres(character.glyph + character.after) + (gaps.has(index) ? stretch : 0);
  });
  return items.map(({ item, text, x: places }) => ({ ...item, text, x: places }));
}

/** Behind which characters a full line gives way: 汉字 and full-width signs, changes of script, spaces inside the line. */
function stretchable(characters: readonly SetCharacter[]): ReadonlySet<number> {
  let last = characters.length - 1;
  while (last > 0 && characters[last]?.text === ' ') last--;
  const found = new Set<number>();
  for (let index = 0; index < last; index++) {
    const here = characters[index];
    const next = characters[index + 1];
    if (here?.script === 'asian' || here?.text === ' ' || here?.script !== next?.script) found.add(index);
  }
  return found;
}
