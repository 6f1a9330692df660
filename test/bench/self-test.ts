/** The self-test at every start, in Electron, in a process that has done nothing before: at most 50 ms (issue of the sealed exchange, build 5). */
import { selfTest } from '@main/sealing/self-test';
import { milliseconds, report, timed } from './support/report';

const first = await timed(() => selfTest());
const again = await timed(() => selfTest());
report([
  {
    what: 'self-test of the algorithms at start (at most 50 ms)',
    ours: milliseconds(first),
    runs: 'the first of a process',
  },
  { what: 'the same once more', ours: milliseconds(again), runs: '1' },
]);
