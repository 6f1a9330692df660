/** Undo and redo of a whole text: what is typed in one go is one step. No React here, so that it can be tested whole. */

/** Changes that follow each other faster belong to one step. */
const ONE_GO_MS = 1_000;
const MOST_STEPS = 200;

export class EditHistory<T> {
  #past: T[] = [];
  #future: T[] = [];
  #present: T;
  #changedAt = Number.NEGATIVE_INFINITY;

  constructor(present: T) {
    this.#present = present;
  }

  get present(): T {
    return this.#present;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** `at` in milliseconds. */
  change(next: T, at: number): void {
    if (Object.is(next, this.#present)) return;
    if (at - this.#changedAt > ONE_GO_MS || this.#past.length === 0) {
      this.#past = [...this.#past.slice(-(MOST_STEPS - 1)), this.#present];
    }
    this.#changedAt = at;
    this.#present = next;
    this.#future = [];
  }

  /** False where nothing was to be taken back. */
  undo(): boolean {
    const before = this.#past.pop();
    if (before === undefined) return false;
    this.#future.push(this.#present);
    this.#present = before;
    this.#changedAt = Number.NEGATIVE_INFINITY;
    return true;
  }

  redo(): boolean {
    const after = this.#future.pop();
    if (after === undefined) return false;
    this.#past.push(this.#present);
    this.#present = after;
    this.#changedAt = Number.NEGATIVE_INFINITY;
    return true;
  }
}
