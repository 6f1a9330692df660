/** One run of text with every character at its computed place, whatever face draws it. */
import type { TextItem } from '@shared/document-layout/laid-out';
import { pointsToMillimetres } from '@shared/document-model/geometry';
import { familyOf } from './named-faces';

const INK = { black: '#000', red: '#f00' } as const;

export function PageText({ item }: { readonly item: TextItem }) {
  return (
    <text
      className="page-text"
      x={placesOf(item)}
      y={item.turned ? 0 : item.baseline}
      fontFamily={familyOf(item.font)}
      fontSize={pointsToMillimetres(item.points)}
      fill={INK[item.ink]}
      {...(item.turned ? { transform: `translate(${item.baseline} 0) rotate(90)` } : {})}
    >
      {item.text}
    </text>
  );
}

/** SVG counts code units: the second half of a pair takes a place that nothing is drawn at. */
function placesOf({ text, x }: TextItem): string {
  const places: string[] = [];
  let index = 0;
  for (const character of text) {
    const at = (x[index++] ?? 0).toFixed(3);
    for (let unit = 0; unit < character.length; unit++) places.push(at);
  }
  return places.join(' ');
}
