/** What stands above the title beside the mark: number, copy number, classification, urgency (GB/T 9704 7.2). */
import { FONT, type FontName } from '../document-model/fonts';
import type { DocumentHead } from '../document-model/official-document';
import { classificationText, copyNumberText, documentNumberText } from '../document-model/official-text';

/** Shown until the number is given out; the fields stay wide enough to be written in by hand. */
export const EMPTY_NUMBER = '〔\u3000\u3000〕\u3000号';

export const numberText = ({ documentNumber }: Pick<DocumentHead, 'documentNumber'>): string =>
  documentNumber === null ? EMPTY_NUMBER : documentNumberText(documentNumber);

export interface HeadItem {
  readonly role: 'copy-number' | 'classification' | 'urgency';
  readonly text: string;
  readonly font: FontName;
}

/** 份号, 密级, 紧急程度 from row 1 down (7.2.1 to 7.2.3): rows close up, the order stays. */
export function headItems({ copyNumber, classification, urgency }: DocumentHead): HeadItem[] {
  const items: HeadItem[] = [];
  if (copyNumber !== null)
    items.push({ role: 'copy-number', text: copyNumberText(copyNumber), font: FONT.fangsong });
  if (classification !== null)
    items.push({ role: 'classification', text: classificationText(classification), font: FONT.hei });
  if (urgency !== null) items.push({ role: 'urgency', text: urgency, font: FONT.hei });
  return items;
}
