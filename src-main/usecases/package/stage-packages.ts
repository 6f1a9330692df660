/** Reads packages from a medium and shows what each would change. Nothing is written but private copies in staging; a refused package leaves not even those. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { packageIdSchema, unitIdSchema } from '@shared/domain/identifiers';
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { MatterEvent } from '@shared/package-format/events/event';
import type { EntryType } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { importedAt, readPackage } from '../../database/repositories/package-repository';
import { peerBySigningKey } from '../../database/repositories/peer-repository';
import type { Database } from '../../database/session';
import { createStagingFolder } from '../../files/temp-folder';
import type { KnownPackages } from '../../sealing/reader-knowledge';
import { senderTrust } from '../card/sender-trust';
import { pathsOfSource } from '../file/file-source';
import { fileInQuarantine } from '../quarantine/file-in-quarantine';
import { keepRefused, type RefusedCopy } from '../quarantine/keep-refused';
import type { Workspace } from '../workspace';
import { EarlierImports } from './earlier-imports';
import type { Exchange, StagedImport } from './exchange';
import { PACKAGE_FILES } from './export-package';
import { incarnationOf, planImport } from './plan-import';
import { cardsToAdopt, readDirectory } from './read-directory';
import { readEvents, requireFiles } from './read-events';
import { progressReporter } from './report-progress';
import { SeriesGaps } from './series-gaps';

type Staging = CallOutput<'package.stage'>;
type Refused = Staging['refused'][number];

/** What this version can take in; anything else needs a newer reader, and must not be lost in silence. */
const KNOWN_ENTRIES: ReadonlySet<EntryType> = new Set([
  'events',
  'document',
  'attachment',
  'scan',
  'directory',
]);

/** Plans in the order in which they should be confirmed: each counts on those before it. */
export async function stagePackages(
  exchange: Exchange,
  source: CallInput<'package.stage'>,
): Promise<Staging> {
  if (source.from === 'quarantine') {
    return stageFiles(exchange, [await fileInQuarantine(exchange.workspace, source)]);
  }
  const paths = await pathsOfSource(exchange.workspace, source, {
    title: '导入封装包',
    filters: PACKAGE_FILES,
    multiple: true,
  });
  return stageFiles(
    exchange,
    paths.map((path) => ({ path, fileName: basename(path) })),
  );
}

export interface FileToRead {
  readonly path: string;
  /** A label. */
  readonly fileName: string;
  /** Why a person accepts it although the sender's card has expired. */
  readonly acceptedExpired?: string | undefined;
}

/** @throws AppError CANCELLED; then nothing of any of them is left. */
export async function stageFiles(exchange: Exchange, files: readonly FileToRead[]): Promise<Staging> {
  const { workspace } = exchange;
  const opened: StagedImport[] = [];
  const refused: Refused[] = [];
  await workspace.tasks.run('package.stage', async (signal) => {
    try {
      for (const file of files) {
        await attempt(file.fileName, refused, async () => {
          opened.push(await openOne(workspace, file, signal));
        });
      }
    } catch (error) {
      for (const { remove } of opened) await remove();
      throw error;
    }
  });
  const earlier = new EarlierImports();
  const gaps = new SeriesGaps();
  const plans: ImportPlan[] = [];
  for (const staged of opened.sort(byCreation)) {
    const isPlanned = await attempt(staged.fileName, refused, async () => {
      try {
        earlier.requireNew(staged);
        plans.push(await describePlan(workspace, staged, earlier, gaps));
      } catch (error) {
        throw await keepRefused(workspace, staged.copy, error);
      }
    });
    if (!isPlanned) {
      await staged.remove();
      continue;
    }
    earlier.add(staged);
    await exchange.staged.put(staged);
  }
  return { plans, refused };
}

