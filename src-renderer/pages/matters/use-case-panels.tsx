/** What stands beside the reply on the page of a matter, for both desks: coordination, more time, special reports. */
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import type { Desk } from '@shared/domain/person/actor';
import { stateAfter } from '@shared/domain/workflow/assignment-workflow';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import type { ReactNode } from 'react';
import { useCall } from '../../api/queries';
import { useDesk } from '../../app/desk';
import { CoordinationPanel } from '../../features/coordination/CoordinationPanel';
import { authorOn } from '../../features/correspondence/letter-start';
import { ExtensionPanel } from '../../features/extensions/ExtensionPanel';
import { PeriodicPanel } from '../../features/reports/PeriodicPanel';
import { SpecialReportPanel } from '../../features/reports/SpecialReportPanel';
import { OfficeDuties } from '../../features/reviews/OfficeDuties';

export function useCasePanels(detail: MatterDetail, assignment: AssignmentView | undefined): ReactNode {
  const desk = useDesk();
  const { matter } = detail;
  const rules = useCall('case.rules', { matterId: matter.id });
  const author = authorOn(detail, desk, assignment);
  const part = author?.desk === 'unit' ? author.part : assignment;
  if (!part || part.state === 'withdrawn' || !rules.data) return null;
  const { coordinationRounds, extensions, hotPoints, officeDuties } = rules.data;
  const acting: Desk | undefined = matter.archived ? undefined : author?.desk;
  const position = { state: part.state, before: part.before, role: part.facts.role };
  return (
    <>
      {acting === 'office' && (
        <OfficeDuties
          duties={officeDuties.find(({ assignmentId }) => assignmentId === part.id)?.duties ?? []}
        />
      )}
      <PeriodicPanel
        matter={matter}
        part={part}
        desk={acting}
        mayReport={stateAfter(position, 'report.submitted') !== undefined}
      />
      <SpecialReportPanel
        matter={matter}
        part={part}
        hot={hotPoints.find(({ assignmentId }) => assignmentId === part.id)?.pointIds ?? []}
        desk={acting}
      />
      <ExtensionPanel
        matter={matter}
        part={part}
        terms={extensions.find(({ assignmentId }) => assignmentId === part.id)}
        desk={acting}
      />
      <CoordinationPanel
        matter={matter}
        part={part}
        required={coordinationRounds}
        desk={acting}
        mayRecord={stateAfter(position, 'coordination.recorded') !== undefined}
      />
    </>
  );
}
