/** The events file as lines: UTF-8, each line ended by LF, none empty (SEALED-PACKAGE 3). What a line says is checked by the event schemas. */
import { canonicalize } from '@shared/package-format/canonical-json';
import type { MatterEvent } from '@shared/package-format/events/event';
import { AppError } from '@shared/result/app-error';
import { decodeUtf8, utf8 } from './bytes';

/** Held in memory at once; a hundred thousand long events stay below it. */
export const MAX_EVENTS_LENGTH = 128 * 1024 * 1024;

/** `E_EVENTS` unless the bytes are such lines. An empty file has no lines. */
export function splitEventLines(bytes: Uint8Array): string[] {
  let text: string;
  try {
    text = decodeUtf8(bytes);
  } catch (error) {
    throw new AppError('E_EVENTS', { reason: 'not UTF-8' }, { cause: error });
  }
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new AppError('E_EVENTS', { reason: 'last line not ended' });
  if (lines.includes('')) throw new AppError('E_EVENTS', { reason: 'empty line' });
  return lines;
}

/** The file that these events make, in this order. */
export function joinEventLines(events: readonly MatterEvent[]): Uint8Array {
  return utf8(events.map((event) => `${canonicalize(event)}\n`).join(''));
}
