/** 并案: several matters are handled together and still answered one by one; every one of them names the others (PRODUCT 2). */
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { actingNow, findMatter, loadMatter, requireOffice } from '../assignment/perform-act';
import { appendEvent } from '../event/append-event';
import type { Workspace } from '../workspace';

/** @throws AppError ACTION_FORBIDDEN for a matter of another office, an archived one or one of another classification, INPUT_INVALID {field: 'matterIds'}. */
export async function mergeMatters(
  workspace: Workspace,
  { matterId, matterIds, reason }: CallInput<'matter.merge'>,
): Promise<CallOutput<'matter.merge'>> {
  const wanted = [...new Set(matterIds)];
  if (wanted.includes(matterId) || wanted.length < matterIds.length) {
    throw new AppError('INPUT_INVALID', { field: 'matterIds' });
  }
  const acting = actingNow(workspace);
  await workspace.database.write(async (tx) => {
    const own = await loadMatter(tx, matterId);
    requireOffice(own, acting.identity);
    const group = [own];
    for (const id of wanted) {
      const other = await loadMatter(tx, id);
      requireOffice(other, acting.identity);
      if (other.facts.kind !== own.facts.kind) throw new AppError('INPUT_INVALID', { field: 'matterIds' });
      // Each travels with the titles of the others, in a package marked as it is itself.
      if (other.facts.classification !== own.facts.classification) {
        throw new AppError('ACTION_FORBIDDEN', { act: 'matter.merged', state: 'classification' });
      }
      group.push(other);
    }
    const left = await formerPartners(tx, group);
    // An archived partner hears of nothing any more, and holds nobody in the group.
    const stands = (own.merged?.matters.length ?? 0) > 0;
    if (wanted.length === 0 && !stands) throw new AppError('INPUT_INVALID', { field: 'matterIds' });
    const record = (matter: MatterState, others: readonly MatterState[]) =>
      appendEvent<'matter.merged'>(tx, acting, {
        type: 'matter.merged',
        matterId: matter.id,
        body: { reason, matters: others.map(referenceTo) },
      });
    for (const matter of group) {
      const others = group.filter(({ id }) => id !== matter.id);
      if (others.length > 0 || (matter.merged?.matters.length ?? 0) > 0) await record(matter, others);
    }
    // Who is no longer of the group keeps what it had with those that left as well.
    for (const matter of left) {
      await record(
        matter,
        left.filter(({ id }) => id !== matter.id),
      );
    }
  });
  workspace.notify({ topics: ['matters', 'packages'] });
  return {};
}

/** Matters that stood with one of the group until now and are not of it; an archived one can no longer be told. */
async function formerPartners(tx: WritableDatabase, group: readonly MatterState[]): Promise<MatterState[]> {
  const ids = new Set(group.flatMap(({ merged }) => merged?.matters.map((one) => one.matterId) ?? []));
  const former: MatterState[] = [];
  for (const id of ids) {
    if (group.some((matter) => matter.id === id)) continue;
    const matter = await findMatter(tx, id);
    if (matter && !matter.archived) former.push(matter);
  }
  return former;
}

function referenceTo({ id, facts }: MatterState) {
  return { matterId: id, kind: facts.kind, number: facts.number, title: facts.title };
}
