/** The text under the open tab, for the panel of its versions: the saved and the typed one, and whether it may be changed. */
import type { Point } from '@shared/domain/matter/matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';
import type { WrittenText } from '../../features/approval/written-text';
import type { UnitWorkState } from './use-unit-work';

const KIND_OF_TAB: Readonly<Partial<Record<string, WrittenText['kind']>>> = {
  reply: 'reply',
  final: 'reply',
  plan: 'plan',
  opinion: 'opinion',
};

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
  const kind = KIND_OF_TAB[work.tab ?? ''];
  if (!assignment || kind === undefined) return undefined;
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
