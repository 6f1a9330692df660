/** The text under the open tab, for the panel of its versions: the saved and the typed one, and whether it may be changed. */
import type { Point } from '@shared/domain/matter/matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';
import type { WrittenText } from '../../features/approval/written-text';
import type { UnitWorkState } from './use-unit-work';

interface TextWithVersions {
  readonly written: WrittenText;
  readonly points: readonly Point[];
  readonly writable: boolean;
  readonly flush: () => Promise<boolean>;
  readonly reload: () => Promise<void>;
}

export function versionsOfTab(
  matter: MatterState,
  assignment: AssignmentView | undefined,
  work: UnitWorkState,
): TextWithVersions | undefined {
  if (!assignment || work.tab === undefined) return undefined;
  const kind = work.tab === 'final' ? 'reply' : work.tab;
  const handle = work[kind];
  const { content, flush, reload } = handle;
  return {
    written: {
      place: { matterId: matter.id, assignmentId: assignment.id },
      kind,
      ...(content === undefined ? {} : { draft: { kind, content } as WorkingDraft }),
    },
    points: matter.facts.points,
    writable: content !== undefined && work.tab !== 'final',
    flush,
    reload,
  };
}
