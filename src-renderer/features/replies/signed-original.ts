/** What replaces the paper in the window: a scan, or the day on which the paper follows. */
import type { signedOriginalSchema } from '@shared/package-format/events/unit-events';
import type { z } from 'zod';

export type SavedSignedOriginal = z.infer<typeof signedOriginalSchema>;
