/**
 * The serving side of an engine in another process: started by the first job, shared by all, replaced by the next job after it died.
 * Every promise given out is settled: a lost process rejects all its jobs with PACKAGE_ENGINE_LOST. What it left unfinished is the
 * caller's to remove, as for any failure, and the sweep's at the next start.
 */
import { AppError } from '@shared/result/app-error';
import type { KeyProvider } from '../key-provider';
import { type OpenRequest, type VerifiedPackage, verifiedByOwnEngine } from '../open-package';
import type { SealedPackage, SealRequest } from '../seal-package';
import type { JobAnswer, JobName, JobOptions, JobOrder } from './jobs';
import {
  type EnginePort,
  errorOf,
  type FromEngine,
  type OpenAnswer,
  type Order,
  outcomeOf,
  type PublicKeys,
  type Question,
  type Questions,
  type ToEngine,
} from './messages';
import { type PackageEngine, stagePackageBy } from './package-engine';

interface RunningJob {
  readonly settle: (answer: unknown, error?: Error) => void;
  readonly onProgress: JobOptions['onProgress'];
  /** What this job may ask; anything else is refused. */
  readonly answers: Partial<Questions>;
}

export class RemoteEngine implements PackageEngine {
  readonly stage = stagePackageBy((job, order, options) => this.run(job, order, options));
  readonly #running = new Map<number, RunningJob>();
  #port: EnginePort | undefined;
  #lastJob = 0;

  /** `connect` starts the process. */
  constructor(private readonly connect: () => EnginePort) {}

  run<N extends JobName>(what: N, order: JobOrder<N>, options: JobOptions = {}): Promise<JobAnswer<N>> {
    return this.#order({ what, order } as Order, options, {}) as Promise<JobAnswer<N>>;
  }

  async open(request: OpenRequest): Promise<VerifiedPackage> {
    const { staged, keys, trust, known, acceptExpiredSender } = request;
    let events: readonly string[] = [];
    const order = {
      staged,
      keys: publicHalf(keys),
      ...(acceptExpiredSender === undefined ? {} : { acceptExpiredSender }),
    };
    const answer = (await this.#order({ what: 'openPackage', order }, request, {
      unwrap: (candidates) => keys.unwrap(candidates),
      cardBySigningKey: async (keyId) => trust.cardBySigningKey(keyId),
      fingerprintOf: async (unitId, packageId) => known.fingerprintOf(unitId, packageId),
      packageAt: async (unitId, incarnationId, n) => known.packageAt(unitId, incarnationId, n),
      async checkEvents(lines, manifest) {
        events = lines;
        await request.checkEvents(lines, manifest);
      },
    })) as OpenAnswer;
    return verifiedByOwnEngine({ ...answer, events });
  }

  seal(request: SealRequest): Promise<SealedPackage> {
    const { manifest, entries, recipients, destination, signer } = request;
    const order = {
      manifest,
      entries,
      recipients: recipients.map(({ encPub }) => ({ encPub })),
      destination,
      signer: publicHalf(signer),
    };
    const sign = (message: Uint8Array) => signer.sign(message);
    return this.#order({ what: 'sealPackage', order }, request, { sign }) as Promise<SealedPackage>;
  }

  /** Ends the process; jobs that run are lost, a later job starts another. */
  close(): void {
    const port = this.#port;
    this.#lose(port);
    port?.close();
  }

  #order(order: Order, { signal, onProgress }: JobOptions, answers: Partial<Questions>): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(new AppError('CANCELLED'));
    const port = this.#connected();
    this.#lastJob += 1;
    const job = this.#lastJob;
    const abort = () => send(port, { kind: 'abort', job });
    return new Promise<unknown>((resolve, reject) => {
      const settle = (answer: unknown, error?: Error) => (error ? reject(error) : resolve(answer));
      this.#running.set(job, { settle, onProgress, answers });
      signal?.addEventListener('abort', abort, { once: true });
      send(port, { kind: 'order', job, order });
    }).finally(() => {
      this.#running.delete(job);
      signal?.removeEventListener('abort', abort);
    });
  }

  #connected(): EnginePort {
    if (this.#port !== undefined) return this.#port;
    const port = this.connect();
    this.#port = port;
    port.onMessage((message) => this.#take(port, message as FromEngine));
    port.onClose(() => this.#lose(port));
    return port;
  }

  #take(port: EnginePort, message: FromEngine): void {
    if (port !== this.#port) return;
    const job = this.#running.get(message.job);
    if (message.kind === 'question') void this.#answer(port, job, message.question, message.asked);
    else if (message.kind === 'progress') job?.onProgress?.(message.done, message.total);
    else if (message.outcome.ok) job?.settle(message.outcome.value);
    else job?.settle(undefined, errorOf(message.outcome.failure));
  }

  async #answer(
    port: EnginePort,
    job: RunningJob | undefined,
    question: number,
    { about, words }: Question,
  ): Promise<void> {
    const answer = job?.answers[about] as ((...words: readonly unknown[]) => unknown) | undefined;
    const outcome = await outcomeOf(() => {
      if (answer === undefined) throw new Error(`no answer to ${about}`);
      return answer(...words);
    });
    if (port === this.#port) send(port, { kind: 'reply', question, outcome });
  }

  #lose(port: EnginePort | undefined): void {
    if (port === undefined || port !== this.#port) return;
    this.#port = undefined;
    for (const { settle } of [...this.#running.values()]) {
      settle(undefined, new AppError('PACKAGE_ENGINE_LOST'));
    }
  }
}

function send(port: EnginePort, message: ToEngine): void {
  port.send(withOwnBytes(message));
}

/** A view is cloned with everything its memory holds, and Node's small buffers share theirs: no neighbour may travel along. */
function withOwnBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    return value.byteLength === value.buffer.byteLength ? value : new Uint8Array(value);
  }
  if (Array.isArray(value)) return value.map(withOwnBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withOwnBytes(part)]));
}

function publicHalf({ unitId, signPublic, encPublic, encryptionPublicKeys }: KeyProvider): PublicKeys {
  return { unitId, signPublic, encPublic, encryptionPublicKeys };
}
