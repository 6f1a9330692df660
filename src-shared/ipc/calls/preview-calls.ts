/** What the page preview asks of the machine: the window prints itself, so the pages are already on it. */
import { z } from 'zod';
import { textOf } from '../../domain/matter/matter';
import { call } from '../call';

export const previewCalls = {
  /** Writes the printed form of the window as PDF where the person chooses; `name` is proposed, without an ending. */
  'document.save-pdf': call(z.strictObject({ name: textOf(300) }), z.strictObject({ written: z.boolean() })),
} as const;
