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
  const start = afterText(question);
  const flowing = endOf(question, question.endLines > start.room ? nextPage(question, start) : start);
  // An odd last page leaves its back for the imprint.
  if (flowing.page % 2 === 1) return { where: 'own page', breakBeforeEnd: false };
  if (flowing.room >= question.imprintLines) return { where: 'last text page', breakBeforeEnd: false };
  const broken = endOf(question, nextPage(question, start));
  if (broken.page % 2 === 1) return { where: 'own page', breakBeforeEnd: true };
  if (broken.room >= question.imprintLines) return { where: 'last text page', breakBeforeEnd: true };
  // The end alone fills the even page: the imprint follows on an odd one rather than behind an empty page.
  return { where: 'own page', breakBeforeEnd: false };
}

/** A page and the lines still free on it. */
interface Place {
  readonly page: number;
  readonly room: number;
}

function afterText(question: ImprintQuestion): Place {
  const beyond = question.textLines - question.firstPageLines;
  if (beyond <= 0) return { page: 1, room: -beyond };
  const pages = Math.ceil(beyond / question.pageLines);
  return { page: 1 + pages, room: pages * question.pageLines - beyond };
}

/** The kept end moves as one. */
function nextPage(question: ImprintQuestion, start: Place): Place {
  return { page: start.page + 1, room: question.pageLines };
}

function endOf(question: ImprintQuestion, start: Place): Place {
  const beyond = question.endLines - start.room;
  if (beyond <= 0) return { page: start.page, room: -beyond };
  const pages = Math.ceil(beyond / question.pageLines);
  return { page: start.page + pages, room: pages * question.pageLines - beyond };
}
