/** Punctuation of Chinese text (GB/T 15834): full-width, paired, written once; dashes and ellipses two characters long. */
import { CHINESE, findAll, HAN, perhaps, surely, type TextFinding } from './text-finding';

export function checkMarks(text: string): TextFinding[] {
  return [
    ...checkEllipses(text),
    ...checkDashes(text),
    ...checkRepeated(text),
    ...checkHalfWidth(text),
    ...checkFullWidth(text),
    ...checkSpaces(text),
    ...checkPairs(text),
  ];
}

const ONE_CHINESE = new RegExp(CHINESE, 'u');
const ONE_HAN = new RegExp(HAN, 'u');
const isChinese = (character: string | undefined) => character !== undefined && ONE_CHINESE.test(character);

/** The characters before and behind a match, blanks apart. */
function around({ index, input, 0: match }: RegExpExecArray) {
  const before = /(\S)[^\S\n]*$/u.exec(input.slice(Math.max(0, index - 20), index))?.[1];
  const behind = /^[^\S\n]*(\S)/u.exec(input.slice(index + match.length, index + match.length + 20))?.[1];
  return { before, behind, amongChinese: isChinese(before) || isChinese(behind) };
}

function checkEllipses(text: string): TextFinding[] {
  return findAll(text, 'ellipsis', /\.{3,}|。{3,}|…+/gu, (match) =>
    match[0].startsWith('.') && !around(match).amongChinese ? undefined : surely('……'),
  );
}

function checkDashes(text: string): TextFinding[] {
  return findAll(text, 'dash', /-{2,}|－{2,}|─{2,}|—{3,}|—(?:-|－)/gu, (match) =>
    around(match).amongChinese ? surely('——') : undefined,
  );
}

function checkRepeated(text: string): TextFinding[] {
  return [
    ...findAll(text, 'repeated-mark', /([，、；：？！。])\1+/gu, ([, mark = '']) => surely(mark)),
    // A comma left behind before a stop goes; which of two other marks was meant only a person knows.
    ...findAll(text, 'repeated-mark', /[，、](?=[。；：？！])/gu, () => surely('')),
    ...findAll(text, 'repeated-mark', /[；：][，、。；：]|。[，、；：]/gu, () => perhaps(null)),
  ];
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '~': '～',
};

function checkHalfWidth(text: string): TextFinding[] {
  const marks = findAll(text, 'half-width-mark', /[,;:?!]/gu, (match) => {
    const { before, behind, amongChinese } = around(match);
    const inNumber = /\d/.test(before ?? '') && /\d/.test(behind ?? '');
    return amongChinese && !inNumber ? surely(FULL_WIDTH[match[0]] ?? '') : undefined;
  });
  // 1.加强 and A.加强 are numbers, 3.5 and a file's ending belong together.
  const stops = findAll(text, 'half-width-mark', /\.(?!\.)(?<!\.\.)/gu, (match) => {
    const { before, behind } = around(match);
    return isChinese(before) && (behind === undefined || isChinese(behind)) ? surely('。') : undefined;
  });
  const tildes = findAll(text, 'half-width-mark', /~/gu, ({ index, input }) =>
    /[\d%‰\p{Script=Han}]/u.test(input[index - 1] ?? '') && /[\d\p{Script=Han}]/u.test(input[index + 1] ?? '')
      ? surely('～')
      : undefined,
  );
  return [...marks, ...stops, ...tildes, ...checkBrackets(text), ...checkQuotes(text)];
}

function checkBrackets(text: string): TextFinding[] {
  const enclosing = new Set<number>();
  for (const match of text.matchAll(/\(([^()\n]*)\)/gu)) {
    if (!ONE_HAN.test(match[1] ?? '') && !around(match).amongChinese) continue;
    enclosing.add(match.index).add(match.index + match[0].length - 1);
  }
  return findAll(text, 'half-width-mark', /[()]/gu, (match) => {
    const { before, behind } = around(match);
    const beside = match[0] === '(' ? isChinese(behind) : isChinese(before);
    return enclosing.has(match.index) || beside ? surely(FULL_WIDTH[match[0]] ?? '') : undefined;
  });
}

