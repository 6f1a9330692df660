/** Obeys the keys of `WINDOW_KEYS` that belong to no single page, after the page and its fields had their turn; F1 lists all of them. */

import { chordOf } from '@shared/ipc/window-keys';
import { WINDOW_PLACES } from '@shared/ipc/window-places';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { KeyList } from './KeyList';
import { walkAreas } from './page-areas';
import { mainAct, openDialog, pageElement } from './top-layer';

const WRITING = 'input, textarea, [contenteditable="true"]';
const SEARCH_FIELD = 'input[aria-label^="搜索"]';
/** The list of matters may still be on its way. */
const SEARCH_PATIENCE_MS = 3_000;

export function WindowKeys() {
  const [listed, setListed] = useState(false);
  const navigate = useNavigate();
  const latest = useRef(navigate);
  latest.current = navigate;
  useEffect(() => {
    const places = new Map(WINDOW_PLACES.map(({ path }, index) => [`Ctrl+${index + 1}`, path]));
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = chordOf(event);
      const writing = event.target instanceof Element && event.target.closest(WRITING) !== null;
      const act = actOf(chord, writing);
      if (!act) return;
      event.preventDefault();
      act();
    };
    const actOf = (chord: string, writing: boolean): (() => void) | undefined => {
      const covered = openDialog() !== undefined;
      if (chord === 'F1' || (chord === '?' && !writing)) return () => setListed(true);
      if (chord === 'Ctrl+Enter') return () => mainAct()?.click();
      // Below a dialog the page stays where it is: what was typed into the dialog would be lost.
      if (covered) return undefined;
      const path = places.get(chord);
      if (path !== undefined) return () => goTo(path, (to) => void latest.current(to));
      if (chord === 'Alt+←') return () => void latest.current(-1);
      if (chord === 'F6' || chord === 'Shift+F6') return () => walkAreas(chord === 'F6' ? 1 : -1);
      if (chord === 'Ctrl+F') return () => goToSearch(() => void latest.current('/matters'));
      return undefined;
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return listed ? <KeyList onClose={() => setListed(false)} /> : null;
}

function goTo(path: string, navigate: (path: string) => void): void {
  const here = window.location.hash.replace(/^#/, '').split('?')[0] === path;
  navigate(path);
  // Another page takes the keyboard by itself.
  if (here) pageElement()?.querySelector<HTMLElement>('[data-page-focus], h1')?.focus();
}

function goToSearch(openMatters: () => void): void {
  if (focusSearch()) return;
  openMatters();
  const until = performance.now() + SEARCH_PATIENCE_MS;
  const again = () => {
    if (!focusSearch() && performance.now() < until) requestAnimationFrame(again);
  };
  requestAnimationFrame(again);
}

function focusSearch(): boolean {
  const fields = [...(pageElement()?.querySelectorAll<HTMLInputElement>(SEARCH_FIELD) ?? [])];
  const field = fields.find((each) => each.checkVisibility({ visibilityProperty: true }));
  field?.focus();
  field?.select();
  return field !== undefined;
}
