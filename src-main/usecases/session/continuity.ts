/**
 * The witness beside the key box: how far the exchange had come, written after each step of it. A database behind its witness was put
 * back behind the program's back; what it exported since would be numbered a second time.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unitIdSchema } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import { z } from 'zod';
import { type IdentityRecord, readIdentity } from '../../database/repositories/identity-repository';
import { isMissing, toDiskReadError, toDiskWriteError } from '../../disk/disk-error';
import { writeAtomically } from '../../disk/whole-file';
import type { Workspace } from '../workspace';
import { keyFolder } from './key-box-file';

const witnessSchema = z.strictObject({
  unitId: unitIdSchema,
  continuity: z.int().min(0),
  /** The highest instant at which an incarnation of ours ever began. */
  startedAt: z.int().min(0),
});
export type Witness = z.output<typeof witnessSchema>;

/** Undefined where none can be read: a lost witness is no proof of anything. */
export async function readWitness(dataFolder: string): Promise<Witness | undefined> {
  let text: string;
  try {
    text = await readFile(pathOf(dataFolder), 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw toDiskReadError(error);
  }
  try {
    return witnessSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** After the transaction of an export or import; also lets the session know of an incarnation that began in it. */
export async function settleContinuity({
  database,
  session,
  folders,
}: Pick<Workspace, 'database' | 'session' | 'folders'>): Promise<void> {
  const identity = await database.read(readIdentity);
  if (!identity) return;
  if (session.isOpen && session.identity.incarnationId !== identity.incarnationId) session.renew(identity);
  // The act stands already. A witness that stays behind proves less, never something false, and the next act writes it again.
  await writeWitness(folders.data, identity).catch((error) => {
    if (!(error instanceof AppError)) throw error;
  });
}

async function writeWitness(dataFolder: string, identity: IdentityRecord): Promise<void> {
  const { unitId, continuity, incarnationStartedAt } = identity;
  const witness: Witness = { unitId, continuity, startedAt: incarnationStartedAt };
  await mkdir(keyFolder(dataFolder), { recursive: true, mode: 0o700 }).catch((error) => {
    throw toDiskWriteError(error);
  });
  await writeAtomically(pathOf(dataFolder), Buffer.from(JSON.stringify(witness), 'utf8'));
}

/** Whether the database lacks what this machine had already done. */
export function isBehind(identity: IdentityRecord, witness: Witness | undefined): witness is Witness {
  return (
    witness !== undefined &&
    witness.unitId === identity.unitId &&
    (identity.continuity < witness.continuity || identity.incarnationStartedAt < witness.startedAt)
  );
}

function pathOf(dataFolder: string): string {
  return join(keyFolder(dataFolder), 'continuity.json');
}
