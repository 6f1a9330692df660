/**
 * What other work puts on 今天: one line for each panel, in the order in which they stand. A panel asks for its own data, counts
 * what it lists, and draws nothing while there is nothing to do.
 */
import type { Desk } from '@shared/domain/person/actor';
import type { ComponentType } from 'react';
import { ApprovalTasks } from '../../features/approval/ApprovalTasks';
import { RemindersPanel } from '../../features/reminders/RemindersPanel';
import { MilestonesPanel } from '../../features/today/MilestonesPanel';

export interface TodayPanel {
  readonly key: string;
  readonly desks: readonly Desk[];
  /** `main`: below 要办的事. `side`: beside it, narrow. */
  readonly column: 'main' | 'side';
  readonly Panel: ComponentType;
}

export const TODAY_PANELS: readonly TodayPanel[] = [
  { key: 'approvals', desks: ['unit'], column: 'main', Panel: ApprovalTasks },
  { key: 'reminders', desks: ['office', 'unit'], column: 'side', Panel: RemindersPanel },
  { key: 'milestones', desks: ['unit'], column: 'side', Panel: MilestonesPanel },
];

export function TodayPanels({
  desk,
  column,
}: {
  readonly desk: Desk;
  readonly column: TodayPanel['column'];
}) {
  return TODAY_PANELS.filter((panel) => panel.column === column && panel.desks.includes(desk)).map(
    ({ key, Panel }) => <Panel key={key} />,
  );
}