/** Straight quotes have no direction: they are paired within their line, and only where they come out even. */
function checkQuotes(text: string): TextFinding[] {
  return (['"“”', "'‘’"] as const).flatMap(([straight = '', open = '', close = '']) => {
    const findings: TextFinding[] = [];
    let lineStart = 0;
    for (const line of text.split('\n')) {
      const places = placesOf(line, straight);
      const chinese =
        ONE_HAN.test(line) && places.some((at) => isChinese(line[at - 1]) || isChinese(line[at + 1]));
      if (chinese) {
        const even = places.length % 2 === 0;
        for (const [order, at] of places.entries()) {
          findings.push({
            code: 'half-width-mark',
            from: lineStart + at,
            to: lineStart + at + 1,
            found: straight,
            wanted: even ? (order % 2 === 0 ? open : close) : null,
            safe: even,
          });
        }
      }
      lineStart += line.length + 1;
    }
    return findings;
  });
}

function placesOf(line: string, character: string): number[] {
  const places: number[] = [];
  for (let at = line.indexOf(character); at !== -1; at = line.indexOf(character, at + 1)) places.push(at);
  return places;
}

function checkFullWidth(text: string): TextFinding[] {
  return [
    ...findAll(text, 'full-width-letter', /[０-９Ａ-Ｚａ-ｚ％＋]+/gu, ({ 0: letters }) =>
      surely(letters.normalize('NFKC')),
    ),
    ...findAll(text, 'full-width-letter', /(?<=\d)．(?=\d)/gu, ({ index, input }) => {
      // At the start of a line it is the stop of a part's number (heading-number.ts).
      const before = input.slice(input.lastIndexOf('\n', index) + 1, index);
      return /^\s*\d+$/u.test(before) ? undefined : surely('.');
    }),
  ];
}

function checkSpaces(text: string): TextFinding[] {
  const inside = new RegExp(
    `(?<=${CHINESE})[ \\t\\u00a0\\u3000]+(?=[${HAN}\\w“”‘’《》（），。；：？！、])|(?<=[\\w%])[ \\t\\u00a0\\u3000]+(?=${CHINESE})`,
    'gu',
  );
  // A full-width blank may set names apart; only a person can tell.
  return [
    ...findAll(text, 'space', inside, ({ 0: blanks }) =>
      blanks.includes('\u3000') ? perhaps('') : surely(''),
    ),
    ...findAll(text, 'space', /(?<=\S)\u00a0+(?=\S)/gu, () => surely(' ')),
  ];
}

const PAIRS: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '》': '《',
  '〉': '〈',
  '）': '（',
  '】': '【',
  '〕': '〔',
  '」': '「',
  '』': '『',
};
const OPENING = new Set(Object.values(PAIRS));

/** Pairs close within their line, in the order in which they were opened. */
function checkPairs(text: string): TextFinding[] {
  const findings: TextFinding[] = [];
  let open: { character: string; at: number }[] = [];
  const unmatched = (character: string, at: number) =>
    findings.push({ code: 'unmatched-mark', from: at, to: at + 1, found: character, ...perhaps(null) });
  const endLine = () => {
    for (const { character, at } of open) unmatched(character, at);
    open = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\n') endLine();
    else if (OPENING.has(character)) open.push({ character, at });
    else if (PAIRS[character] !== undefined) {
      const partner = open.findLastIndex((other) => other.character === PAIRS[character]);
      if (partner === -1) unmatched(character, at);
      else {
        for (const lost of open.splice(partner).slice(1)) unmatched(lost.character, lost.at);
      }
    }
  }
  endLine();
  return findings;
}
