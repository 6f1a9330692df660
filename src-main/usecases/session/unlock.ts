/** Opens the key box with its password and takes up the chosen person. Nothing is written with a wrong password. */
import type { Person } from '@shared/ipc/calls/session-calls';
import type { CallInput } from '@shared/ipc/contract';
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import { readIdentity } from '../../database/repositories/identity-repository';
import { listPeople } from '../../database/repositories/person-repository';
import { utf8 } from '../../sealing/bytes';
import { parseCard } from '../../sealing/card';
import type { KeyBoxKeys } from '../../sealing/key-box';
import { keyProviderFromBox } from '../../sealing/key-provider';
import { keepOwnFormerCard, putOwnCardInForce } from '../card/card-history';
import type { Workspace } from '../workspace';
import { isBehind, readWitness, settleContinuity } from './continuity';
import { beginNewIncarnation } from './incarnation';
import { openKeyBox } from './key-boxes';

/** @throws AppError NOT_SET_UP, NOT_FOUND, KEYBOX_PASSWORD_WRONG, KEYBOX_DAMAGED. */
export async function unlock(workspace: Workspace, input: CallInput<'session.unlock'>): Promise<void> {
  const person = (await workspace.database.read(listPeople)).find(({ id }) => id === input.personId);
  if (!(await workspace.database.read(readIdentity))) throw new AppError('NOT_SET_UP');
  if (!person) throw new AppError('NOT_FOUND', { what: 'person' });
  await takeUp(workspace, await openKeyBox(workspace, input.password), person);
}

/** With an opened key box: what a restore or a roll-back left behind is brought forward first. */
export async function takeUp(workspace: Workspace, keys: KeyBoxKeys, person: Person): Promise<void> {
  const { database, session, folders, notify } = workspace;
  const witness = await readWitness(folders.data);
  await database.write(async (tx) => {
    const identity = await readIdentity(tx);
    if (!identity) throw new AppError('NOT_SET_UP');
    const [before, card] = [cardOf(identity.card), cardOf(keys.card ?? identity.card)];
    if (card.body.serial > before.body.serial) {
      const out = { status: 'superseded', at: workspace.now(), reason: '' } as const;
      await putOwnCardInForce(tx, card, before, out);
      for (const former of keys.formerCards ?? []) {
        await keepOwnFormerCard(
          tx,
          cardOf(former.card),
          former.revoked ? { ...out, status: 'revoked' } : out,
        );
      }
    }
    if (isBehind(identity, witness)) await beginNewIncarnation(tx, workspace, 'rolled-back', { witness });
  });
  const identity = await database.read(readIdentity);
  if (!identity) throw new AppError('NOT_SET_UP');
  session.unlock({ identity, keys: keyProviderFromBox(keys), person });
  await settleContinuity(workspace);
  notify({ topics: ['status', 'safety'] });
}

function cardOf(text: string): IdentityCard {
  return parseCard(utf8(text));
}

export function lock(workspace: Workspace): void {
  workspace.session.lock();
  workspace.notify({ topics: ['status'] });
}
