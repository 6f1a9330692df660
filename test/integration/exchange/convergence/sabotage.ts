/** Rules of the exchange taken away one at a time, from outside: a run that still converges without a rule would not have shown it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { type ModelDesk, rollBack } from './model-desks';
import { packageAtPlace } from './package-at-place';

export interface Sabotage {
  /** A seed that fails without the rule. */
  readonly knownToFailAt: number;
  readonly afterExport: (desk: ModelDesk) => Promise<void>;
  readonly afterImport: (desk: ModelDesk) => Promise<void>;
  readonly beforePuttingBack: (desk: ModelDesk) => Promise<void>;
  readonly restore: (
    desk: ModelDesk,
    backup: string,
    restore: (desk: ModelDesk, backup: string) => Promise<void>,
  ) => Promise<void>;
  /** A package that never reaches the import. */
  readonly swallows: (desk: ModelDesk, path: string) => Promise<boolean>;
}

const nothing = async () => {};

export const NO_SABOTAGE: Sabotage = {
  knownToFailAt: 0,
  afterExport: nothing,
  afterImport: nothing,
  beforePuttingBack: nothing,
  restore: (desk, backup, restore) => restore(desk, backup),
  swallows: async () => false,
};

function change(...scripts: readonly string[]): (desk: ModelDesk) => Promise<void> {
  return async ({ workspace }) => {
    await workspace.database.write(async (tx) => {
      for (const script of scripts) await tx.run(sql.raw(script));
    });
  };
}

export const SABOTAGES: Readonly<Record<string, Sabotage>> = {
  'no new incarnation begun at restore': {
    ...NO_SABOTAGE,
    knownToFailAt: 49,
    async beforePuttingBack({ folder }) {
      await rm(join(folder, 'data', 'keys', 'continuity.json'), { force: true });
    },
    restore: (desk, backup) => rollBack(desk, backup),
    // Nor later, when the peers tell.
    afterImport: change('delete from outbox_original'),
  },
  'acknowledged without requeue': {
    ...NO_SABOTAGE,
    knownToFailAt: 99,
    // What was believed received stays so, and nothing waits again.
    afterImport: change(
      `update package set state = 'received' where direction = 'out' and state = 'exported' and exists (
        select 1 from package_event join outbox_event on outbox_event.event_id = package_event.event_id
        where package_event.package_id = package.id and outbox_event.unit_id = package.peer_unit_id
      )`,
      `delete from outbox_event where exists (
        select 1 from package_event join package on package.id = package_event.package_id
        where package.direction = 'out' and package.peer_unit_id = outbox_event.unit_id
          and package_event.event_id = outbox_event.event_id
      )`,
    ),
  },
  'originals not returned': {
    ...NO_SABOTAGE,
    knownToFailAt: 49,
    afterImport: change('delete from outbox_original'),
  },
  'received because exported': {
    ...NO_SABOTAGE,
    knownToFailAt: 2,
    afterExport: change(
      "update package set state = 'received', received_at = handled_at where direction = 'out' and state = 'exported'",
    ),
  },
  'a number once taken counts as imported, whatever stands under it': {
    ...NO_SABOTAGE,
    knownToFailAt: 14,
    swallows: packageAtPlace,
  },
};
