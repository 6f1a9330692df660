/** A rotation killed at every step between key box and database: the old identity or the new one is there, whole, and opens what was sealed to either key. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { ownCard } from '@main/usecases/card/own-card';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltChild, buildChild } from '../build-child';
import { craftPackage } from './crafted';
import { chosen, state } from './section-nine';
import {
  accept,
  deliver,
  exportTo,
  NOON,
  officeAndUnit,
  PASSWORD,
  reopenDesk,
  stageAt,
  takeCard,
} from './support';

let program: BuiltChild;

beforeAll(async () => {
  program = await buildChild(join(import.meta.dirname, '..', 'safety', 'crash-child.ts'));
}, 120_000);

afterAll(() => program.remove());

const NEW_NAME = '云州市教育和体育局';

const STEPS = [
  ['before the transaction', 1],
  ['begun', 1],
  ['before the commit', 1],
  ['after the commit', 2],
  ['finished', 2],
] as const;

it.each(chosen(STEPS, 2, 3))('%s: card %i is in force', async (step, serial) => {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, unit);
  const sealedBefore = await craftPackage(office, unit, { seq: 2 });
  await unit.close();
  const words = [
    unit.workspace.folders.data,
    PASSWORD,
    'rotate',
    NEW_NAME,
    step,
    '1',
    String(NOON + 3_600_000),
  ];
  const child = spawn(process.execPath, [program.path, ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);

  const again = await reopenDesk(unit);
  const card = await ownCard(again.workspace);
  expect(card).toMatchObject({ serial, name: serial === 1 ? unit.name : NEW_NAME });
  expect(again.workspace.session.identity.name).toBe(card.name);
  expect(await readdir(join(again.workspace.folders.data, 'keys'))).not.toContain('unit.cfk.next');
  expect(await again.workspace.database.read(findBrokenAudit)).toBeUndefined();
  // Under way at the kill, sealed to the first card's key.
  expect((await stageAt(again, sealedBefore)).refused).toEqual([]);
  // What it signs now is believed: by the card in force, which follows the typed one.
  await takeCard(office, again);
  await accept(again, matterId, assignmentId);
  const { path } = await exportTo(again, office);
  expect((await stageAt(office, path)).refused).toEqual([]);
  state('senders', `a rotation killed ${step}: one identity, whole`, 1);
});
