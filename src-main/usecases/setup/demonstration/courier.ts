/** Carries packages between the desks: exported by one, lying on the medium as a file, imported by the other. */
import type { UnitId } from '@shared/domain/identifiers';
import { confirmImport } from '../../package/confirm-import';
import { exportPackage } from '../../package/export-package';
import { pendingExports } from '../../package/pending-exports';
import { stagePackages } from '../../package/stage-packages';
import type { DeskOnStage } from './set-up-desks';

export class Courier {
  private carried = 0;

  /** `homes`: the desks that are here, by the unit that works at them. Other units' packages stay on the medium. */
  constructor(private readonly homes: ReadonlyMap<UnitId, DeskOnStage>) {}

  /** How many packages were written so far. */
  get count(): number {
    return this.carried;
  }

  /** One round: each desk in turn hands over what waits, so that an answer may travel in the same round. */
  async makeRound(options: { readonly withReceiptsAlone: boolean }): Promise<void> {
    for (const desk of this.homes.values()) {
      for (const { recipient, sendable, matters } of await pendingExports(desk.workspace)) {
        if (!sendable || (matters.length === 0 && !options.withReceiptsAlone)) continue;
        const file = await this.exportTo(desk, recipient.unitId);
        const home = this.homes.get(recipient.unitId);
        if (home) await importFile(home, file);
      }
    }
  }

  private async exportTo({ exchange, desktop }: DeskOnStage, unitId: UnitId): Promise<string> {
    this.carried += 1;
    desktop.willLabel(`${String(this.carried).padStart(3, '0')}-`);
    const written = await exportPackage(exchange, { unitId, naming: 'descriptive' });
    if (!written) throw new Error('no place was chosen for the package');
    return desktop.lastPlace;
  }
}

async function importFile({ exchange, desktop }: DeskOnStage, file: string): Promise<void> {
  desktop.willChoose([file]);
  const { plans, refused } = await stagePackages(exchange, { from: 'dialog' });
  if (refused.length > 0) throw new Error(`a package was refused: ${JSON.stringify(refused)}`);
  for (const { stagingId, planHash } of plans) await confirmImport(exchange, { stagingId, planHash });
}
