/** Characters of a reply that paper would not show, each with the part of the letter where it stands (PRODUCT 7 fonts and characters renderable). */
import type { MatterState } from '../matter/matter-state';
import { checkGlyphs } from '../wording/check-glyphs';
import type { Finding, LetterPart } from './finding';
import type { ReplyContent } from './reply-content';

/** Private-use, unassigned and replacement characters come from pasted web pages and become boxes on paper. */
const UNPRINTABLE = /[\p{Co}\p{Cn}\p{Cs}\ufffd]/u;
/** A gap in a skeleton that only the clerk can fill. */
export const GAP = '＿＿';
/** The sentence names the first of them. */
const NAMED = 6;

export function checkCharacters(points: MatterState['facts']['points'], content: ReplyContent): Finding[] {
  const { title, salutation, opening, closing, contactName, contactPhone, leaderName, copies } = content;
  const frame: readonly (readonly [LetterPart, string])[] = [
    ['title', title],
    ['salutation', salutation],
    ['opening', opening],
    ['closing', closing],
    ['end', [contactName, contactPhone, leaderName, ...copies].join('\n')],
  ];
  return [
    ...points.flatMap(({ id, no }) => {
      const text = content.answers.find(({ pointId }) => pointId === id)?.text ?? '';
      return ofText(text, { pointId: id, pointNo: no });
    }),
    ...frame.flatMap(([part, text]) => ofText(text, { part })),
  ];
}

function ofText(text: string, place: Pick<Finding, 'pointId' | 'pointNo' | 'part'>): Finding[] {
  const findings: Finding[] = [];
  if (text.includes(GAP)) findings.push({ code: 'gap-left', severity: 'error', ...place });
  if (UNPRINTABLE.test(text)) findings.push({ code: 'characters-unprintable', severity: 'error', ...place });
  const outside = checkGlyphs(text).flatMap(({ code, found }) => (code === 'missing-glyph' ? [found] : []));
  const named = [...new Set(outside)].filter((found) => !UNPRINTABLE.test(found));
  if (named.length > 0) {
    findings.push({
      code: 'characters-outside-face',
      severity: 'warning',
      name: named.slice(0, NAMED).join(''),
      ...place,
    });
  }
  return findings;
}
