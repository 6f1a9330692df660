/** What one line of an official document may hold: the schemas that every part of the model shares. */
import { z } from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to refuse them
const ONE_LINE = /^[^\u0000-\u001f\u007f\u2028\u2029\ufffe\uffff]*$/;

/** One line of plain text: no control characters (they are not valid XML) and no line breaks. */
export const documentLine = (longest: number) =>
  z.string().trim().min(1).max(longest).regex(ONE_LINE, 'control character');

/** The same, but nothing at all is allowed too: the cells of a table. */
export const documentCell = (longest: number) =>
  z.string().trim().max(longest).regex(ONE_LINE, 'control character');

/** `YYYY-MM-DD` of a day that exists. */
export const documentDate = z.iso.date();
