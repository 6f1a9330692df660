/** Reads a file, a folder or a whole disc and shows what each package and card would change. Of what a person has not confirmed nothing is written but private copies. */
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';
import { FEW_PLANS } from '@shared/ipc/calls/import-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { throwIfCancelled } from '../../sealing/cancellation';
import { pathsOfSource } from '../file/file-source';
import { fileInQuarantine } from '../quarantine/file-in-quarantine';
import { VolumeFolder } from '../volume/volume-folder';
import type { Workspace } from '../workspace';
import { EarlierImports } from './earlier-imports';
import type { Exchange, StagedImport } from './exchange';
import { IMPORT_FILES } from './import-files';
import { openPackageFile, type PackageToRead, type ReadingContext, workOf } from './open-package-file';
import { planInOrder } from './plan-in-order';
import { ReadingProgress } from './reading-progress';
import { type Attempt, Refusals } from './refusals';
import { type Candidate, type Scan, scanMedium } from './scan-medium';
import { stageCards } from './stage-cards';
import { dropVolumes, packageOfSet, stageVolumes } from './stage-volumes';

type Staging = CallOutput<'package.stage'>;
type Source = CallInput<'package.stage'>;

const NOTHING: Scan = { candidates: [], unreadable: [], ignored: 0, left: 0 };

/** Plans in the order in which they should be confirmed: each counts on those before it. @throws AppError CANCELLED; then nothing of any of them is left but parts of volumes. */
export async function stagePackages(exchange: Exchange, source: Source): Promise<Staging> {
  const { workspace } = exchange;
  if (source.from === 'quarantine') {
    return readAll(exchange, NOTHING, [await quarantined(workspace, source)]);
  }
  if (source.from === 'volumes') return readAll(exchange, NOTHING, [await joined(workspace, source.setId)]);
  const paths = await chosenPaths(workspace, source);
  return readAll(exchange, paths, []);
}

/** The same without the lines of a large go: the window asks for them one by one. */
export function withoutLines(staging: Staging): Staging {
  if (staging.plans.length <= FEW_PLANS) return staging;
  return { ...staging, plans: staging.plans.map((plan) => ({ ...plan, lines: [], files: [] })) };
}

async function chosenPaths(
  workspace: Workspace,
  source: Exclude<Source, { from: 'quarantine' | 'volumes' }>,
): Promise<readonly string[]> {
  if (source.from !== 'folder') {
    return pathsOfSource(workspace, source, {
      title: '导入封装包',
      filters: IMPORT_FILES,
      multiple: true,
    });
  }
  const folder = await workspace.desktop.chooseFolder('导入整张盘或文件夹');
  return folder === undefined ? [] : [folder];
}

/** `source`: a scan that is done, or the paths to scan. */
async function readAll(
  exchange: Exchange,
  source: Scan | readonly string[],
  single: readonly PackageToRead[],
): Promise<Staging> {
  const { workspace } = exchange;
  const refusals = new Refusals();
  const earlier = new EarlierImports();
  const opened: StagedImport[] = [];
  const read = await workspace.tasks.run('package.stage', async (signal) => {
    const scan = 'candidates' in source ? source : await scanMedium(source, signal);
    for (const { fileName, error } of scan.unreadable) refusals.add(fileName, error);
    const progress = new ReadingProgress(workspace);
    const context: ReadingContext = { workspace, earlier, progress, signal };
    try {
      const found = await readScan(context, scan, single, opened, refusals.attempt);
      const planned = await planInOrder(workspace, opened, earlier, (done) => {
        throwIfCancelled(signal);
        progress.planning(done, opened.length);
      });
      return { ...found, planned };
    } catch (error) {
      for (const { remove } of opened) await remove();
      throw error;
    }
  });
  for (const card of read.cards) exchange.cards.set(card.staged.stagingId, card.staged);
  const plans: ImportPlan[] = [];
  for (const one of read.planned) {
    if ('refusal' in one) {
      refusals.add(one.staged.fileName, one.refusal);
      await one.staged.remove();
    } else {
      await exchange.staged.put(one.staged, one.plan);
      plans.push(one.plan);
    }
  }
  const { ignored, left, volumes } = read;
  return {
    cards: read.cards.map(({ view }) => view),
    plans,
    refused: refusals.files,
    ignored,
    left,
    volumes,
  };
}

/** Cards first, then volumes, then packages: what comes later may need what came before. */
async function readScan(
  context: ReadingContext,
  { candidates, ignored, left }: Scan,
  single: readonly PackageToRead[],
  opened: StagedImport[],
  attempt: Attempt,
) {
  const { workspace, earlier, progress, signal } = context;
  const of = (kind: Candidate['kind']) => candidates.filter((candidate) => candidate.kind === kind);
  const [packages, parts] = [
    [...of('package').map((file) => plainPackage(workspace, file)), ...single],
    of('volume'),
  ];
  progress.expect(
    packages.length + parts.length,
    packages.reduce((sum, { size }) => sum + workOf(size), 0) +
      parts.reduce((sum, { size }) => sum + size, 0),
  );
  const cards = await stageCards(workspace, of('card'), earlier, attempt);
  const { kept, complete } = await stageVolumes(workspace, parts, progress, signal, attempt);
  const sets = complete.map((set) => packageOfSet(workspace, set));
  progress.expect(
    sets.length,
    sets.reduce((sum, { size }) => sum + workOf(size), 0),
  );
  for (const file of [...sets, ...packages]) {
    progress.nextFile(file.fileName, workOf(file.size));
    await attempt(file.fileName, async () => {
      opened.push(await openOrSettle(context, file));
    });
  }
  return { cards, ignored, left, volumes: kept };
}

/** A set whose package was imported before, or waits in quarantine, is done with. */
async function openOrSettle(context: ReadingContext, file: PackageToRead): Promise<StagedImport> {
  try {
    return await openPackageFile(context, file);
  } catch (error) {
    if (error instanceof AppError && (error.code === 'E_DUPLICATE' || error.details.kept === true)) {
      await dropVolumes(context.workspace, file.setId);
    }
    throw error;
  }
}

function plainPackage({ packageEngine }: Workspace, { path, fileName, size }: Candidate): PackageToRead {
  return {
    fileName,
    size,
    stage: (stagingFolder, options) => packageEngine.stage(path, stagingFolder, options),
  };
}

async function quarantined(
  workspace: Workspace,
  source: Extract<Source, { from: 'quarantine' }>,
): Promise<PackageToRead> {
  const { path, fileName, acceptedExpired } = await fileInQuarantine(workspace, source);
  const [file] = (await scanMedium([path])).candidates;
  const size = file?.size ?? 0;
  return { ...plainPackage(workspace, { path, fileName, size, kind: 'package' }), acceptedExpired };
}

async function joined(workspace: Workspace, setId: string): Promise<PackageToRead> {
  const set = await new VolumeFolder(workspace.folders.data).find(setId);
  if (!set) throw new AppError('NOT_FOUND', { what: 'volumes' });
  return packageOfSet(workspace, set);
}
