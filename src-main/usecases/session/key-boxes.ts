/** The unit's key boxes as use cases see them: opened with a secret, and exchanged together with the database so that no crash leaves a desk without keys. */
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { readIdentity } from '../../database/repositories/identity-repository';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import { hexOf, utf8 } from '../../sealing/bytes';
import { parseCard } from '../../sealing/card';
import { derivedBy } from '../../sealing/engine/package-engine';
import { type KeyBoxKeys, readKeyBox, writeKeyBox } from '../../sealing/key-box';
import { publicKeyOf } from '../../sealing/sm2-curve';
import type { Workspace } from '../workspace';
import {
  digestOfBox,
  KEY_BOXES,
  type KeyBoxName,
  loadKeyBoxFiles,
  settleKeyBox,
  switchToNextKeyBox,
  writeNextKeyBox,
} from './key-box-file';

const digestKey = (name: KeyBoxName) => `key-box.${name}`;

/** In the transaction that puts a box in force. */
export async function nameKeyBox(tx: WritableDatabase, name: KeyBoxName, box: Uint8Array): Promise<void> {
  await writeSetting(tx, digestKey(name), await digestOfBox(box));
}

/**
 * The box in force under its secret: the password, or the recovery code for the recovery box. Its signing key is that of our card,
 * or of a newer card that it carries, where the database was put back from before a rotation.
 * @throws AppError NOT_SET_UP, KEYBOX_PASSWORD_WRONG, KEYBOX_DAMAGED (also for another unit's box).
 */
export async function openKeyBox(
  { database, folders, packageEngine }: Workspace,
  secret: string,
  name: KeyBoxName = 'unit',
): Promise<KeyBoxKeys> {
  const identity = await database.read(readIdentity);
  if (!identity) throw new AppError('NOT_SET_UP');
  const named = await database.read((reader) => readSetting(reader, digestKey(name)));
  await settleKeyBox(folders.data, name, named);
  let wrong: unknown;
  const opened: KeyBoxKeys[] = [];
  for (const file of await loadKeyBoxFiles(folders.data, name)) {
    try {
      opened.push(await readKeyBox(file, secret, derivedBy(packageEngine)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      wrong = error;
    }
  }
  if (opened.length === 0) throw wrong;
  // A key box copied from another unit's folder would sign in this unit's name.
  const own = opened.filter(({ unitId }) => unitId === identity.unitId);
  if (own.length === 0) throw new AppError('KEYBOX_DAMAGED', { foreign: true });
  const { body } = parseCard(utf8(identity.card));
  const fitting =
    own.find(({ signPrivate }) => hexOf(publicKeyOf(signPrivate)) === body.signPub) ??
    own.find((keys) => serialOf(keys) > body.serial);
  if (!fitting) throw new AppError('KEYBOX_DAMAGED', { behind: true });
  return fitting;
}

function serialOf({ card }: KeyBoxKeys): number {
  return card === undefined ? 0 : parseCard(utf8(card)).body.serial;
}

/**
 * Both boxes anew (password, and recovery where a sheet was made), in force with the transaction that `act` belongs to:
 * next boxes written → transaction → renamed. Used by a change of password, a new sheet and a rotation of keys.
 */
export async function replaceKeyBoxes<T>(
  { database, folders, packageEngine, keyBoxCost }: Workspace,
  keys: KeyBoxKeys,
  password: string,
  act: (tx: WritableDatabase) => Promise<T>,
): Promise<T> {
  const { recoveryCode, ...content } = keys;
  const derive = derivedBy(packageEngine);
  const boxes = new Map<KeyBoxName, Uint8Array>([
    ['unit', await writeKeyBox(keys, password, keyBoxCost, derive)],
  ]);
  if (recoveryCode !== undefined) {
    boxes.set('recovery', await writeKeyBox(content, recoveryCode, keyBoxCost, derive));
  }
  for (const [name, box] of boxes) await writeNextKeyBox(folders.data, name, box);
  const value = await database.write(async (tx) => {
    const done = await act(tx);
    for (const [name, box] of boxes) await nameKeyBox(tx, name, box);
    return done;
  });
  for (const name of KEY_BOXES) if (boxes.has(name)) await switchToNextKeyBox(folders.data, name);
  return value;
}
