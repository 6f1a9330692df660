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

export function groupsOf(lines: readonly PlanLine[]): PlanGroup[] {
  const groups = new Map<string, PlanGroup>();
  for (const line of lines) {
    const group = groups.get(line.matterId);
    groups.set(line.matterId, {
      matterId: line.matterId,
      kind: group?.kind ?? line.matterKind,
      number: line.matterNumber,
      title: group?.title || line.matterTitle,
      lines: [...(group?.lines ?? []), line],
    });
  }
  return [...groups.values()];
}

export function countEffect(lines: readonly PlanLine[], effect: Effect): number {
  return lines.filter((line) => line.effect === effect).length;
}

/** 新增事项 1 件，更新 3 条，等待前序包 1 条. */
export function summaryOf(lines: readonly PlanLine[]): string {
  const newMatters = groupsOf(lines).filter(({ lines: own }) =>
    own.some((line) => line.effect === 'new-matter'),
  );
  const parts = [
    newMatters.length > 0 ? `新增事项 ${newMatters.length} 件` : '',
    countEffect(lines, 'update') > 0 ? `更新 ${countEffect(lines, 'update')} 条` : '',
    countEffect(lines, 'waits-for-base') > 0 ? `等待前序包 ${countEffect(lines, 'waits-for-base')} 条` : '',
    countEffect(lines, 'no-effect') > 0 ? `只留痕 ${countEffect(lines, 'no-effect')} 条` : '',
    countEffect(lines, 'already-known') > 0 ? `已知 ${countEffect(lines, 'already-known')} 条` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('，') : '没有办理记录';
}
