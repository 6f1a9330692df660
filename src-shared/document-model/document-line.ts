/** What one line of an official document may hold: the schemas that every part of the model shares. */
import { z } from 'zod';

/** One line of plain text: no control characters (they are not valid XML) and no line breaks. */
export const documentLine = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to refuse them
    .regex(/^[^\u0000-\u001f\u007f\u2028\u2029\ufffe\uffff]*$/, 'control character');

/** `YYYY-MM-DD` of a day that exists. */
export const documentDate = z.iso.date();
