/** Sets up the desks and lets them know one another as real units do: cards carried as files, fingerprints typed. */

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnitId } from '@shared/domain/identifiers';
import type { Desk } from '@shared/domain/person/actor';
import type { CallInput } from '@shared/ipc/contract';
import type { PackageEngine } from '../../../sealing/engine/package-engine';
import { exportCard } from '../../card/export-card';
import { importCard } from '../../card/import-card';
import { ownCard } from '../../card/own-card';
import { verifyCard } from '../../card/verify-card';
import { saveUnitSettings } from '../../desk/unit-settings';
import type { Resources } from '../../load-resources';
import { openWorkspace } from '../../open-workspace';
import { createExchange, type Exchange } from '../../package/exchange';
import { writeDemoMark } from '../../session/demo-mark';
import { savePerson } from '../../session/manage-people';
import type { Workspace } from '../../workspace';
import { createIdentity } from '../create-identity';
import type { CardUnit } from './demonstration-matter';
import { ScriptedDesktop } from './scripted-desktop';
import { CARD_UNITS, type DemonstrationUnit } from './units';

/** Public, and shown beside the field that asks for it. */
export const DEMONSTRATION_PASSWORD = '演示口令2026';

/** The least the key box allows: there is nothing to protect, and a newcomer waits. */
const COST = { iterations: 100_000, log2N: 14 };

export interface DeskOnStage {
  readonly workspace: Workspace;
  readonly exchange: Exchange;
  readonly desktop: ScriptedDesktop;
  readonly close: () => Promise<void>;
}

export interface Stage {
  /** Every desk's folder lies below it. */
  readonly folder: string;
  readonly medium: string;
  readonly resources: Resources;
  readonly now: () => number;
  readonly packageEngine: PackageEngine | undefined;
}

export async function openDesk(stage: Stage, dataFolder: string): Promise<DeskOnStage> {
  const desktop = new ScriptedDesktop(stage.medium);
  const { workspace, close } = await openWorkspace({
    dataFolder,
    resources: stage.resources,
    desktop,
    now: stage.now,
    keyBoxCost: COST,
    ...(stage.packageEngine === undefined ? {} : { packageEngine: stage.packageEngine }),
  });
  return { workspace, exchange: createExchange(workspace), desktop, close };
}

export async function setUpDesk(
  { workspace }: DeskOnStage,
  { name, code, desk, people, settings }: DemonstrationUnit,
): Promise<void> {
  const [person, ...others] = people;
  await createIdentity(workspace, identityOf({ name, code }, desk, person));
  for (const other of others) await savePerson(workspace, other);
  await saveUnitSettings(workspace, settings);
  await writeDemoMark(workspace.folders.data, DEMONSTRATION_PASSWORD);
}

function identityOf(
  unit: { readonly name: string; readonly code: string },
  desk: Desk,
  person: CallInput<'setup.create'>['person'],
): CallInput<'setup.create'> {
  return { ...unit, desks: [desk], password: DEMONSTRATION_PASSWORD, person };
}

/** The recipient takes the owner's card from the medium and types the fingerprint that the owner reads out. */
export async function introduce(owner: DeskOnStage, recipient: DeskOnStage, desk: Desk): Promise<UnitId> {
  await exportCard(owner.workspace);
  const { fingerprint } = await ownCard(owner.workspace);
  recipient.desktop.willChoose([owner.desktop.lastPlace]);
  const imported = await importCard(recipient.workspace, { from: 'dialog' });
  if (!imported) throw new Error('no card was chosen');
  const { trusted } = await verifyCard(recipient.workspace, {
    unitId: imported.unitId,
    typed: fingerprint,
    desk,
  });
  if (!trusted) throw new Error(`the fingerprint of ${imported.name} does not match`);
  return imported.unitId;
}

/** A unit that nobody works at here: its keys are made, its card is carried to the office, and its desk is cleared away. */
export async function introduceCardUnit(stage: Stage, office: DeskOnStage, unit: CardUnit): Promise<UnitId> {
  const folder = join(stage.folder, 'elsewhere', unit);
  await mkdir(folder, { recursive: true });
  const desk = await openDesk(stage, folder);
  try {
    const person = { name: '办公室', role: 'clerk', phone: '' } as const;
    await createIdentity(desk.workspace, identityOf(CARD_UNITS[unit], 'unit', person));
    return await introduce(desk, office, 'unit');
  } finally {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  }
}
