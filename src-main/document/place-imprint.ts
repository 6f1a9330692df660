/** Chooses the imprint's page (GB/T 33476.2: the last page, an even one) from counted lines, and never leaves an empty page. */

export interface ImprintQuestion {
  readonly firstPageLines: number;
  readonly pageLines: number;
  /** Lines of salutation and body before its last block. */
  readonly textLines: number;
  /** Lines that stay together: last block, attachments, signature, note. */
  readonly endLines: number;
  /** Lines that the imprint takes with the air above it; 0: there is none. */
  readonly imprintLines: number;
}

export interface ImprintPlace {
  readonly where: 'nowhere' | 'last text page' | 'own page';
  /** The last block starts a new page, because the even page where the text would end has no room for the imprint. */
  readonly breakBeforeEnd: boolean;
}

export function placeImprint(question: ImprintQuestion): ImprintPlace {
  if (question.imprintLines === 0) return { where: 'nowhere', breakBeforeEnd: false };
  const end = lastPage(question);
  // An odd last page leaves its back for the imprint.
  if (end.page % 2 === 1) return { where: 'own page', breakBeforeEnd: false };
  if (end.used + question.imprintLines <= question.pageLines) {
    return { where: 'last text page', breakBeforeEnd: false };
  }
  return { where: 'own page', breakBeforeEnd: true };
}

/** The page on which the text ends and how many of its lines are taken. */
function lastPage(question: ImprintQuestion): { page: number; used: number } {
  let page = 1;
  let room = question.firstPageLines;
  let left = question.textLines;
  while (left > room) {
    left -= room;
    room = question.pageLines;
    page++;
  }
  if (left + question.endLines <= room) return { page, used: left + question.endLines };
  // The kept block moves as one, unless it is longer than a page.
  if (question.endLines <= question.pageLines) return { page: page + 1, used: question.endLines };
  const rest = left + question.endLines - room;
  const more = Math.ceil(rest / question.pageLines);
  return { page: page + more, used: rest - (more - 1) * question.pageLines };
}
