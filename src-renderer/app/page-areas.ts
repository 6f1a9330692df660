/** F6 goes from area to area: navigation, head of the page, then each column or block that scrolls on its own. */
import { firstFocusable, pageElement } from './top-layer';

const AREAS =
  '.ant-notification-notice, .navigation, .page-header, .matter-left, .matter-middle, .matter-side, .today-column, .matter-filters, .grid-scroller, .page-body';

export function walkAreas(by: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>(AREAS)].filter(
    // A body that holds columns is no area beside them.
    (area) => area.checkVisibility() && !area.querySelector('.today-column, .grid-scroller'),
  );
  const at = areas.findIndex((area) => area.contains(document.activeElement));
  for (let step = 1; step <= areas.length; step += 1) {
    const area = areas[(at + by * step + areas.length * 2) % areas.length];
    const target = area && (area.tabIndex >= 0 ? area : firstFocusable(area));
    if (!target || area.contains(document.activeElement)) continue;
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
    return;
  }
  pageElement()?.querySelector<HTMLElement>('h1')?.focus();
}
