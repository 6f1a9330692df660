/** The engine's side: does what it is ordered, several orders at once, and asks back for whatever needs a private key or the database. */
import type { KeyProvider } from '../key-provider';
import { openPackage } from '../open-package';
import { sealPackage } from '../seal-package';
import { type JobOptions, jobs } from './jobs';
import {
  type EnginePort,
  errorOf,
  type FromEngine,
  type OpenOrder,
  type Order,
  type Outcome,
  outcomeOf,
  type PublicKeys,
  type Question,
  type Questions,
  type SealOrder,
  type ToEngine,
} from './messages';

/** A bar needs no more than ten steps a second, and every message wakes the process that serves the window. */
const PROGRESS_EVERY_MS = 100;

/** `selfTest` is over before the first order is begun; a machine whose crypto miscomputes refuses every one (SEALED-PACKAGE 8). */
export function serveEngine(
  port: EnginePort,
  selfTest: () => Promise<void>,
  { progressEveryMs = PROGRESS_EVERY_MS } = {},
): void {
  const tested = selfTest();
  // Reported by every order that waits for it.
  tested.catch(() => {});
  const running = new Map<number, AbortController>();
  const asked = new Map<number, (outcome: Outcome) => void>();
  let questions = 0;

  const send = (message: FromEngine) => port.send(message);

  function ask(job: number, question: Question): Promise<unknown> {
    questions += 1;
    const id = questions;
    return new Promise((resolve, reject) => {
      asked.set(id, (outcome) => {
        if (outcome.ok) resolve(outcome.value);
        else reject(errorOf(outcome.failure));
      });
      send({ kind: 'question', job, question: id, asked: question });
    });
  }

  async function perform(job: number, order: Order): Promise<void> {
    const controller = new AbortController();
    running.set(job, controller);
    const options: JobOptions = {
      signal: controller.signal,
      onProgress: throttled(progressEveryMs, (done, total) => send({ kind: 'progress', job, done, total })),
    };
    const outcome = await outcomeOf(async () => {
      await tested;
      return work(
        order,
        options,
        questionsOf((question) => ask(job, question)),
      );
    });
    running.delete(job);
    send({ kind: 'outcome', job, outcome });
  }

  port.onMessage((data) => {
    const message = data as ToEngine;
    if (message.kind === 'order') void perform(message.job, message.order);
    else if (message.kind === 'abort') running.get(message.job)?.abort();
    else {
      asked.get(message.question)?.(message.outcome);
      asked.delete(message.question);
    }
  });
  port.onClose(() => {
    for (const controller of running.values()) controller.abort();
    const lost = { ok: false, failure: { code: 'PACKAGE_ENGINE_LOST', details: {} } } as const;
    for (const answer of asked.values()) answer(lost);
    asked.clear();
  });
}

function work(order: Order, options: JobOptions, questions: Questions): Promise<unknown> {
  if (order.what === 'openPackage') return open(order.order, options, questions);
  if (order.what === 'sealPackage') return seal(order.order, options, questions);
  if (!Object.hasOwn(jobs, order.what)) throw new Error('an order of another version');
  const job = jobs[order.what] as (given: unknown, options: JobOptions) => Promise<unknown>;
  return job(order.order, options);
}

async function open(order: OpenOrder, options: JobOptions, questions: Questions): Promise<unknown> {
  const { events: _, ...answer } = await openPackage({
    ...order,
    ...options,
    keys: keysBehind(order.keys, questions),
    trust: questions,
    known: questions,
    checkEvents: questions.checkEvents,
  });
  return answer;
}

function seal(order: SealOrder, options: JobOptions, questions: Questions): Promise<unknown> {
  return sealPackage({ ...order, ...options, signer: keysBehind(order.signer, questions) });
}

function keysBehind(keys: PublicKeys, { sign, unwrap }: Questions): KeyProvider {
  return { ...keys, sign, unwrap };
}

function questionsOf(ask: (question: Question) => Promise<unknown>): Questions {
  const about =
    <Q extends keyof Questions>(name: Q) =>
    (...words: Parameters<Questions[Q]>) =>
      ask({ about: name, words } as Question) as ReturnType<Questions[Q]>;
  return {
    sign: about('sign'),
    unwrap: about('unwrap'),
    cardBySigningKey: about('cardBySigningKey'),
    fingerprintOf: about('fingerprintOf'),
    packageAt: about('packageAt'),
    checkEvents: about('checkEvents'),
  };
}

/** The last step of all is always told. */
function throttled(
  everyMs: number,
  tell: (done: number, total: number) => void,
): (done: number, total: number) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - toldAt < everyMs) return;
    toldAt = now;
    tell(done, total);
  };
}
