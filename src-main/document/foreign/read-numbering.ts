/** Automatic numbering: the label that a program would write before a paragraph, and the indent that comes with it. */
import { chineseNumber } from '@shared/domain/wording/chinese-number';
import type { Document, Element } from '@xmldom/xmldom';
import { attribute, childOf, childrenOf, wordValue } from './word-xml';

export interface Numbering {
  /** Label of the next paragraph of this list, and the level's own paragraph properties. Counts on each call. */
  readonly next: (numberId: string, level: number) => { label: string; paragraph: Element | undefined };
  readonly known: ReadonlySet<string>;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly paragraph: Element | undefined;
}

export function readNumbering(document: Document | undefined): Numbering {
  const root = document?.documentElement;
  const lists = new Map<string, Map<number, Level>>();
  for (const element of childrenOf(root, 'abstractNum')) {
    lists.set(attribute(element, 'abstractNumId') ?? '', levelsOf(element));
  }
  const uses = new Map<string, string>();
  for (const element of childrenOf(root, 'num')) {
    uses.set(attribute(element, 'numId') ?? '', wordValue(element, 'abstractNumId') ?? '');
  }
  const counts = new Map<string, number[]>();
  return {
    known: new Set(uses.keys()),
    next(numberId, level) {
      const list = uses.get(numberId) ?? '';
      const levels = lists.get(list);
      const own = levels?.get(level);
      if (levels === undefined || own === undefined) return { label: '', paragraph: undefined };
      const count = counts.get(list) ?? [];
      count[level] = (count[level] ?? own.start - 1) + 1;
      count.length = level + 1;
      counts.set(list, count);
      const label = own.text.replace(/%([1-9])/gu, (_mark, digit: string) => {
        const place = Number(digit) - 1;
        const other = levels.get(place);
        return spell(count[place] ?? other?.start ?? 1, other?.format ?? 'decimal');
      });
      return {
        label: own.format === 'none' || own.format === 'bullet' ? '' : label,
        paragraph: own.paragraph,
      };
    },
  };
}

function levelsOf(list: Element): Map<number, Level> {
  return new Map(
    childrenOf(list, 'lvl').map((element) => [
      Number(attribute(element, 'ilvl') ?? 0),
      {
        format: wordValue(element, 'numFmt') ?? 'decimal',
        text: wordValue(element, 'lvlText') ?? '',
        start: Number(wordValue(element, 'start') ?? 1),
        paragraph: childOf(element, 'pPr'),
      },
    ]),
  );
}

function spell(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
      return value <= 9_999 ? chineseNumber(value) : String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'lowerLetter':
      return String.fromCodePoint(96 + ((value - 1) % 26) + 1);
    case 'upperLetter':
      return String.fromCodePoint(64 + ((value - 1) % 26) + 1);
    default:
      return String(value);
  }
}
