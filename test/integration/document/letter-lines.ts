/** Which lines of a rendered page belong to the text of a letter, by their size and place. */
import type { Line } from './measured-page';

/** 3号 and inside the type area. Table text is smaller, title and mark are larger, page numbers lie below. */
export const isBodyLine = (line: Line): boolean =>
  line.points > 15 && line.points < 17 && line.emTop > 35 && line.emBottom < 273;
