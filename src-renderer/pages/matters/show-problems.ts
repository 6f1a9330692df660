/** After a refused save: leads to the first field of the page that has a problem. */
export function showProblems(): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const field = document.querySelector('.labelled-problem')?.parentElement;
      field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      field?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
    });
  });
}
