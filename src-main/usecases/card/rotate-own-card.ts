/**
 * Takes new keys for this unit: a card of the next serial, signed by the new and by the old signing key; the old decryption key is
 * kept, for packages to it are under way. Key box and database change together, so that a crash leaves the old or the new identity
 * whole (SEALED-PACKAGE 5). No export runs meanwhile: a package names the card whose key signs it.
 */
import { addDays, localDateOf } from '@shared/domain/calendar/local-date';
import { CARD_VALID_DAYS } from '@shared/domain/exchange/card-life';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { readIdentity } from '../../database/repositories/identity-repository';
import { peerCardsOf } from '../../database/repositories/peer-card-repository';
import { bytesOfHex } from '../../sealing/bytes';
import { rotateCard } from '../../sealing/card';
import { type FormerOwnCard, type KeyBoxKeys, MAX_FORMER_CARDS } from '../../sealing/key-box';
import { keyIdOf } from '../../sealing/key-id';
import { type KeyProvider, keyProviderFromBox } from '../../sealing/key-provider';
import { generateKeyPair } from '../../sealing/sm2-curve';
import { recordAct } from '../event/record-act';
import type { Exchange } from '../package/exchange';
import { openKeyBox, replaceKeyBoxes } from '../session/key-boxes';
import type { Workspace } from '../workspace';
import { putOwnCardInForce } from './card-history';
import { ownCard, readOwnCard } from './own-card';
import { unitOfCard } from './peer-of-card';
import { addToOwnList, isRevokedKey, signOwnListAgain } from './revocations';

/** @throws AppError KEYBOX_PASSWORD_WRONG, KEYBOX_DAMAGED, CARD_INVALID, E_DISK_FULL, DISK_WRITE; then the old card is in force. */
export async function rotateOwnCard(
  { workspace, exports }: Exchange,
  input: CallInput<'card.rotate'>,
): Promise<CallOutput<'card.rotate'>> {
  return exports.run(() => workspace.session.keyBoxes.run(() => rotate(workspace, input)));
}

async function rotate(
  workspace: Workspace,
  input: CallInput<'card.rotate'>,
): Promise<CallOutput<'card.rotate'>> {
  const { database, session, now, notify } = workspace;
  const old = await openKeyBox(workspace, input.password);
  const before = await database.read(readOwnCard);
  const at = now();
  const { keys: next, card } = await nextIdentity(old, before, input, at);
  const keys = {
    ...next,
    formerCards: await database.read((reader) => formerCards(reader, before, input.lost)),
  };
  const provider = keyProviderFromBox(keys);
  await replaceKeyBoxes(workspace, keys, input.password, async (tx) => {
    // Two windows at once: the second one's card would not follow the one in force.
    const present = await readOwnCard(tx);
    if (present.body.serial !== before.body.serial) throw new AppError('PLAN_CHANGED');
    await recordRotation(tx, workspace, { before, card, provider, at, lost: input.lost });
  });
  const identity = await database.read(readIdentity);
  if (!identity) throw new AppError('NOT_SET_UP');
  session.unlock({ identity, keys: provider, person: session.person });
  notify({ topics: ['status', 'peers', 'packages'] });
  return ownCard(workspace);
}

async function nextIdentity(
  old: KeyBoxKeys,
  before: IdentityCard,
  { name, code }: Pick<CallInput<'card.rotate'>, 'name' | 'code'>,
  at: number,
): Promise<{ keys: KeyBoxKeys; card: IdentityCard }> {
  const keys = {
    ...old,
    signPrivate: generateKeyPair().privateKey,
    encPrivate: generateKeyPair().privateKey,
    oldEncPrivates: [old.encPrivate, ...old.oldEncPrivates],
  };
  const validFrom = localDateOf(at);
  const particulars = { name, code, validFrom, validTo: addDays(validFrom, CARD_VALID_DAYS) };
  const card = await rotateCard(before, particulars, keyProviderFromBox(keys), keyProviderFromBox(old));
  return { keys: { ...keys, card: canonicalize(card) }, card };
}

/** For a database that is put back from before them: the card that goes now, and those before it. */
async function formerCards(
  database: ReadableDatabase,
  before: IdentityCard,
  lost: boolean,
): Promise<FormerOwnCard[]> {
  const signKeyId = await keyIdOf(bytesOfHex(before.body.signPub));
  const gone = { signKeyId, card: canonicalize(before), status: lost ? 'revoked' : 'superseded' };
  const cards = [gone, ...(await peerCardsOf(database, unitOfCard(before)))].slice(0, MAX_FORMER_CARDS);
  return Promise.all(
    cards.map(async ({ signKeyId: id, card, status }) => ({
      card,
      revoked: status === 'revoked' || (await isRevokedKey(database, id)),
    })),
  );
}

interface Rotation {
  readonly before: IdentityCard;
  readonly card: IdentityCard;
  readonly provider: KeyProvider;
  readonly at: number;
  /** The old key may be in wrong hands: what it signs from now on is not ours. */
  readonly lost: boolean;
}

async function recordRotation(
  tx: WritableDatabase,
  workspace: Workspace,
  { before, card, provider, at, lost }: Rotation,
): Promise<void> {
  const { identity } = workspace.session;
  const { name, serial } = card.body;
  const reason = lost ? '密钥可能遗失或外泄' : '';
  await putOwnCardInForce(tx, card, before, { status: lost ? 'revoked' : 'superseded', at, reason });
  if (identity.desks.includes('office')) {
    const own = { office: identity.unitId, keys: provider, now: at };
    const signKeyId = await keyIdOf(bytesOfHex(before.body.signPub));
    const gone = { unitId: identity.unitId, serial: before.body.serial, signKeyId, reason };
    if (lost) await addToOwnList(tx, own, [gone]);
    else await signOwnListAgain(tx, own);
  }
  await recordAct(tx, workspace, 'identity.rotated', identity.unitId, {
    name,
    serial,
    former: lost ? 'revoked' : 'superseded',
  });
}
