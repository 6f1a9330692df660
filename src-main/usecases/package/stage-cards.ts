/** Cards that lie beside packages: what each would do is tried out and taken back, and a rotation lets packages under its new key pass in the same go. */
import { randomUUID } from 'node:crypto';
import type { CardPlanView } from '@shared/ipc/calls/import-calls';
import { canonicalize } from '@shared/package-format/canonical-json';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { readPeer } from '../../database/repositories/peer-repository';
import { takeCard } from '../card/import-card';
import { unitOfCard } from '../card/peer-of-card';
import { readForeignCard } from '../card/read-card';
import type { Workspace } from '../workspace';
import type { EarlierImports } from './earlier-imports';
import type { StagedCard } from './exchange';
import type { Attempt } from './refusals';
import type { Candidate } from './scan-medium';

export interface PlannedCard {
  readonly staged: StagedCard;
  readonly view: CardPlanView;
}

/** Lower serials first: a unit may have rotated twice since its last disc. A card that lies there twice is shown once. */
export async function stageCards(
  workspace: Workspace,
  files: readonly Candidate[],
  earlier: EarlierImports,
  attempt: Attempt,
): Promise<PlannedCard[]> {
  const read = new Map<string, StagedCard>();
  for (const { path, fileName } of files) {
    await attempt(fileName, async () => {
      const card = await readForeignCard(workspace, path);
      const same = canonicalize(card);
      if (!read.has(same)) read.set(same, { stagingId: randomUUID(), fileName, card });
    });
  }
  const inOrder = [...read.values()].sort((one, other) => one.card.body.serial - other.card.body.serial);
  const planned: PlannedCard[] = [];
  if (inOrder.length === 0) return planned;
  await rehearse(workspace, async (tx) => {
    for (const staged of inOrder) {
      await attempt(staged.fileName, async () => {
        planned.push({ staged, view: await tryCard(tx, workspace, staged, earlier) });
      });
    }
  });
  return planned;
}

async function tryCard(
  tx: WritableDatabase,
  workspace: Workspace,
  { stagingId, fileName, card }: StagedCard,
  earlier: EarlierImports,
): Promise<CardPlanView> {
  const unitId = unitOfCard(card);
  const effect = await takeCard(tx, workspace, card);
  const peer = await readPeer(tx, unitId);
  if (peer && effect !== 'candidate') earlier.expectSender(peer);
  return { stagingId, fileName, unitId, name: card.body.name, serial: card.body.serial, effect };
}

/** The same rules as at the confirmation, on the same tables, and nothing of it stays: nobody has been asked yet. */
async function rehearse(
  { database }: Workspace,
  work: (tx: WritableDatabase) => Promise<void>,
): Promise<void> {
  const over = new AppError('CANCELLED', { reason: 'rehearsal' });
  await database
    .write(async (tx) => {
      await work(tx);
      throw over;
    })
    .catch((error: unknown) => {
      if (error !== over) throw error;
    });
}
