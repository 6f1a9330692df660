/** Two versions of a text side by side, what only one of them says marked in it by colour, line and a word for the screen reader. */
import { useMemo } from 'react';
import { compareTexts, type TextPart } from './compare-texts';
import './text-comparison.css';

interface Props {
  readonly left: string;
  readonly right: string;
  /** Read out before each side: 甲稿, 上一稿. */
  readonly leftName: string;
  readonly rightName: string;
}

export function TextComparison({ left, right, leftName, rightName }: Props) {
  const parts = useMemo(() => compareTexts(left, right), [left, right]);
  return (
    <div className="comparison">
      <Side name={leftName} parts={parts} own="removed" />
      <Side name={rightName} parts={parts} own="added" />
    </div>
  );
}

function Side({
  name,
  parts,
  own,
}: {
  readonly name: string;
  readonly parts: readonly TextPart[];
  readonly own: 'removed' | 'added';
}) {
  const shown = parts.filter(({ kind }) => kind === 'same' || kind === own);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a side of a comparison is no set of fields
    <div className="comparison-side" role="group" aria-label={name}>
      {shown.length === 0 && <span className="grey">（没有内容）</span>}
      {shown.map(({ kind, text }, index) =>
        kind === 'same' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are one text
          <span key={index}>{text}</span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are one text
          <mark key={index} className={`comparison-${kind}`} title={`只在${name}中`}>
            {text}
          </mark>
        ),
      )}
    </div>
  );
}
