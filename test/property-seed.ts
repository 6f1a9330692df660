/**
 * One seed for the properties of a run: what passed once passes again, and a failure can be repeated. `CHENGFU_SEED=random` draws
 * new cases, which is how `npm run test:exchange` runs; a number draws those of a run that failed. A failure prints its own seed too.
 */
import fc from 'fast-check';

const chosen = process.env.CHENGFU_SEED ?? '20260302';
if (chosen !== 'random') fc.configureGlobal({ seed: Number(chosen) });
