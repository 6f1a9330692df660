/** The reviewed table of checks that the letter format must pass; numbers are those of the project's 54 checks, 0 is the local result mark. */
import type { Check } from './check';
import * as end from './end-checks';
import * as head from './head-checks';
import * as page from './page-checks';

/** 24, 26, 33, 46 and 47 belong to other formats, 45 to enclosed attachments, 54 to finals; 1, 2, 7 and 10 have tests of their own. */
export const LETTER_CHECKS: Readonly<Record<string, Check>> = { ...page, ...head, ...end };
