/** A working draft of a unit in the window: a reply, a plan or an opinion, of which earlier texts are kept as versions. */
import type { AssignmentId, MatterId } from '@shared/domain/identifiers';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';
import { useMemo } from 'react';
import { callMain } from './call';
import { type AutosavedDraft, type DraftStore, useAutosavedDraft } from './use-autosaved-draft';

export type DraftKind = WorkingDraft['kind'];
export type ContentOf<K extends DraftKind> = Extract<WorkingDraft, { kind: K }>['content'];

/** What was typed and could not be saved, because another text was saved meanwhile. */
export interface UnsavedText {
  readonly place: { readonly matterId: MatterId; readonly assignmentId: AssignmentId };
  readonly draft: WorkingDraft;
}

export interface DraftHandle<K extends DraftKind> extends AutosavedDraft<ContentOf<K>> {
  /** Reloading keeps it as a version. */
  readonly unsaved: UnsavedText | undefined;
}

/** `assignmentId` undefined: no part of the matter is written now. */
export function useWorkingDraft<K extends DraftKind>(
  matterId: MatterId,
  assignmentId: AssignmentId | undefined,
  kind: K,
): DraftHandle<K> {
  const store = useMemo(
    () => (assignmentId === undefined ? undefined : storeOf({ matterId, assignmentId }, kind)),
    [matterId, assignmentId, kind],
  );
  const draft = useAutosavedDraft(store);
  const { content, saving } = draft;
  const unsaved =
    saving.phase === 'stale' && assignmentId !== undefined && content !== undefined
      ? { place: { matterId, assignmentId }, draft: { kind, content } as WorkingDraft }
      : undefined;
  return { ...draft, unsaved };
}

function storeOf<K extends DraftKind>(place: UnsavedText['place'], kind: K): DraftStore<ContentOf<K>> {
  const draftOf = (content: ContentOf<K>) => ({ kind, content }) as WorkingDraft;
  return {
    load: async () => {
      const { draft, version, savedAt } = await callMain('draft.get', { ...place, kind });
      if (draft.kind !== kind) throw new Error(`asked for ${kind}, got ${draft.kind}`);
      return { content: draft.content as ContentOf<K>, version, savedAt };
    },
    save: (content, version) => callMain('draft.save', { ...place, draft: draftOf(content), version }),
    setAside: (content) => callMain('draft.set-aside', { ...place, draft: draftOf(content) }),
  };
}
