/** Sets up a unit: keys, identity card, key box and first person. The key box is on disk before the database names the identity. */
import { randomUUID } from 'node:crypto';
import { addDays, localDateOf } from '@shared/domain/calendar/local-date';
import { CARD_VALID_DAYS } from '@shared/domain/exchange/card-life';
import { incarnationIdSchema, personIdSchema, unitIdSchema } from '@shared/domain/identifiers';
import { ROLES_OF_DESK } from '@shared/domain/person/actor';
import type { CallInput } from '@shared/ipc/contract';
import { canonicalize } from '@shared/package-format/canonical-json';
import { AppError } from '@shared/result/app-error';
import { appendAudit } from '../../database/repositories/audit-repository';
import { insertIdentity, readIdentity } from '../../database/repositories/identity-repository';
import { savePerson } from '../../database/repositories/person-repository';
import { makeCard } from '../../sealing/card';
import { derivedBy } from '../../sealing/engine/package-engine';
import { type KeyBoxKeys, writeKeyBox } from '../../sealing/key-box';
import { keyProviderFromBox } from '../../sealing/key-provider';
import { generateKeyPair } from '../../sealing/sm2-curve';
import { settleContinuity } from '../session/continuity';
import { saveKeyBoxFile } from '../session/key-box-file';
import { nameKeyBox } from '../session/key-boxes';
import type { Workspace } from '../workspace';

export async function createIdentity(workspace: Workspace, input: CallInput<'setup.create'>): Promise<void> {
  const { database, session, folders, keyBoxCost, packageEngine } = workspace;
  if (await database.read(readIdentity)) throw new AppError('ALREADY_SET_UP');
  if (!input.desks.some((desk) => ROLES_OF_DESK[desk].includes(input.person.role))) {
    throw new AppError('INPUT_INVALID', { field: 'person.role' });
  }
  const at = workspace.now();
  const unitId = unitIdSchema.parse(randomUUID());
  const boxKeys: KeyBoxKeys = {
    unitId,
    signPrivate: generateKeyPair().privateKey,
    encPrivate: generateKeyPair().privateKey,
    oldEncPrivates: [],
  };
  const keys = keyProviderFromBox(boxKeys);
  const validFrom = localDateOf(at);
  const validTo = addDays(validFrom, CARD_VALID_DAYS);
  const card = await makeCard({ name: input.name, code: input.code, validFrom, validTo }, keys);
  const identity = {
    unitId,
    name: input.name,
    code: input.code,
    desks: input.desks,
    incarnationId: incarnationIdSchema.parse(randomUUID()),
    incarnationStartedAt: at,
  };
  const person = { ...input.person, id: personIdSchema.parse(randomUUID()) };
  const box = await writeKeyBox(
    { ...boxKeys, card: canonicalize(card) },
    input.password,
    keyBoxCost,
    derivedBy(packageEngine),
  );
  await saveKeyBoxFile(folders.data, box);
  await database.write(async (tx) => {
    if (await readIdentity(tx)) throw new AppError('ALREADY_SET_UP');
    await insertIdentity(tx, { ...identity, card: canonicalize(card) });
    await savePerson(tx, person, at);
    await nameKeyBox(tx, 'unit', box);
    await appendAudit(tx, {
      at,
      actorName: person.name,
      actorRole: person.role,
      desk: input.desks.join(','),
      act: 'identity.created',
      subject: unitId,
      details: { name: input.name },
    });
  });
  session.unlock({ identity, keys, person });
  await settleContinuity(workspace);
  workspace.notify({ topics: ['status'] });
}
