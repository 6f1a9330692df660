/**
 * Drafts of a reply as a tree (SEALED-PACKAGE 6): each names the one it replaces. Two that replace the same one, or two
 * first ones, are a conflict of a unit with itself, written on a restored or copied machine: both stand until the unit settles them.
 */
import type { RecordId } from '../identifiers';
import type { AssignmentView, DraftView } from '../matter/matter-state';

interface DraftNode {
  readonly draftId: RecordId;
  readonly parentId?: RecordId | undefined;
  readonly alsoReplaces?: readonly RecordId[] | undefined;
}

/**
 * Drafts that no later one replaces, in the order of the fold, which `drafts` must have. A draft names only what its
 * author had seen, so a name of something later is void: the newest draft always stands.
 */
export function draftHeads<T extends DraftNode>(drafts: readonly T[]): T[] {
  const heads: T[] = [];
  for (const draft of drafts) {
    const replaced = new Set([draft.parentId, ...(draft.alsoReplaces ?? [])]);
    const standing = heads.filter(({ draftId }) => !replaced.has(draftId));
    heads.splice(0, heads.length, ...standing, draft);
  }
  return heads;
}

/**
 * The drafts that stand side by side while one of them must still be chosen; empty where there is no conflict. An approved
 * or issued draft has settled it: what stood beside it is history, and the next draft replaces it in passing.
 */
export function parallelDrafts({ drafts, state }: AssignmentView): DraftView[] {
  if (state !== 'draft-submitted' && state !== 'draft-returned') return [];
  const heads = draftHeads(drafts);
  return heads.length > 1 ? heads : [];
}

export function isInConflict(assignment: AssignmentView): boolean {
  return parallelDrafts(assignment).length > 0;
}

/** Those of them that the next draft settles: as many as one draft may name, the newest. */
export function draftsToSettle(assignment: AssignmentView): DraftView[] {
  return parallelDrafts(assignment).slice(-(MOST_SETTLED + 1));
}

/** The draft that the office let pass, as long as no later one replaces it. */
export function approvedDraft({ drafts }: AssignmentView): DraftView | undefined {
  return draftHeads(drafts).findLast(({ review }) => review?.decision === 'approved');
}

/** What the next draft replaces: the newest standing one as its parent, the others beside it. */
export function replacedByNext(drafts: readonly DraftView[]): {
  readonly parentId?: RecordId;
  readonly alsoReplaces?: RecordId[];
} {
  const [newest, ...others] = draftHeads(drafts).reverse();
  if (!newest) return {};
  const alsoReplaces = others.slice(0, MOST_SETTLED).map(({ draftId }) => draftId);
  return { parentId: newest.draftId, ...(alsoReplaces.length > 0 ? { alsoReplaces } : {}) };
}

/** How many drafts one draft settles besides its parent; more stay in conflict until the next. */
export const MOST_SETTLED = 20;
