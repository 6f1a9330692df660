/** A title of 2号 (GB/T 9704 7.3.1, 7.3.7): centred lines in the form that the standard names, one paragraph. */
import { BELOW_TITLE, TITLE_LINE, titleLines } from '@shared/document-layout/title-lines';
import { FONT } from '@shared/document-model/fonts';
import { millimetresToTwips, TYPE_SIZE } from '@shared/document-model/geometry';
import { AlignmentType, LineRuleType, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { STYLE } from './document-parts';
import { runOptions } from './text-runs';

/** Millimetres from the bottom of the line before, and to the top of the line after. */
interface TitleSpace {
  readonly above: number;
  readonly below?: number;
}

/** `wrap` puts the runs into a control. */
export function titleParagraph(
  title: string,
  { above, below = BELOW_TITLE }: TitleSpace,
  wrap: (runs: ParagraphChild[]) => ParagraphChild[] = (runs) => runs,
): Paragraph {
  const look = { font: FONT.xiaobiaosong, size: TYPE_SIZE.two, spacing: 0 } as const;
  const runs = titleLines(title).map(
    (text, index) => new TextRun({ ...runOptions(look), text, ...(index === 0 ? {} : { break: 1 }) }),
  );
  return new Paragraph({
    style: STYLE.title,
    alignment: AlignmentType.CENTER,
    keepLines: true,
    spacing: {
      before: millimetresToTwips(above),
      after: millimetresToTwips(below),
      line: TITLE_LINE * 20,
      lineRule: LineRuleType.EXACT,
    },
    children: wrap(runs),
  });
}
