/** The numbering of the five source documents, read from their text where it lies beside the project, and held against the rows of the table. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROWS } from './table';

const FOLDER = resolve(import.meta.dirname, '../../../shared/source-documents');
/** Undefined where the documents do not lie beside the project. */
export const DOCUMENTS = existsSync(FOLDER) ? FOLDER : undefined;
const SOURCES = ['S0', 'S1', 'S2', 'S3', 'S4'] as const;

export interface Coverage {
  readonly problems: readonly string[];
  readonly words: string;
}

/** Clauses without a row, and rows of clauses that the documents do not have. */
export function coverage(): Coverage {
  const folder = DOCUMENTS;
  if (folder === undefined) {
    return {
      problems: [],
      words: 'numbering of the documents not compared: they do not lie beside the project',
    };
  }
  const clauses = new Set(
    readdirSync(folder)
      .sort()
      .flatMap((name, index) => clausesOf(SOURCES[index] ?? 'S?', readFileSync(join(folder, name), 'utf8'))),
  );
  const rows = new Set(
    ROWS.filter(({ id }) => id.startsWith('S')).map(({ id }) => id.replace(/ [a-z]$/, '')),
  );
  const problems = [
    ...[...clauses].filter((id) => !rows.has(id)).map((id) => `${id}: no row`),
    ...[...rows].filter((id) => !clauses.has(id)).map((id) => `${id}: no such clause`),
  ];
  return { problems, words: `${clauses.size} numbered clauses of the five documents compared with the rows` };
}

/** `S1 三（一）`, `S0 二1 第一`, `S0 三2 句2`, `S3 三（二）1`, `S4 人大 第二条`: headings that only announce what follows are none. */
export function clausesOf(source: string, text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const found: string[] = [];
  let part = '';
  let heading = '';
  let section = '';
  for (const [index, line] of lines.entries()) {
    const article = /^(第[一二三四五六七八九十]+条)\s/.exec(line)?.[1];
    if (source === 'S4') {
      if (article === '第一条') part = part === '' ? '人大' : '政协';
      if (article !== undefined) found.push(`S4 ${part} ${article}`);
      continue;
    }
    const top = /^([一二三四五六七八九十]+)、/.exec(line)?.[1];
    const sub = /^(?:\(|（)([一二三四五六七八九十]+)(?:\)|）)/.exec(line)?.[1];
    const item = /^(\d+)\./.exec(line)?.[1];
    if (top !== undefined) {
      heading = top;
      section = '';
      const next = lines.slice(index + 1).find((later) => later !== '') ?? '';
      const announces = /^(?:\(|（)?[一二三四五六七八九十]+(?:\)|）|、)|^\d+\./.test(next);
      if (!announces || line.length > 40) found.push(`${source} ${heading}`);
    } else if (sub !== undefined && heading !== '') {
      section = `（${sub}）`;
      found.push(`${source} ${heading}${section}`);
    } else if (item !== undefined && heading !== '') {
      const inner = source === 'S0' && heading !== '一' ? sentencesOf(line) : [];
      const id = `${source} ${heading}${section}${item}`;
      found.push(...(inner.length > 0 ? inner.map((name) => `${id} ${name}`) : [id]));
    }
  }
  return [...new Set(found)];
}

/** 第一，…第六，; 一是…三是; else the sentences after the title, counted. */
function sentencesOf(line: string): string[] {
  const ordinals = [...line.matchAll(/(第[一二三四五六七八九十])[,，]/g)].map(([, name]) => name ?? '');
  if (ordinals.length > 0) return ordinals;
  const items = [...line.matchAll(/([一二三四五])是(?=強化|强化)/g)].map(([, name]) => `${name}是`);
  if (items.length > 0) return items;
  const sentences = line.split('。').filter((sentence) => sentence.trim() !== '');
  return sentences.slice(1).map((_, index) => `句${index + 1}`);
}
