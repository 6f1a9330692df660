/** A deliberate replacement: a card that does not follow the one in force takes its place only when a person typed its fingerprint and had the unit on the telephone (SEALED-PACKAGE 5). */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { candidateOf, dropCandidates } from '../../database/repositories/peer-card-repository';
import { readPeer } from '../../database/repositories/peer-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { keepCard, putInForce } from './card-history';
import { cardOfPeer } from './peer-of-card';
import { requireNotRevoked, revokeInOwnList } from './revocations';
import { wrongGroupsOf } from './verify-card';

/** @throws AppError NOT_FOUND, E_SENDER_REVOKED. */
export async function replaceCard(
  workspace: Workspace,
  { unitId, typed, desk, formerCard, reason }: CallInput<'card.replace'>,
): Promise<CallOutput<'card.replace'>> {
  const { database, now } = workspace;
  const outcome = await database.write(async (tx) => {
    const [known, candidate] = [await readPeer(tx, unitId), await candidateOf(tx, unitId)];
    if (!known || !candidate) throw new AppError('NOT_FOUND', { what: 'card' });
    const card = cardOfPeer(candidate);
    await requireNotRevoked(tx, candidate.signKeyId, card.body.name);
    const wrongGroups = await wrongGroupsOf(typed, card);
    if (wrongGroups.length > 0) return { trusted: false, wrongGroups };
    const at = now();
    const status = known.status === 'revoked' ? 'revoked' : formerCard;
    const trust = {
      desk,
      status: 'trusted',
      trustedBy: 'typed',
      addedAt: known.addedAt,
      verifiedAt: at,
    } as const;
    await putInForce(tx, card, trust, { status, at, reason });
    if (formerCard === 'revoked' && known.status !== 'revoked') {
      await revokeInOwnList(tx, workspace, known, reason);
    }
    await recordAct(tx, workspace, 'card.replaced', unitId, {
      name: card.body.name,
      serial: card.body.serial,
      before: known.serial,
      former: status,
      reason,
    });
    return { trusted: true, wrongGroups: [] };
  });
  if (outcome.trusted) workspace.notify({ topics: ['peers', 'packages'] });
  return outcome;
}

/** The candidate was not the unit's: it goes and its key is remembered as revoked, so that it cannot be offered again. @throws AppError NOT_FOUND. */
export async function refuseCandidate(
  workspace: Workspace,
  { unitId, reason }: CallInput<'card.refuse-candidate'>,
): Promise<Record<string, never>> {
  await workspace.database.write(async (tx) => {
    const candidate = await candidateOf(tx, unitId);
    if (!candidate) throw new AppError('NOT_FOUND', { what: 'card' });
    await dropCandidates(tx, unitId);
    await keepCard(tx, candidate, { status: 'revoked', at: workspace.now(), reason });
    await recordAct(tx, workspace, 'card.candidate-refused', unitId, { serial: candidate.serial, reason });
  });
  workspace.notify({ topics: ['peers'] });
  return {};
}
