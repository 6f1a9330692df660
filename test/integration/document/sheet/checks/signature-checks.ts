/** The end of the text (GB/T 9704 7.3.4 to 7.3.7): 36 to 45. Names and date are found by their words, seals as pictures of the page. */
import type { Attachment, OfficialDocument } from '@shared/document-model/official-document';
import type { Ink } from '../../measured-page';
import { bodyLines, centre, findLine, isOfficial, type MeasuredOfficial } from '../measured-document';
import { type RenderedPage, segmentsOf } from '../rendered-page';
import { AREA, CHARACTER, EM_THREE, FACE, PITCH, SIZE, squeezed } from '../standard';
import { all, between, type Check, equal, type Finding, holds, missing, near } from './check';
import { geometryOf } from './paper-checks';
import { type NameBox, signatureOf } from './signature-places';

export const attachmentNote: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.attachments.length === 0) return null;
  const names = measured.model.attachments.map(({ name }) => name);
  const first = findLine(measured.pages, (text, line) => text.startsWith('附件：') && line.points > 15);
  if (first === null) return missing('附件：');
  const above = first.page.lines[first.index - 1];
  const label = names.length === 1 ? '附件：' : '附件：1.';
  return all([
    near(first.line.left, AREA.left + 2 * CHARACTER, 0.7, 'left'),
    ...(above === undefined || above.emBottom < 36
      ? []
      : [near(first.line.baseline - above.baseline, 2 * PITCH, 0.4, 'blank line above')]),
    ...names.flatMap((name, index): Finding[] => {
      const opening = index === 0 ? label : `${index + 1}.`;
      return attachmentLines(first.page, first.index, opening, name);
    }),
  ]);
};

/** One name as shown: no end mark, and what runs over hangs under the first character of the name. */
function attachmentLines(page: RenderedPage, from: number, opening: string, name: string): Finding[] {
  const wanted = squeezed(opening + name);
  const start = page.lines.findIndex(
    (line, index) =>
      index >= from && wanted.startsWith(squeezed(line.text)) && squeezed(line.text).startsWith(opening),
  );
  const head = page.lines[start];
  if (head === undefined) return [missing(opening + name)];
  const lines = [head];
  while (squeezed(lines.map((line) => line.text).join('')).length < wanted.length) {
    const next = page.lines[start + lines.length];
    if (next === undefined || next.baseline - (lines.at(-1)?.baseline ?? 0) > PITCH + 1) break;
    lines.push(next);
  }
  const shown = squeezed(lines.map((line) => line.text).join(''));
  const findings = [equal(shown, wanted)];
  const named = squeezed(head.text).slice(opening.length);
  // Only characters of full width tell where the name starts: its line ends where it ends.
  if (lines.length > 1 && /^\p{Script=Han}+$/u.test(named)) {
    const nameLeft = head.right - named.length * CHARACTER;
    findings.push(...lines.slice(1).map((line) => near(line.left, nameLeft, 1.2, 'turn-over')));
  }
  return findings;
}

export const datePlace: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.signature.kind === 'none') return null;
  const found = signatureOf(measured);
  if (found === null) return missing('issuer and date');
  const { date, names } = found;
  const last = names.at(-1);
  const fourIn = AREA.right - 4 * CHARACTER;
  switch (measured.model.signature.kind) {
    case 'sealed':
      // A name much longer than the date moves the shared axis to the left.
      return last !== undefined && last.right - last.left > 75
        ? between(date.right, 110, fourIn + 1.5, 'date right')
        : near(date.right, fourIn, 1.5, 'date right');
    case 'unsealed':
      return unsealedPlaces(found.above?.baseline, names, date);
    default:
      return all([near(date.right, fourIn, 1.5, 'date right'), ...stampPlaces(measured, date)]);
  }
};

/** 7.3.5.2: issuer two characters from the right, date two characters right of its first; a longer date stands two from the right itself. */
function unsealedPlaces(above: number | undefined, names: readonly NameBox[], date: NameBox): Finding | null {
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return missing('an issuer');
  const twoIn = AREA.right - 2 * CHARACTER;
  const dateRight = last.left + 2 * CHARACTER + (date.right - date.left);
  const long = dateRight > twoIn + 1;
  return all([
    ...(above === undefined ? [] : [near(first.firstBaseline - above, 2 * PITCH, 0.5, 'blank line above')]),
    near(date.firstBaseline - last.lastBaseline, PITCH, 0.5, 'date below'),
    near(date.left - last.left, 2 * CHARACTER, 1.2, 'date in from the name'),
    long ? near(date.right, twoIn, 1.5, 'date right') : near(last.right, twoIn, 1.5, 'issuer right'),
  ]);
}

