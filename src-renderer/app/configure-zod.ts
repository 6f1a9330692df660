/** Imported before anything that builds a schema: the window's CSP forbids `new Function`, which zod's fast path would use. */
import { z } from 'zod';

z.config({ jitless: true });
