/** One run of text with every character at its computed place, whatever face draws it. */
import type { TextItem } from '@shared/document-layout/laid-out';
import { pointsToMillimetres } from '@shared/document-model/geometry';
import { glyphFits } from './glyph-fits';
import { familyOf } from './named-faces';

const INK = { black: '#000', red: '#f00' } as const;
/** Em: the slot of a letter, digit or sign of ASCII in the named faces. */
const SLOT = 0.5;

export function PageText({ item }: { readonly item: TextItem }) {
  const { plain, squeezed } = split(item);
  const size = pointsToMillimetres(item.points);
  const look = {
    className: 'page-text',
    y: item.turned ? 0 : item.baseline,
    fontFamily: familyOf(item.font),
    fontSize: size,
    fill: INK[item.ink],
    ...(item.turned ? { transform: `translate(${item.baseline} 0) rotate(90)` } : {}),
  };
  return (
    <>
      {plain.text !== '' && (
        <text {...look} x={plain.x}>
          {plain.text}
        </text>
      )}
      {squeezed.map(({ text, x }) => (
        <text key={x} {...look} x={x} textLength={SLOT * size} lengthAdjust="spacingAndGlyphs">
          {text}
        </text>
      ))}
    </>
  );
}

interface Split {
  readonly plain: { readonly text: string; readonly x: string };
  /** Signs that the face at hand draws wider than the named one would: they are narrowed to their slot. */
  readonly squeezed: readonly { readonly text: string; readonly x: number }[];
}

function split({ text, x, font }: TextItem): Split {
  const places: string[] = [];
  const squeezed: { text: string; x: number }[] = [];
  let plain = '';
  let index = 0;
  for (const character of text) {
    const at = x[index++] ?? 0;
    if (!glyphFits(character, font, SLOT)) {
      squeezed.push({ text: character, x: at });
      continue;
    }
    plain += character;
    // SVG counts code units: the second half of a pair takes a place that nothing is drawn at.
    for (let unit = 0; unit < character.length; unit++) places.push(at.toFixed(3));
  }
  return { plain: { text: plain, x: places.join(' ') }, squeezed };
}
