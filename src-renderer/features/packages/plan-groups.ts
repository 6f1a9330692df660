/** The lines of a plan by matter, in the order of the package, and what they come to in words. */
import { freshMatters, type PlanCounts, shownEffect } from '@shared/domain/exchange/plan-counts';
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';

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
  const fresh = freshMatters(lines);
  for (const line of lines) {
    const group = groups.get(line.matterId);
    groups.set(line.matterId, {
      matterId: line.matterId,
      kind: group?.kind ?? line.matterKind,
      number: line.matterNumber,
      title: group?.title || line.matterTitle,
      lines: [...(group?.lines ?? []), { ...line, effect: shownEffect(line, fresh) }],
    });
  }
  return [...groups.values()];
}

/** 新增事项 1 件，更新 3 条，等待前序包 1 条. */
export function summaryOf({ newMatters, updates, waiting, withoutEffect, known }: PlanCounts): string {
  const parts = [
    [newMatters, '新增事项', '件'],
    [updates, '更新', '条'],
    [waiting, '等待前序包', '条'],
    [withoutEffect, '只留痕', '条'],
    [known, '已知', '条'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, what, unit]) => `${what} ${count} ${unit}`);
  return words.length > 0 ? words.join('，') : '没有办理记录';
}

/** All plans of a go as one. The same matter may come in several packages: its packages are what can be counted. */
export function sumOfCounts(plans: readonly Pick<ImportPlan, 'counts'>[]): PlanCounts {
  const sum = (of: (counts: PlanCounts) => number) => plans.reduce((all, { counts }) => all + of(counts), 0);
  return {
    matters: sum(({ matters }) => matters),
    newMatters: sum(({ newMatters }) => newMatters),
    updates: sum(({ updates }) => updates),
    waiting: sum(({ waiting }) => waiting),
    withoutEffect: sum(({ withoutEffect }) => withoutEffect),
    known: sum(({ known }) => known),
  };
}
