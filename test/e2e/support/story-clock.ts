/** One clock for all desks of a story: it runs from the day the story has reached, so that no test depends on today's date. */
export class StoryClock {
  #offset = 0;

  constructor(start: string) {
    this.turnTo(start);
  }

  /** Desks that are started afterwards live on this day; their files and acts are never older than what they received. */
  turnTo(instant: string): void {
    this.#offset = Date.parse(instant) - Date.now();
  }

  get argument(): string {
    return `--start-at=${new Date(Date.now() + this.#offset).toISOString()}`;
  }
}
