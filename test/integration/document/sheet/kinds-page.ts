/** docs/document-kinds.md: what each kind of document is, made from the register that the application itself reads, so that it cannot fall behind. */
import { readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checksOfKind } from '@shared/domain/document/document-checks';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  KIND_FACTS,
  type KindFacts,
} from '@shared/domain/document/document-kind';

const LAYOUT: Readonly<Record<KindFacts['layout'], string>> = {
  letter: '信函格式, 10.1',
  downward: '通用格式, downward, 7',
  upward: '通用格式, upward with 签发人, 7.2.6',
  minutes: '纪要格式, 10.3',
  form: 'ruled form',
};
const ABOUT = {
  none: 'stands for itself',
  matter: 'a matter',
  assignment: "one unit's part of a matter",
} as const;

/** 1-5, 13, 16: runs of numbers as ranges. */
function ranges(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(', '))).join(', ');
}

const row = (kind: DocumentKind) => {
  const { name, layout, desk, about, source } = KIND_FACTS[kind];
  return `| ${name} | \`${kind}\` | ${LAYOUT[layout]} | ${desk} | ${ABOUT[about]} | ${source} |`;
};

export function writeKindsPage(): void {
  const pictures = readdirSync(resolve('docs/pictures'))
    .filter((file) => /^kinds-\d+\.png$/.test(file))
    .sort();
  const layouts = Object.keys(LAYOUT) as KindFacts['layout'][];
  const checks = layouts.map((layout) => {
    const kind = DOCUMENT_KINDS.find((each) => KIND_FACTS[each].layout === layout);
    return `| ${LAYOUT[layout]} | ${kind === undefined ? '' : ranges(checksOfKind(kind))} |`;
  });
  const text = [
    '# Kinds of document',
    '',
    'Made by `npm run format:sheet` from `src-shared/domain/document/document-kind.ts`; do not edit by hand. Clauses are those of GB/T 9704-2012,',
    'sources those of the five government documents (S0 to S4) and of the product description.',
    '',
    '| kind | code | layout, clause | desk | about | asked for by |',
    '|---|---|---|---|---|---|',
    ...DOCUMENT_KINDS.map(row),
    '',
    '## Checks',
    '',
    'Of the 54 checks of the page, a document passes those of its layout, less those of elements that it has not',
    '(`src-shared/domain/document/document-checks.ts` gives a reason for each exclusion). `npm run format:sheet` measures them all on every kind.',
    '',
    '| layout | checks that can apply |',
    '|---|---|',
    ...checks,
    '',
    '## Page 1 and last page of every kind',
    '',
    'Drafts of an invented city, rendered by LibreOffice with look-alike faces; the dashed circles and boxes are placeholders of seals and signatures.',
    '',
    ...pictures.map((file) => `![kinds of document](pictures/${file})`),
  ];
  writeFileSync(resolve('docs/document-kinds.md'), `${text.join('\n')}\n`);
}
