/** The format sheet as text: a row a check, a column a fixture, one table a group, and a last table with the sums and the mutants. */
import { CHECK_TABLE } from './check-table';
import type { Judgement } from './judge';
import { type FixtureResult, isCaught, type MutantResult } from './run-sheet';

export const GROUP_TITLES: Readonly<Record<string, string>> = {
  letter: '信函格式',
  downward: '通用格式, downward',
  upward: '通用格式, upward',
  minutes: '纪要格式',
  lengths: 'text that ends line by line later, all formats',
  finals: 'finals with seals and stamps',
  geometries: 'the two other declared geometries',
  kinds: 'kinds of document',
  forms: 'kinds of form',
};

const ROWS = [{ id: 0, name: 'result mark A to D (local)', clause: 'PRODUCT 7' }, ...CHECK_TABLE];

/** Chinese characters are two columns wide on a terminal. */
const widthOf = (text: string) =>
  [...text].reduce(
    (sum, each) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(each) ? 2 : 1),
    0,
  );
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** `·` does not apply, `+` passes, `F` fails. */
function cell(judgements: readonly Judgement[], id: number): string {
  const found = judgements.filter((each) => each.id === id);
  if (found.length === 0) return '·';
  return found.every(({ pass }) => pass) ? '+' : 'F';
}

const head = ({ id, name, clause }: (typeof ROWS)[number]) =>
  `${String(id).padStart(2)} ${padded(name, 36)} ${padded(clause, 13)}`;

function groupTable(group: string, results: readonly FixtureResult[]): string[] {
  const numbers = results.map((_, index) => String(index + 1).padStart(2));
  return [
    `== ${group}: ${GROUP_TITLES[group] ?? ''}`,
    ...results.map(({ fixture }, index) => `   ${String(index + 1).padStart(2)} ${fixture.name}`),
    '',
    `${padded(' # check', 39)} ${padded('clause', 13)} ${numbers.join(' ')}`,
    ...ROWS.map(
      (row) => `${head(row)} ${results.map(({ judgements }) => ` ${cell(judgements, row.id)}`).join(' ')}`,
    ),
    '',
  ];
}

function sumTable(results: readonly FixtureResult[], mutants: readonly MutantResult[]): string[] {
  const lines = ROWS.map((row) => {
    const found = results.flatMap(({ judgements }) => judgements.filter(({ id }) => id === row.id));
    const failed = found.filter(({ pass }) => !pass).length;
    const own = mutants.filter(({ mutant }) => mutant.id === row.id);
    const caught = own.map((each) =>
      isCaught(each) ? `caught: ${each.mutant.broken}` : `MISSED: ${each.mutant.broken}`,
    );
    const count = (value: number) => String(value).padStart(8);
    return `${head(row)} ${count(results.length - found.length)}${count(found.length - failed)}${count(failed)}  ${caught.join('; ')}`;
  });
  return [
    '== all documents',
    `${padded(' # check', 39)} ${padded('clause', 13)} ${' not has'}  passed  failed  mutant`,
    ...lines,
    '',
  ];
}

function failures(results: readonly FixtureResult[], mutants: readonly MutantResult[]): string[] {
  const found = results.flatMap(({ fixture, judgements }) =>
    judgements
      .filter(({ pass }) => !pass)
      .map(
        ({ id, name, found: what, wanted }) =>
          `${fixture.group}/${fixture.name}: ${id} ${name}: ${what}, wanted ${wanted}`,
      ),
  );
  const missed = mutants
    .filter((each) => !isCaught(each))
    .map(
      ({ mutant, soundBefore, judgement }) =>
        `mutant ${mutant.id} (${mutant.broken}) of ${mutant.fixture}: ${soundBefore ? `not seen: ${judgement?.found}` : 'its sound document fails already'}`,
    );
  const all = [...found, ...missed];
  return all.length === 0 ? [] : ['== failures', ...all, ''];
}

export interface SheetSums {
  readonly passed: number;
  readonly failed: number;
}

/** Every applied check on every document, and every mutant, counts once. */
export function sumsOf(results: readonly FixtureResult[], mutants: readonly MutantResult[]): SheetSums {
  const verdicts = [
    ...results.flatMap(({ judgements }) => judgements.map(({ pass }) => pass)),
    ...mutants.map(isCaught),
  ];
  return { passed: verdicts.filter(Boolean).length, failed: verdicts.filter((pass) => !pass).length };
}

export function sheetText(results: readonly FixtureResult[], mutants: readonly MutantResult[]): string {
  const groups = [...new Set(results.map(({ fixture }) => fixture.group))];
  return [
    ...groups.flatMap((group) =>
      groupTable(
        group,
        results.filter(({ fixture }) => fixture.group === group),
      ),
    ),
    ...sumTable(results, mutants),
    '+ passes   F fails   · does not apply: the document has no such element',
    'Measured in LibreOffice with look-alike faces, not in Word or WPS.',
    '',
    ...failures(results, mutants),
  ].join('\n');
}
