/** Plans packages in the one order in which they are confirmed: unit by unit, each unit's in the order in which it sealed them. */
import { compareText } from '@shared/domain/compare-text';
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';
import { AppError } from '@shared/result/app-error';
import { keepRefused } from '../quarantine/keep-refused';
import type { Workspace } from '../workspace';
import { describePlan } from './describe-plan';
import type { EarlierImports } from './earlier-imports';
import type { StagedImport } from './exchange';
import { oweAgain } from './owe-again';
import { SeriesGaps } from './series-gaps';

export type Planned =
  | { readonly staged: StagedImport; readonly plan: ImportPlan }
  | { readonly staged: StagedImport; readonly refusal: AppError };

/** Each counts on those before it; a refused one does not count. `before` hears how many are planned, and may end it by throwing. */
export async function planInOrder(
  workspace: Workspace,
  opened: readonly StagedImport[],
  earlier: EarlierImports,
  before: (planned: number) => void = () => {},
): Promise<Planned[]> {
  const gaps = new SeriesGaps();
  const planned: Planned[] = [];
  for (const staged of inOrder(opened)) {
    before(planned.length);
    try {
      earlier.requireNew(staged);
      planned.push({ staged, plan: await describePlan(workspace, staged, earlier, gaps) });
      earlier.add(staged);
    } catch (error) {
      await oweAgain(workspace, error);
      const refusal = await keepRefused(workspace, staged.copy, error);
      if (!(refusal instanceof AppError)) throw refusal;
      planned.push({ staged, refusal });
    }
  }
  return planned;
}

/**
 * By sender, incarnation and number, as the series runs; the unit that sealed first comes first, so that an assignment is
 * planned before what others did about it. Clocks of isolated machines may differ: they decide between units only.
 */
function inOrder(opened: readonly StagedImport[]): StagedImport[] {
  const firstSealed = new Map<string, number>();
  for (const { verified } of opened) {
    const { unitId, createdAt } = verified.manifest;
    firstSealed.set(unitId, Math.min(createdAt, firstSealed.get(unitId) ?? createdAt));
  }
  return [...opened].sort(({ verified: one }, { verified: other }) => {
    const [left, right] = [one.manifest, other.manifest];
    return (
      (firstSealed.get(left.unitId) ?? 0) - (firstSealed.get(right.unitId) ?? 0) ||
      compareText(left.unitId, right.unitId) ||
      left.inc.startedAt - right.inc.startedAt ||
      compareText(left.inc.id, right.inc.id) ||
      one.sequence - other.sequence ||
      left.createdAt - right.createdAt
    );
  });
}
