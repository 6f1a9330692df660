/** The imprint of a letter (10.1): copies only, without rules, issuing office and date, on the last lines of an even page. */
import {
  IMPRINT_LINE,
  IMPRINT_SIDE,
  IMPRINT_SIZE,
  imprintPlace,
  imprintTexts,
} from '@shared/document-layout/imprint-places';
import { TYPE_AREA } from '@shared/document-model/geometry';
import type { Imprint } from '@shared/document-model/official-document';
import { LineRuleType, Paragraph, type ParagraphChild } from 'docx';
import { textBox } from './anchored-shapes';
import { STYLE } from './document-parts';
import { textRun } from './text-runs';

const twips = (points: number) => Math.round(points * 20);

/** A text box that grows upwards from the type area's lower edge: a floating table would vanish in LibreOffice. */
export function imprintBox(imprint: Imprint): ParagraphChild {
  const paragraphs = imprintTexts(imprint).map(
    ({ text, hanging }) =>
      new Paragraph({
        style: STYLE.plain,
        indent: {
          left: twips(IMPRINT_SIDE + hanging),
          right: twips(IMPRINT_SIDE),
          hanging: twips(hanging),
        },
        spacing: { line: twips(IMPRINT_LINE), lineRule: LineRuleType.EXACT },
        children: [textRun(text, { size: IMPRINT_SIZE })],
      }),
  );
  return textBox(
    { left: TYPE_AREA.left, width: TYPE_AREA.width, ...imprintPlace(imprint) },
    32,
    paragraphs,
    'bottom',
  );
}
