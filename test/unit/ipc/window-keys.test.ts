/** The table of keys: each chord spelled as it is read from the keyboard, none with two meanings, every place with its number. */

import { chordOf, KEY_GROUPS, type PressedKey, WINDOW_KEYS } from '@shared/ipc/window-keys';
import { WINDOW_PLACES } from '@shared/ipc/window-places';
import { describe, expect, it } from 'vitest';

const press = (key: string, held: Partial<PressedKey> = {}): string =>
  chordOf({ key, ctrlKey: false, altKey: false, shiftKey: false, ...held });

describe('window keys', () => {
  it('spells a pressed key as the table does', () => {
    expect(press('f', { ctrlKey: true })).toBe('Ctrl+F');
    expect(press('ArrowDown', { altKey: true })).toBe('Alt+↓');
    expect(press('ArrowUp', { altKey: true, shiftKey: true })).toBe('Alt+Shift+↑');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('F6', { shiftKey: true })).toBe('Shift+F6');
    expect(press('Tab', { shiftKey: true })).toBe('Shift+Tab');
    expect(press(' ')).toBe('空格');
    expect(press('1', { ctrlKey: true })).toBe('Ctrl+1');
  });

  it('gives each chord one meaning outside lists and dialogs', () => {
    const everywhere = WINDOW_KEYS.filter(({ chords }) => !chords.includes('Enter'));
    const chords = everywhere.flatMap((key) => key.chords);
    expect(new Set(chords).size).toBe(chords.length);
    expect(new Set(WINDOW_KEYS.map(({ group }) => group))).toEqual(new Set(KEY_GROUPS));
  });

  it('numbers at most seven places', () => {
    expect(WINDOW_PLACES.length).toBeLessThanOrEqual(7);
    for (const [index, { word }] of WINDOW_PLACES.entries()) {
      expect(WINDOW_KEYS.find(({ chords }) => chords.includes(`Ctrl+${index + 1}`))?.words).toBe(word);
    }
  });
});