async function attempt(fileName: string, refused: Refused[], work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'CANCELLED') throw error;
    const details = Object.entries(error.details).map(
      ([key, value]): [string, Refused['details'][string]] => [
        key,
        typeof value === 'object' ? [...value] : value,
      ],
    );
    refused.push({ fileName, code: error.code, details: Object.fromEntries(details) });
    return false;
  }
}

function byCreation({ verified: left }: StagedImport, { verified: right }: StagedImport): number {
  return left.manifest.createdAt - right.manifest.createdAt || left.sequence - right.sequence;
}

async function openOne(workspace: Workspace, file: FileToRead, signal: AbortSignal): Promise<StagedImport> {
  const { contentStore, database, folders, session, packageEngine, now } = workspace;
  const { path, fileName, acceptedExpired } = file;
  const staging = await createStagingFolder(folders.data);
  let copy: RefusedCopy | undefined;
  try {
    const onProgress = progressReporter(workspace, 'package.stage', fileName);
    const staged = await packageEngine.stage(path, staging.path, { onProgress, signal });
    copy = { ...staged, fileName };
    let events: MatterEvent[] = [];
    const verified = await packageEngine.open({
      staged,
      keys: session.keys,
      trust: senderTrust((work) => database.read(work), now()),
      known: knownPackages(database),
      async checkEvents(lines, { entries }) {
        const foreign = entries.find(({ type }) => !KNOWN_ENTRIES.has(type));
        if (foreign !== undefined) throw new AppError('E_VERSION', { entry: foreign.type });
        events = readEvents(lines);
        await requireFiles(events, entries, (sm3) => contentStore.has(sm3));
      },
      acceptExpiredSender: acceptedExpired !== undefined,
      onProgress,
      signal,
    });
    const sender = await database.read((reader) => peerBySigningKey(reader, verified.manifest.from));
    const cards = await readDirectory(verified, sender);
    return {
      stagingId: randomUUID(),
      fileName,
      verified,
      events,
      cards,
      copy: { ...copy, verified },
      acceptedExpired,
      remove: staging.remove,
    };
  } catch (error) {
    const refusal = copy ? await keepRefused(workspace, copy, error).catch((failure) => failure) : error;
    await staging.remove();
    throw refusal;
  }
}

function knownPackages(database: Database): KnownPackages {
  return {
    async fingerprintOf(senderUnitId, packageId) {
      const record = await database.read((reader) => readPackage(reader, packageIdSchema.parse(packageId)));
      return record?.direction === 'in' && record.peerUnitId === senderUnitId
        ? record.fingerprint
        : undefined;
    },
    packageAt(senderUnitId, incarnationId, n) {
      return database.read((reader) =>
        importedAt(reader, unitIdSchema.parse(senderUnitId), incarnationOf(incarnationId), n),
      );
    },
  };
}

async function describePlan(
  { database, session, now }: Workspace,
  staged: StagedImport,
  earlier: EarlierImports,
  gaps: SeriesGaps,
): Promise<ImportPlan> {
  const { verified } = staged;
  const { manifest, sender, fingerprint } = verified;
  const senderId = unitIdSchema.parse(manifest.unitId);
  return database.read(async (reader) => {
    const plan = await planImport(reader, staged, earlier, now());
    const adopted = await cardsToAdopt(reader, staged.cards, session.identity.unitId);
    return {
      stagingId: staged.stagingId,
      packageId: packageIdSchema.parse(manifest.packageId),
      kind: manifest.kind,
      sender: { unitId: senderId, name: sender.card.body.name },
      createdAt: manifest.createdAt,
      classification: manifest.classification,
      fingerprint,
      lines: [...plan.lines],
      files: manifest.entries
        .filter(({ type }) => type !== 'events' && type !== 'directory')
        .map(({ name, size, type }) => ({ name, size, type })),
      receipts: manifest.receipts.length,
      directory: adopted.map(({ card }) => card.body.name),
      missing: await gaps.after(reader, senderId, incarnationOf(manifest.inc.id), verified.sequence),
      planHash: plan.planHash,
    };
  });
}
