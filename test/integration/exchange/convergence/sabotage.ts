/** Rules of the exchange taken away one at a time, from outside: a run that still converges without a rule would not have shown it. */
import { readIdentity } from '@main/database/repositories/identity-repository';
import { sql } from 'drizzle-orm';
import type { ModelDesk } from './model-desks';
import { clearManifest, packageAtPlace } from './package-at-place';

export interface Sabotage {
  /** A seed that fails without the rule. */
  readonly knownToFailAt: number;
  /** What is found in the end, or what breaks off the run. */
  readonly because: RegExp;
  readonly afterExport: (desk: ModelDesk) => Promise<void>;
  readonly afterImport: (desk: ModelDesk) => Promise<void>;
  /** At the beginning, after a database or a folder was put in place of the present one, and after a crash. */
  readonly afterStart: (desk: ModelDesk) => Promise<void>;
  /** @returns whether the package never reaches the import. */
  readonly beforeReading: (desk: ModelDesk, path: string) => Promise<boolean>;
}

const nothing = async () => {};

export const NO_SABOTAGE: Sabotage = {
  knownToFailAt: 0,
  because: /./,
  afterExport: nothing,
  afterImport: nothing,
  afterStart: nothing,
  beforeReading: async () => false,
};

function change(...scripts: readonly string[]): (desk: ModelDesk) => Promise<void> {
  return async ({ workspace }) => {
    await workspace.database.write(async (tx) => {
      for (const script of scripts) await tx.run(sql.raw(script));
    });
  };
}

/** Whatever made it begin anew, its numbers go on as if nothing had happened. */
async function goOnInFirst({ workspace, first }: ModelDesk): Promise<void> {
  const identity = await workspace.database.write(async (tx) => {
    await tx.run(sql`update identity set incarnation_id = ${first.incarnationId}`);
    return readIdentity(tx);
  });
  if (identity) workspace.session.renew(identity);
}

/** Another package under the number makes room. */
async function makeRoom(desk: ModelDesk, path: string): Promise<void> {
  const manifest = await clearManifest(path);
  const held = await packageAtPlace(desk, manifest);
  if (held === undefined || held === manifest.packageId) return;
  await desk.workspace.database.write((tx) =>
    tx.run(sql`update package set seq = (select max(seq) + 1000000 from package) where id = ${held}`),
  );
}

export const SABOTAGES: Readonly<Record<string, Sabotage>> = {
  'no incarnation begins anew': {
    ...NO_SABOTAGE,
    knownToFailAt: 49,
    because: / lacks .+ of /,
    afterStart: goOnInFirst,
    afterImport: goOnInFirst,
  },
  'acknowledged without requeue': {
    ...NO_SABOTAGE,
    knownToFailAt: 16,
    because: / lacks matter\./,
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
    because: / lost its own /,
    afterImport: change('delete from outbox_original'),
  },
  'received because exported': {
    ...NO_SABOTAGE,
    knownToFailAt: 2,
    because: / lacks matter\./,
    afterExport: change(
      "update package set state = 'received', received_at = handled_at where direction = 'out' and state = 'exported'",
    ),
  },
  'a number once taken counts as imported, whatever stands under it': {
    ...NO_SABOTAGE,
    knownToFailAt: 14,
    because: /never come to rest/,
    beforeReading: async (desk, path) =>
      (await packageAtPlace(desk, await clearManifest(path))) !== undefined,
  },
  'forks accepted': {
    ...NO_SABOTAGE,
    knownToFailAt: 7,
    because: / lost its own /,
    async beforeReading(desk, path) {
      await makeRoom(desk, path);
      return false;
    },
  },
  'a number in have believed without a receipt of id and fingerprint': {
    ...NO_SABOTAGE,
    knownToFailAt: 34,
    because: / lacks /,
    afterStart: change(
      `create trigger if not exists believed_by_number after update of state on package
      when new.state = 'received' and new.settled = 0
      begin update package set settled = 1 where id = new.id; end`,
    ),
  },
};
