/** Words and lines of the body (GB/T 9704 7.3.2, 7.3.3): what the generator writes and the preview shows. */
import type { BodyBlock } from '../document-model/body-block';
import { assertNever } from '../result/assert-never';
import { estimateLines } from './estimate-lines';

/** 7.3.2: flush left, full-width colon, whichever colon was typed. */
export const salutationText = (addressee: string): string => `${addressee.replace(/[:：]\s*$/u, '')}：`;

/** Points are numbered by the generator: 1. 2. 3. */
export const pointText = (text: string, index: number): string => `${index + 1}.${text}`;

/** Lines of the grid that a block takes. A table's rows are about two thirds of a line high for each line of text. */
export function estimateBlockLines(block: BodyBlock): number {
  switch (block.type) {
    case 'heading':
      return estimateLines(block.text + (block.runIn ?? ''), 2);
    case 'paragraph':
      return estimateLines(block.text, 2);
    case 'numbered-points':
      return block.points.reduce((sum, text, index) => sum + estimateLines(pointText(text, index), 2), 0);
    case 'table': {
      const shares = block.columns.reduce((sum, column) => sum + column.share, 0);
      const characters = block.columns.map((column) => Math.max(1, Math.floor((36 * column.share) / shares)));
      const rowLines = (row: readonly string[]) =>
        Math.max(...row.map((text, index) => Math.ceil(text.length / (characters[index] ?? 1)) || 1));
      const lines = block.rows.reduce((sum, row) => sum + rowLines(row), 1);
      return Math.ceil(lines * 0.65) + (block.caption === null ? 0 : 1);
    }
    default:
      return assertNever(block);
  }
}
