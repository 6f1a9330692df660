/**
 * Autosave of one draft: at most one save under way, the newest text always last, nothing overwritten that another
 * window saved (STALE_VERSION stops saving until a person decides). No React here, so that it can be tested whole.
 */
import type { Envelope, Failure } from '@shared/result/envelope';

/** Without a key for this long, what is typed is saved: a power cut takes a breath's worth of words at most. */
export const AUTOSAVE_DELAY_MS = 300;

export interface SaverState {
  readonly phase: 'clean' | 'waiting' | 'saving' | 'stale' | 'failed';
  readonly savedAt?: number | undefined;
  readonly error?: Failure | undefined;
}

export interface Saved {
  readonly version: number;
  readonly savedAt: number;
}

export interface SaverOptions<T> {
  readonly save: (content: T, version: number) => Promise<Envelope<Saved>>;
  readonly version: number;
  readonly savedAt?: number | undefined;
  /** Milliseconds without typing before a save. */
  readonly delay: number;
}

export class DraftSaver<T> {
  #state: SaverState;
  #version: number;
  #pending: { readonly content: T } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  readonly #options: SaverOptions<T>;
  readonly #listeners = new Set<() => void>();

  constructor(options: SaverOptions<T>) {
    this.#options = options;
    this.#version = options.version;
    this.#state = { phase: 'clean', savedAt: options.savedAt };
  }

  readonly state = (): SaverState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes the newest content and saves it after the delay. A stale draft waits for `resolve`. */
  edit(content: T): void {
    this.#pending = { content };
    // Refused until somebody acts: each further try would keep one more version of it. Leaving saves it aside once more.
    if (this.#state.phase === 'stale' || this.#isRefused()) return;
    if (this.#state.phase !== 'saving') this.#set({ ...this.#state, phase: 'waiting' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#options.delay);
  }

  /** Saves now. True when everything typed is on the disk. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#pending && this.#state.phase !== 'stale') {
      this.#running = this.#saveOnce(this.#pending.content);
      await this.#running;
      if (this.#pending && this.#state.phase === 'waiting') return this.flush();
    }
    return this.#state.phase === 'clean';
  }

  /** After STALE_VERSION: go on from the version that is stored now. What was typed in vain is dropped. */
  resolve(version: number, savedAt: number | undefined): void {
    this.#version = version;
    this.#pending = undefined;
    this.#set({ phase: 'clean', savedAt });
  }

  async #saveOnce(content: T): Promise<void> {
    this.#pending = undefined;
    this.#set({ ...this.#state, phase: 'saving' });
    const answer = await this.#options.save(content, this.#version);
    this.#running = undefined;
    if (answer.ok) {
      this.#version = answer.value.version;
      this.#set({ phase: this.#pending ? 'waiting' : 'clean', savedAt: answer.value.savedAt });
      return;
    }
    this.#pending ??= { content };
    const phase = answer.error.code === 'STALE_VERSION' ? 'stale' : 'failed';
    this.#set({ phase, savedAt: this.#state.savedAt, error: answer.error });
  }

  #isRefused(): boolean {
    const { phase, error } = this.#state;
    return phase === 'failed' && (error?.code === 'DRAFT_LOCKED' || error?.code === 'ACTION_FORBIDDEN');
  }

  #set(state: SaverState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
