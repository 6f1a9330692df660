/** Mounts the editor once and keeps it in step with the page: changes go out as blocks, other blocks from the page come in undoable. */
import type { BodyBlock, HeadingLevel } from '@shared/document-model/body-block';
import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { bodyOfDocument, documentOfBody } from './body-document';
import { editorPlugins } from './editor-plugins';
import { FROM_OUTSIDE } from './limits';
import { pastePlugin } from './paste/paste-plugin';

export interface BodyViewOptions {
  readonly value: readonly BodyBlock[];
  readonly onChange: (blocks: BodyBlock[]) => void;
  readonly attributes: Readonly<Record<string, string>>;
  readonly placeholder: string;
  readonly highest: HeadingLevel;
  readonly limit: number | undefined;
  readonly disabled: boolean;
  readonly onBlur: () => void;
  /** One sentence for the person: what was left out or refused. */
  readonly onNotice: (notice: string) => void;
}

export interface BodyView {
  readonly place: RefObject<HTMLDivElement | null>;
  /** Undefined before the first paint. */
  readonly view: EditorView | undefined;
  readonly state: EditorState | undefined;
}

export function useBodyView(options: BodyViewOptions): BodyView {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(options);
  const emitted = useRef<readonly BodyBlock[]>(options.value);
  const [view, setView] = useState<EditorView>();
  const [state, setState] = useState<EditorState>();
  useLayoutEffect(() => {
    latest.current = options;
  });

  useLayoutEffect(() => {
    const at = place.current;
    if (!at) return;
    const plugins = [
      pastePlugin({
        highest: () => latest.current.highest,
        onNotice: (notice) => latest.current.onNotice(notice),
      }),
      ...editorPlugins({
        placeholder: () => latest.current.placeholder,
        highest: () => latest.current.highest,
        limit: () => latest.current.limit,
        onNotice: (notice) => latest.current.onNotice(notice),
      }),
    ];
    emitted.current = latest.current.value;
    const created = new EditorView(at, {
      state: EditorState.create({ doc: documentOfBody(latest.current.value), plugins }),
      attributes: () => ({ ...latest.current.attributes }),
      editable: () => !latest.current.disabled,
      dispatchTransaction(transaction) {
        const { state: next, transactions } = created.state.applyTransaction(transaction);
        created.updateState(next);
        setState(next);
        if (!transactions.some(({ docChanged }) => docChanged) || transaction.getMeta(FROM_OUTSIDE) === true)
          return;
        emitted.current = bodyOfDocument(next.doc);
        latest.current.onChange(emitted.current as BodyBlock[]);
      },
      handleDOMEvents: {
        blur: () => {
          latest.current.onBlur();
          return false;
        },
      },
    });
    setView(created);
    setState(created.state);
    return () => {
      created.destroy();
      setView(undefined);
    };
  }, []);

  const { value, disabled, placeholder } = options;
  // In the commit itself: a later effect could meet a key pressed in between, and take it back.
  useLayoutEffect(() => {
    if (!view || value === emitted.current) return;
    const same = JSON.stringify(value) === JSON.stringify(emitted.current);
    emitted.current = value;
    if (!same) show(view, value);
  }, [view, value]);
  // The view asks for these only when it is told that something changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: exactly these changes
  useEffect(() => {
    view?.setProps({});
  }, [view, disabled, placeholder, options.attributes]);
  return { place, view, state };
}

/** Only what differs is replaced, so that the cursor and its undo steps stay where they are. */
function show(view: EditorView, value: readonly BodyBlock[]): void {
  const { doc } = view.state;
  const wanted = documentOfBody(value);
  let first = 0;
  while (first < Math.min(doc.childCount, wanted.childCount) && doc.child(first).eq(wanted.child(first)))
    first += 1;
  let last = 0;
  const most = Math.min(doc.childCount, wanted.childCount) - first;
  while (last < most && doc.child(doc.childCount - 1 - last).eq(wanted.child(wanted.childCount - 1 - last)))
    last += 1;
  if (first === doc.childCount && doc.childCount === wanted.childCount) return;
  const place = (node: Node, child: number) => {
    let at = 0;
    for (let index = 0; index < child; index += 1) at += node.child(index).nodeSize;
    return at;
  };
  const put = wanted.content.cut(place(wanted, first), place(wanted, wanted.childCount - last));
  const transaction = closeHistory(view.state.tr)
    .replaceWith(place(doc, first), place(doc, doc.childCount - last), put)
    .setMeta(FROM_OUTSIDE, true);
  if (!view.hasFocus()) transaction.setSelection(Selection.atEnd(transaction.doc));
  view.dispatch(transaction);
}
