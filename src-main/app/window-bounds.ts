/** Remembers size and place of the window; a place that no screen shows any more is forgotten, never followed. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export const MINIMUM = { width: 1100, height: 700 } as const;
const FIRST = { width: 1280, height: 800 } as const;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowBounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** Fits what was remembered into the screens of today. */
export function fitBounds(remembered: WindowBounds | undefined, screens: readonly Rectangle[]): WindowBounds {
  const wanted = remembered ?? { ...FIRST, maximized: false };
  const home = screens.find((screen) => showsTitle(screen, wanted));
  const screen = home ?? screens[0];
  const width = clamp(wanted.width, MINIMUM.width, screen?.width ?? wanted.width);
  const height = clamp(wanted.height, MINIMUM.height, screen?.height ?? wanted.height);
  const size = { width, height, maximized: wanted.maximized };
  if (home === undefined || wanted.x === undefined || wanted.y === undefined) return size;
  return { ...size, x: wanted.x, y: wanted.y };
}

export function readBounds(path: string): WindowBounds | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isBounds(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function writeBounds(path: string, bounds: WindowBounds): void {
  try {
    writeFileSync(`${path}.new`, JSON.stringify(bounds), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch {
    // A window that opens at its first size next time is not worth a message while closing.
  }
}

function showsTitle(screen: Rectangle, bounds: WindowBounds): boolean {
  if (bounds.x === undefined || bounds.y === undefined) return false;
  const insideX = bounds.x + 100 < screen.x + screen.width && bounds.x + bounds.width > screen.x + 100;
  return insideX && bounds.y >= screen.y && bounds.y + 40 < screen.y + screen.height;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function isBounds(value: unknown): value is WindowBounds {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height, maximized } = value as Record<string, unknown>;
  const place = [x, y].every((part) => part === undefined || Number.isInteger(part));
  return place && Number.isInteger(width) && Number.isInteger(height) && typeof maximized === 'boolean';
}
