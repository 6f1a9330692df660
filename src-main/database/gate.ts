/** One at a time, in order of arrival. Whoever is inside must use the handle it was given: asking again would wait for itself for ever. */
import { AsyncLocalStorage } from 'node:async_hooks';

interface Turn {
  open: boolean;
}

/** Shared by gates that must not be entered from inside one another. */
export type Occupancy = AsyncLocalStorage<Turn>;

export function createOccupancy(): Occupancy {
  return new AsyncLocalStorage<Turn>();
}

export class Gate {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly occupancy: Occupancy = createOccupancy()) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    // Work that was started inside and outlives its turn may ask again, so the mark alone does not decide.
    if (this.occupancy.getStore()?.open) {
      throw new Error(
        'the database was asked again from inside read or write; use the handle that was given',
      );
    }
    const before = this.last;
    let leave = () => {};
    this.last = new Promise<void>((resolve) => {
      leave = resolve;
    });
    await before;
    const turn: Turn = { open: true };
    try {
      return await this.occupancy.run(turn, work);
    } finally {
      turn.open = false;
      leave();
    }
  }
}
