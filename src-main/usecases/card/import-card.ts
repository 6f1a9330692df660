/** Takes in another unit's card. It stays *pending* until a person has typed its fingerprint; what it does to a card in force is `planCard`'s to say (SEALED-PACKAGE 5). */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { IdentityCard } from '@shared/package-format/card';
import type { WritableDatabase } from '../../database/drizzle-session';
import { savePeer } from '../../database/repositories/peer-repository';
import { recordAct } from '../event/record-act';
import { pathsOfSource } from '../file/file-source';
import type { Workspace } from '../workspace';
import { keepCandidate, putInForce } from './card-history';
import { CARD_FILES } from './export-card';
import { unitOfCard } from './peer-of-card';
import { type CardPlan, planCard } from './plan-card';
import { readForeignCard } from './read-card';

/** Undefined when the person cancelled. @throws AppError CARD_INVALID, CARD_SIGNATURE, CARD_IS_OWN, CARD_STALE, E_SENDER_REVOKED, DISK_READ. */
export async function importCard(
  workspace: Workspace,
  source: CallInput<'card.import'>,
): Promise<CallOutput<'card.import'>> {
  const [path] = await pathsOfSource(workspace, source, {
    title: '导入身份卡',
    filters: CARD_FILES,
    multiple: false,
  });
  if (path === undefined) return undefined;
  const card = await readForeignCard(workspace, path);
  const effect = await workspace.database.write((tx) => takeCard(tx, workspace, card));
  workspace.notify({ topics: ['peers', 'packages'] });
  return {
    unitId: unitOfCard(card),
    name: card.body.name,
    trusted: effect === 'known' || effect === 'rotation',
    candidate: effect === 'candidate',
  };
}

const ACTS: Readonly<Record<Exclude<CardPlan['effect'], 'known'>, string>> = {
  pending: 'card.imported',
  rotation: 'card.rotated',
  candidate: 'card.candidate',
};

/** How the card stands now. @throws AppError of `planCard`. */
export async function takeCard(
  tx: WritableDatabase,
  workspace: Pick<Workspace, 'session' | 'now'>,
  card: IdentityCard,
): Promise<CardPlan['effect']> {
  const { effect, peer } = await planCard(tx, workspace, card);
  if (effect === 'known') return effect;
  const at = workspace.now();
  if (effect === 'pending') await savePeer(tx, peer);
  if (effect === 'rotation') await putInForce(tx, card, peer, { status: 'superseded', at, reason: '' });
  if (effect === 'candidate') await keepCandidate(tx, card, at);
  const { name, serial } = card.body;
  await recordAct(tx, workspace, ACTS[effect], peer.unitId, { name, serial });
  return effect;
}
