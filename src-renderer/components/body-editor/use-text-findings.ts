/** Checks the text whenever typing pauses; the findings then move along with it until the next pause. */
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useEffect } from 'react';
import { findingsOf, type PlacedFinding, placeFindings } from './text-findings';

/** Long enough not to underline a word that is still being typed. */
const PAUSE_MILLISECONDS = 500;

export function useTextFindings(
  view: EditorView | undefined,
  state: EditorState | undefined,
): readonly PlacedFinding[] {
  const document = state?.doc;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the document starts the wait again
  useEffect(() => {
    if (!view) return;
    const timer = setTimeout(() => {
      // A composition of the input method must not be disturbed; its end is a change of its own.
      if (!view.isDestroyed && !view.composing) view.dispatch(placeFindings(view.state));
    }, PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [view, document]);
  return state ? findingsOf(state) : [];
}