/** 7.3.5.3: post two characters left of the stamp, the stamp four from the right and two lines below the text, the date a line below. */
function stampPlaces(measured: MeasuredOfficial, date: NameBox): Finding[] {
  const { signature } = measured.model;
  const found = signatureOf(measured);
  if (signature.kind !== 'signature-stamp' || found === null) return [];
  const stamp = found.page.pictures.at(-1);
  const post = found.names[0];
  if (post === undefined) return [missing(signature.post)];
  if (stamp === undefined) return [missing('a signature stamp')];
  return [
    near(stamp.right, AREA.right - 4 * CHARACTER, 1.5, 'stamp right'),
    near(stamp.left - post.right, 2 * CHARACTER, 1.5, 'post left of the stamp'),
    between(date.emTop - stamp.bottom, 4, 16, 'date below the stamp'),
    between(stamp.top - (found.above?.emBottom ?? stamp.top), 10, 32, 'stamp below the text'),
  ];
}

export const issuerCentredOnDate: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.signature.kind !== 'sealed') return null;
  const found = signatureOf(measured);
  const last = found?.names.at(-1);
  if (found === null || last === undefined) return missing('issuer and date');
  return all([
    equal(found.names.length, measured.model.signature.issuers.length, 'issuers'),
    ...last.boxes.map((box) => near(centre(box) - centre(found.date), 0, 1, 'issuer from date')),
  ]);
};

/** Seals of the signature page, each with the name it belongs to. */
function sealsOf(measured: MeasuredOfficial): { seal: Ink; name: NameBox; last: boolean }[] | null {
  const found = signatureOf(measured);
  if (found === null || measured.model.signature.kind !== 'sealed') return null;
  const { names, page } = found;
  const pictures = [...page.pictures];
  const pairs = names.flatMap((name, index) => {
    const distance = (seal: Ink) =>
      Math.abs(centre(seal) - centre(name)) + Math.abs((seal.top + seal.bottom) / 2 - name.emTop);
    const seal = pictures.sort((one, other) => distance(one) - distance(other)).shift();
    return seal === undefined ? [] : [{ seal, name, last: index === names.length - 1 }];
  });
  return pairs.length === names.length && pairs.length > 0 ? pairs : null;
}

export const sealWithinOneLine: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.signature.kind !== 'sealed') return null;
  const seals = sealsOf(measured);
  const above = signatureOf(measured)?.above;
  if (seals === null || above === undefined) return missing('text and a seal below it');
  const top = Math.min(...seals.map(({ seal }) => seal.top));
  return between(top - above.emBottom, 0, 10.6, 'seal below the text');
};

export const namesUnderSeal: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.signature.kind !== 'sealed') return null;
  const seals = sealsOf(measured);
  const date = signatureOf(measured)?.date;
  if (seals === null || date === undefined) return missing('a seal over each issuer');
  return all(
    seals.flatMap(({ seal, name, last }) => {
      const middle = (seal.top + seal.bottom) / 2;
      const lowest = name.lastBaseline - 0.88 * EM_THREE;
      return [
        between(lowest - middle, -0.3, 12, 'issuer below the centre'),
        between(seal.bottom - lowest, 2, 40, 'seal over the issuer'),
        ...(last
          ? [
              between(date.emTop - middle, 0, 25, 'date below the centre'),
              between(seal.bottom - date.emTop, 2, 40, 'seal over the date'),
            ]
          : []),
      ];
    }),
  );
};

export const sealSizeAndAxis: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.signature.kind !== 'sealed') return null;
  const seals = sealsOf(measured);
  const found = signatureOf(measured);
  if (seals === null || found === null) return missing('a seal for each issuer');
  const diameter = measured.model.signature.sealDiameter;
  const written = measured.word.parts.get('word/document.xml') ?? '';
  const sizes = [...written.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].filter(
    ([, width, height]) =>
      Math.abs(Number(width) / 36_000 - diameter) < 0.1 && Math.abs(Number(height) / 36_000 - diameter) < 0.1,
  );
  return all([
    holds(sizes.length >= seals.length, `${sizes.length} drawings`, `${seals.length} of ${diameter} mm`),
    ...seals.flatMap(({ seal, name }) => [
      near(centre(seal) - centre(name), 0, 1, 'seal from the axis'),
      near(seal.right - seal.left, diameter, 0.6, 'width'),
      near(seal.bottom - seal.top, diameter, 0.6, 'height'),
      between(seal.left, AREA.left - 0.2, AREA.right, 'left'),
      between(seal.right, AREA.left, AREA.right + 0.2, 'right'),
      between(seal.bottom, 0, AREA.bottom + 0.5, 'bottom'),
      ringInk(found.page, seal),
    ]),
    ...apart(seals.map(({ seal }) => seal)),
  ]);
};

/** The ring itself, at the seal's upper edge on its axis: a picture with its drawing off centre does not pass. */
function ringInk(page: RenderedPage, seal: Ink): Finding {
  const middle = centre(seal);
  const ink = page.pixels.ink('any', {
    left: middle - 4,
    right: middle + 4,
    top: seal.top - 0.5,
    bottom: seal.top + 4,
  });
  return between(ink === null ? null : ink.top - seal.top, -0.6, 3, 'ring at the edge');
}

