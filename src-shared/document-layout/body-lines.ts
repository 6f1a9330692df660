/** Words of the body that the generator writes and the preview shows (GB/T 9704 7.3.2, 7.3.3). */

/** 7.3.2: flush left, full-width colon, whichever colon was typed. */
export const salutationText = (addressee: string): string => `${addressee.replace(/[:：]\s*$/u, '')}：`;

/** Points are numbered by the generator: 1. 2. 3. */
export const pointText = (text: string, index: number): string => `${index + 1}.${text}`;
