/** The uppermost thing that takes keys: the last open dialog or drawer, else the page. Keys never reach what lies below. */

export function openDialog(): HTMLElement | undefined {
  const dialogs = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="alertdialog"]')];
  return dialogs.filter((dialog) => dialog.checkVisibility({ visibilityProperty: true })).at(-1);
}

export function pageElement(): HTMLElement | null {
  return document.getElementById('page');
}

/** The one main act of what is in front: the red button (STYLE, The look). Undefined while it is disabled or at work. */
export function mainAct(): HTMLButtonElement | undefined {
  const dialog = openDialog();
  const places = dialog ? [dialog] : [pageElement()?.querySelector('.page-header'), pageElement()];
  for (const place of places) {
    const found = [...(place?.querySelectorAll<HTMLButtonElement>('button.ant-btn-primary') ?? [])];
    const ready = found.filter((button) => isReady(button));
    // A dialog has its main act at the foot; a page shows the first one first.
    const act = dialog ? ready.at(-1) : ready[0];
    if (act) return act;
  }
  return undefined;
}

function isReady(button: HTMLButtonElement): boolean {
  return (
    !button.disabled &&
    !button.classList.contains('ant-btn-loading') &&
    button.checkVisibility({ visibilityProperty: true })
  );
}

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex="-1"])';

export function firstFocusable(place: ParentNode): HTMLElement | undefined {
  return [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
  );
}

const FIELD = 'input:not(:disabled), textarea:not(:disabled), [contenteditable="true"]';

/** Where the keyboard begins in a dialog: its first field, else its main act, else whatever can be reached. */
export function placeToBegin(dialog: HTMLElement): HTMLElement | undefined {
  const fields = [...dialog.querySelectorAll<HTMLElement>(FIELD)];
  return (
    fields.find((field) => field.checkVisibility({ visibilityProperty: true })) ??
    mainAct() ??
    firstFocusable(dialog)
  );
}