/** 7.3.5.1: seals of a row are aligned, and neither cut nor touch each other. */
function apart(seals: readonly Ink[]): Finding[] {
  return seals.flatMap((one, index) =>
    seals.slice(index + 1).flatMap((other) => {
      const sameRow = Math.abs(one.top - other.top) < 5;
      const distance = Math.hypot(centre(one) - centre(other), one.top - other.top);
      return [
        between(distance - (one.right - one.left), 0.2, 300, 'between seals'),
        ...(sameRow ? [near(one.top - other.top, 0, 0.5, 'seals of a row')] : []),
      ];
    }),
  );
}

export const taggedFields: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const { head, signature } = measured.model;
  const issuers = signature.kind === 'sealed' || signature.kind === 'unsealed' ? signature.issuers : [];
  const wanted = [
    ...markTags(measured.model),
    ...(measured.model.format === 'minutes' && head.documentNumber === null
      ? []
      : ['chengfu:document-number']),
    'chengfu:title',
    ...(signature.kind === 'none' ? [] : ['chengfu:date-of-issue']),
    ...issuers.map((_, index) => `chengfu:issuer:${index + 1}`),
    ...(measured.isFinal || signature.kind !== 'sealed'
      ? []
      : issuers.map((_, index) => `chengfu:seal:${index + 1}`)),
    ...(measured.isFinal || signature.kind !== 'signature-stamp' ? [] : ['chengfu:signature:1']),
  ];
  const absent = wanted.filter((tag) => measured.word.tags.filter((each) => each === tag).length !== 1);
  return holds(absent.length === 0, absent.join() || 'all once', 'each once');
};

/** A joint mark is one control a name; a letter and a lone unit have one. */
function markTags({ head, format }: OfficialDocument): string[] {
  if (head.preprinted) return [];
  if (format === 'letter' || head.mark.names.length === 1) return ['chengfu:mark'];
  return head.mark.names.map((_, index) => `chengfu:mark:${index + 1}`);
}

export const signaturePageHasText: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.signature.kind === 'none') return null;
  const found = signatureOf(measured);
  return holds(
    found?.above !== undefined &&
      !measured.pages.some((page) => page.lines.some((line) => /此页无正文/.test(line.text))),
    found?.above?.text.slice(0, 12) ?? 'missing',
    'text before the signature on its page',
  );
};

export const note: Check = (measured) => {
  if (!isOfficial(measured) || measured.model.note === null) return null;
  const wanted = squeezed(measured.model.note);
  const found = findLine(
    measured.pages,
    (text) => text.startsWith('（') && text.includes(wanted.slice(0, 8)),
  );
  const signature = signatureOf(measured);
  if (found === null) return missing('（附注）');
  const shown = squeezed(
    found.page.lines
      .slice(found.index, found.index + 3)
      .map((line) => line.text)
      .join(''),
  );
  return all([
    holds(shown.startsWith(`（${wanted}）`), shown.slice(0, 24), `（${wanted}）`),
    ...(signature === null
      ? []
      : [near(found.line.baseline - signature.date.lastBaseline, PITCH, 0.4, 'below the date')]),
    // A full-width parenthesis carries half an em of white at its left, which the word box does not hold when compressed.
    between(found.line.left, AREA.left + 2 * CHARACTER - 0.7, AREA.left + 2.6 * CHARACTER, 'left'),
  ]);
};

export const enclosedAttachments: Check = (measured) => {
  if (!isOfficial(measured)) return null;
  const { attachments } = measured.model;
  return all(
    attachments.flatMap((attachment, index) =>
      attachment.enclosed === null
        ? []
        : enclosedPage(measured, attachment, attachments.length === 1 ? '附件' : `附件${index + 1}`),
    ),
  );
};

function enclosedPage(measured: MeasuredOfficial, { name }: Attachment, label: string): Finding[] {
  const page = measured.pages.find((each) => {
    const first = each.lines.find((line) => line.points > 15);
    return each.number > 1 && first !== undefined && squeezed(first.text) === label;
  });
  if (page === undefined) return [missing(`a page that opens with ${label}`)];
  const first = page.lines.find((line) => line.points > 15);
  const title = page.lines.filter((line) => Math.abs(line.points - SIZE.two) < 0.5);
  const upright = page.width < page.height;
  if (first === undefined) return [];
  const top = geometryOf(measured).firstEmTop;
  const rowMiddle = top + 2 * PITCH + EM_THREE / 2;
  const date = signatureOf(measured)?.page.number ?? 0;
  return [
    equal(segmentsOf(page, first)[0]?.face, FACE.hei.shown, label),
    near(first.points, SIZE.three, 0.2, 'size'),
    ...(upright ? [near(first.left, AREA.left, 0.7, 'left'), near(first.emTop, top, 1, 'row 1')] : []),
    equal(title.map((line) => squeezed(line.text)).join(''), squeezed(name)),
    ...(upright ? title.map((line) => near(centre(line), centre(AREA), 1, 'title axis')) : []),
    ...(upright && title[0] !== undefined
      ? [near((title[0].emTop + title[0].emBottom) / 2, rowMiddle, 2.2, 'title on row 3')]
      : []),
    holds(page.number > date, `page ${page.number}`, `behind the signature on page ${date}`),
    holds(bodyLines(page).length > 1 || page.lines.length > 3, `${page.lines.length} lines`, 'its text'),
  ];
}
