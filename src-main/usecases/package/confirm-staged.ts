/** Writes everything that the person confirmed, in the order in which it was shown; stops at the first that fails, so that nothing is built on what is not there. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { throwIfCancelled } from '../../sealing/cancellation';
import { takeCard } from '../card/import-card';
import type { Workspace } from '../workspace';
import { confirmImport } from './confirm-import';
import { EarlierImports } from './earlier-imports';
import type { Exchange, StagedImport } from './exchange';
import { oweAgain } from './owe-again';
import { planInOrder } from './plan-in-order';
import { failureOf } from './refusals';
import { progressOfItems } from './report-progress';

type Input = CallInput<'package.confirm-all'>;
type Outcome = CallOutput<'package.confirm-all'>;

const TASK = 'package.confirm';
/** Lists of the window are told now and then: asking them again for every package would cost more than the import. */
const TELL_EVERY = 100;

/** What was written stays written. `failed` tells the first that was not; those after it were not tried and stay staged. A person who stops it gets CANCELLED there. */
export async function confirmStaged(exchange: Exchange, { cards, packages }: Input): Promise<Outcome> {
  const { workspace } = exchange;
  const outcome: Outcome = { cards: [], done: [], plans: [], refused: [] };
  const quiet: Exchange = { ...exchange, workspace: withoutTopics(workspace) };
  const tell = progressOfItems(workspace, TASK, cards.length + packages.length);
  let at = '';
  try {
    await workspace.tasks.run(TASK, async (signal) => {
      for (const stagingId of cards) {
        at = stagingId;
        await confirmCard(exchange, stagingId);
        outcome.cards.push(stagingId);
        tell(outcome.cards.length);
      }
      for (const confirmed of packages) {
        at = confirmed.stagingId;
        throwIfCancelled(signal);
        const imported = await confirmImport(quiet, confirmed);
        outcome.done.push({ stagingId: at, ...imported });
        tell(outcome.cards.length + outcome.done.length);
        if (outcome.done.length % TELL_EVERY === 0) workspace.notify({ topics: ['matters', 'packages'] });
      }
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await oweAgain(workspace, error);
    outcome.failed = { stagingId: at, ...failureOf(error) };
    if (error.code === 'PLAN_CHANGED') {
      const left = packages.slice(outcome.done.length).map(({ stagingId }) => stagingId);
      Object.assign(outcome, await planAgain(exchange, left));
    }
  } finally {
    workspace.notify({ topics: ['matters', 'packages', 'peers'] });
  }
  return outcome;
}

async function confirmCard({ workspace, cards }: Exchange, stagingId: string): Promise<void> {
  const staged = cards.get(stagingId);
  if (!staged) throw new AppError('NOT_FOUND', { what: 'staging' });
  await workspace.database.write((tx) => takeCard(tx, workspace, staged.card));
  cards.delete(stagingId);
}

/** Something came in between: what is left is shown as it would be now, or why it can no longer be taken in. */
async function planAgain(
  { workspace, staged: imports }: Exchange,
  stagingIds: readonly string[],
): Promise<Pick<Outcome, 'plans' | 'refused'>> {
  const left = stagingIds.flatMap((id): StagedImport[] => (imports.has(id) ? [imports.take(id)] : []));
  const held = new Set(left.map(({ stagingId }) => stagingId));
  const gone = new AppError('NOT_FOUND', { what: 'staging' });
  const plans: Outcome['plans'] = [];
  const refused: Outcome['refused'] = stagingIds
    .filter((stagingId) => !held.has(stagingId))
    .map((stagingId) => ({ stagingId, ...failureOf(gone) }));
  for (const one of await planInOrder(workspace, left, new EarlierImports())) {
    const { staged } = one;
    if ('refusal' in one) {
      refused.push({ stagingId: staged.stagingId, ...failureOf(one.refusal) });
      imports.forget(staged);
      await staged.remove();
    } else {
      await imports.put(staged, one.plan);
      plans.push(one.plan);
    }
  }
  return { plans, refused };
}

function withoutTopics(workspace: Workspace): Workspace {
  return { ...workspace, notify: (changed) => workspace.notify({ ...changed, topics: [] }) };
}
