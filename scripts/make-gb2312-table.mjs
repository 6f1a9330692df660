/**
 * Writes src-shared/domain/wording/gb2312-repertoire.ts: which characters GB 2312 has, and so the faces 仿宋_GB2312 and 楷体_GB2312.
 * The decoder of the platform knows GBK, which is wider: only the rows and cells that GB 2312-80 fills are asked for.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fa5;
/** Rows (区) 1 to 9 with the cells (位) that GB 2312-80 fills; rows 16 to 87 hold the 汉字, row 55 up to cell 89. */
const SYMBOL_CELLS = {
  1: [[1, 94]],
  2: [
    [17, 66],
    [69, 78],
    [81, 92],
  ],
  3: [[1, 94]],
  4: [[1, 83]],
  5: [[1, 86]],
  6: [
    [1, 24],
    [33, 56],
  ],
  7: [
    [1, 33],
    [49, 81],
  ],
  8: [
    [1, 26],
    [37, 73],
  ],
  9: [[4, 79]],
};

export function gb2312Characters() {
  const decoder = new TextDecoder('gbk', { fatal: true });
  const at = (row, cell) => decoder.decode(new Uint8Array([0xa0 + row, 0xa0 + cell]));
  const symbols = Object.entries(SYMBOL_CELLS).flatMap(([row, ranges]) =>
    ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => at(Number(row), from + index)),
    ),
  );
  const han = [];
  for (let row = 16; row <= 87; row += 1) {
    for (let cell = 1; cell <= (row === 55 ? 89 : 94); cell += 1) han.push(at(row, cell));
  }
  return { symbols, han };
}

export function gb2312Table() {
  const { symbols, han } = gb2312Characters();
  const bits = new Uint8Array(Math.ceil((LAST_HAN - FIRST_HAN + 1) / 4));
  for (const character of han) {
    const index = character.codePointAt(0) - FIRST_HAN;
    bits[index >> 2] |= 8 >> (index & 3);
  }
  const hex = [...bits].map((four) => four.toString(16)).join('');
  return { symbols: rangesOf(symbols.map((character) => character.codePointAt(0))), hex };
}

function rangesOf(points) {
  const ranges = [];
  for (const point of [...points].sort((left, right) => left - right)) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

if (process.argv[1] === import.meta.filename) {
  const { symbols, hex } = gb2312Table();
  const name = (point) => point.toString(16).padStart(4, '0');
  const lines = hex.match(/.{1,96}/g).map((line) => `  '${line}',`);
  const ranges = symbols
    .map(([from, to]) => (from === to ? name(from) : `${name(from)}-${name(to)}`))
    .join(' ');
  const text = `/** Which characters GB 2312-80 has; made by scripts/make-gb2312-table.mjs. The faces 仿宋_GB2312 and 楷体_GB2312 have these and ASCII. */

/** Code points of rows 1 to 9, in ranges. */
const SYMBOLS = [
${ranges
  .match(/.{1,96}(?: |$)/g)
  .map((line) => `  '${line.trim()}',`)
  .join('\n')}
];

const FIRST_HAN = 0x4e00;
/** Of rows 16 to 87: one bit for each code point from U+4E00, four bits a digit, the highest first. */
const HAN = [
${lines.join('\n')}
].join('');

const RANGES = SYMBOLS.flatMap((line) => line.split(' ')).map((range) => {
  const [from = '', to = from] = range.split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
});

/** ASCII counts: every face has it. */
export function isInGb2312(codePoint: number): boolean {
  if (codePoint < 0x80) return true;
  const index = codePoint - FIRST_HAN;
  const digit = HAN[index >> 2];
  if (index >= 0 && digit !== undefined) return (Number.parseInt(digit, 16) & (8 >> (index & 3))) !== 0;
  return RANGES.some(([from, to]) => from <= codePoint && codePoint <= to);
}
`;
  writeFileSync(resolve(import.meta.dirname, '../src-shared/domain/wording/gb2312-repertoire.ts'), text);
}
