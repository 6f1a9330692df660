/** Puts a passage where the cursor last stood in an editor, by the editor's own way of pasting: what it refuses, it refuses here too, and it can be undone. */

/** False where the field is not there or takes nothing. */
export function insertPassage(fieldId: string, text: string): boolean {
  const field = document.getElementById(fieldId);
  const editor = field?.isContentEditable
    ? field
    : field?.querySelector<HTMLElement>('[contenteditable="true"]');
  if (!editor) return false;
  editor.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  // An editor that takes it keeps the event for itself.
  return !editor.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}
