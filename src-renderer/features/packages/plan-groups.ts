/** The lines of a plan by matter, in the order of the package; what is already known comes last and can be folded away. */
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';
import type { Effect } from '../../strings/package-words';

type PlanLine = ImportPlan['lines'][number];

export interface PlanGroup {
  readonly matterId: PlanLine['matterId'];
  readonly kind: PlanLine['matterKind'];
  readonly number: string;
  readonly title: string;
  readonly lines: readonly PlanLine[];
}

/** What comes with a new matter is part of it: an update of something that is not here yet would puzzle the clerk. */
export function groupsOf(lines: readonly PlanLine[]): PlanGroup[] {
  const groups = new Map<string, PlanGroup>();
  const fresh = new Set(
    lines.filter(({ effect }) => effect === 'new-matter').map(({ matterId }) => matterId),
  );
  for (const line of lines) {
    const shown: PlanLine =
      line.effect === 'update' && fresh.has(line.matterId) ? { ...line, effect: 'new-matter' } : line;
    const group = groups.get(line.matterId);
    groups.set(line.matterId, {
      matterId: line.matterId,
      kind: group?.kind ?? line.matterKind,
      number: line.matterNumber,
      title: group?.title || line.matterTitle,
      lines: [...(group?.lines ?? []), shown],
    });
  }
  return [...groups.values()];
}

function countEffect(groups: readonly PlanGroup[], effect: Effect): number {
  return groups.flatMap(({ lines }) => lines).filter((line) => line.effect === effect).length;
}

/** 新增事项 1 件，更新 3 条，等待前序包 1 条. */
export function summaryOf(lines: readonly PlanLine[]): string {
  const groups = groupsOf(lines);
  const newMatters = groups.filter((group) => countEffect([group], 'new-matter') > 0).length;
  const parts = [
    [newMatters, '新增事项', '件'],
    [countEffect(groups, 'update'), '更新', '条'],
    [countEffect(groups, 'waits-for-base'), '等待前序包', '条'],
    [countEffect(groups, 'no-effect'), '只留痕', '条'],
    [countEffect(groups, 'already-known'), '已知', '条'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, what, unit]) => `${what} ${count} ${unit}`);
  return words.length > 0 ? words.join('，') : '没有办理记录';
}
