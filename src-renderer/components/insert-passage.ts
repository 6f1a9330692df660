/** Puts a passage where the cursor last stood in an editor, by the editor's own way of pasting: what it refuses, it refuses here too, and it can be undone. */

export interface Passage {
  readonly fieldId: string;
  readonly text: string;
  /** Nobody has set a cursor there yet. */
  readonly atEnd: boolean;
}

/** False where the field is not there or takes nothing. */
export async function insertPassage({ fieldId, text, atEnd }: Passage): Promise<boolean> {
  const editor = editorOf(fieldId);
  if (!editor) return false;
  editor.focus();
  if (atEnd) {
    const selection = window.getSelection();
    selection?.selectAllChildren(editor);
    selection?.collapseToEnd();
    // The editor hears of it with the next event, not at once.
    await nextFrame();
    await nextFrame();
  }
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  // An editor that takes it keeps the event for itself.
  return !editor.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}

function editorOf(fieldId: string): HTMLElement | undefined {
  const field = document.getElementById(fieldId);
  if (field?.isContentEditable) return field;
  return field?.querySelector<HTMLElement>('[contenteditable="true"]') ?? undefined;
}

function nextFrame(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(done));
}
