/** Leads the eye and the keyboard to a field by its id, also where the field appears only with the next paint. */

const FOCUSABLE =
  'input:not([disabled]), textarea, [contenteditable="true"], button:not([disabled]), [tabindex="0"]';

export function focusField(id: string): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const place = document.getElementById(id);
      if (!place) return;
      place.scrollIntoView({ block: 'center', behavior: 'smooth' });
      const target = place.matches(FOCUSABLE) ? place : place.querySelector<HTMLElement>(FOCUSABLE);
      target?.focus({ preventScroll: true });
    });
  });
}
