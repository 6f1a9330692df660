/** Renders every fixture and every mutant, measures them, and gives the results: the same for the test suite and for `npm run format:sheet`. */

import { renderDocument } from '@main/document/render-document';
import type { DocumentModel } from '@shared/document-model/document-model';
import { AppError } from '@shared/result/app-error';
import { ALL_MUTANTS, broken } from '../mutants/all-mutants';
import type { Mutant } from '../mutants/mutant';
import type { SheetFixture } from './fixtures/sheet-fixtures';
import { type Judgement, judge } from './judge';
import { type FileUnderTest, type MeasuredFiles, type MeasuringOptions, prepareFiles } from './measure-all';
import type { MeasuredDocument } from './measured-document';
import { BOUNDS } from './other-programs';
import { requiredChecks } from './required-checks';

export interface FixtureResult {
  readonly fixture: SheetFixture;
  readonly file: string;
  readonly judgements: readonly Judgement[];
}

export interface MutantResult {
  readonly mutant: Mutant;
  /** The check passed on the sound document. */
  readonly soundBefore: boolean;
  /** What the check said about the broken one; null when it found nothing to measure. */
  readonly judgement: Judgement | null;
}

export const keyOf = ({ group, name }: SheetFixture): string => `${group}/${name}`;

/** A file name without blanks. */
const fileOf = (key: string) => key.replace(/[/ ]/g, '-');

/** Null when the model cannot be a final yet: a date, a number or a day is still open. */
async function finalOf(model: DocumentModel): Promise<Uint8Array | null> {
  try {
    return await renderDocument(model, { variant: 'final' });
  } catch (error) {
    if (error instanceof AppError && error.code === 'DOCUMENT_REJECTED') return null;
    throw error;
  }
}

const mutantFile = (id: number) => `mutant-${String(id).padStart(2, '0')}`;

export async function fileUnderTest(fixture: SheetFixture): Promise<FileUnderTest> {
  const bytes = await renderDocument(fixture.model, fixture.final ?? { variant: 'draft' }, fixture.geometry);
  return {
    name: fileOf(keyOf(fixture)),
    model: fixture.model,
    claims: fixture.claims,
    bytes,
    finalBytes: fixture.final === undefined ? await finalOf(fixture.model) : bytes,
    isFinal: fixture.final !== undefined,
  };
}

export async function measureFixtures(
  fixtures: readonly SheetFixture[],
  options: MeasuringOptions,
  look: (measured: MeasuredDocument, files: MeasuredFiles, fixture: SheetFixture) => void = () => {},
): Promise<FixtureResult[]> {
  const under = await Promise.all(fixtures.map(fileUnderTest));
  const files = await prepareFiles(under, options);
  const results: FixtureResult[] = [];
  for (const [index, fixture] of fixtures.entries()) {
    const file = under[index];
    if (file === undefined) continue;
    const judgements = await files.measure(file, (measured) => {
      look(measured, files, fixture);
      return judge(measured, fixture.required ?? requiredChecks(fixture.model, fixture.claims));
    });
    results.push({ fixture, file: file.name, judgements });
  }
  return results;
}

/** What only row 1 or row 2 needs is done for its own mutant alone. */
export async function measureMutants(
  fixtures: readonly SheetFixture[],
  sound: readonly FixtureResult[],
  folder: string,
): Promise<MutantResult[]> {
  const under = await Promise.all(
    ALL_MUTANTS.map(async (mutant): Promise<FileUnderTest> => {
      const fixture = fixtures.find((each) => keyOf(each) === mutant.fixture);
      if (fixture === undefined) throw new Error(`no fixture ${mutant.fixture}`);
      const file = await fileUnderTest(fixture);
      const name = mutantFile(mutant.id);
      if (mutant.inFinal !== true) return { ...file, name, bytes: broken(mutant, file.bytes) };
      if (file.finalBytes === null) throw new Error(`no final of ${mutant.fixture}`);
      return { ...file, name, finalBytes: broken(mutant, file.finalBytes) };
    }),
  );
  const files = await prepareFiles(under, {
    folder,
    versions: (name) => (name === mutantFile(1) ? BOUNDS : []),
    roundTrip: (name) => name === mutantFile(2),
  });
  const results: MutantResult[] = [];
  for (const [index, mutant] of ALL_MUTANTS.entries()) {
    const file = under[index];
    if (file === undefined) continue;
    const judgements = await files.measure(file, (measured) =>
      judge(measured, requiredChecks(file.model, file.claims)),
    );
    const before = sound.find(({ fixture }) => keyOf(fixture) === mutant.fixture);
    results.push({
      mutant,
      soundBefore: before?.judgements.find(({ id }) => id === mutant.id)?.pass === true,
      judgement:
        judgements.find(({ id, pass }) => id === mutant.id && !pass) ??
        judgements.find(({ id }) => id === mutant.id) ??
        null,
    });
  }
  return results;
}

export const isCaught = ({ soundBefore, judgement }: MutantResult): boolean =>
  soundBefore && judgement !== null && !judgement.pass;
