/**
 * What the serving process and the engine's process say to each other: plain data, so that any port which clones can carry it.
 * Private keys never travel: the engine asks for a signature or an opened key, and gets only that.
 */
import type { Manifest } from '@shared/package-format/manifest';
import { AppError, type AppErrorDetails } from '@shared/result/app-error';
import { APP_ERROR_CODES, type AppErrorCode } from '@shared/result/app-error-code';
import type { KeyProvider, UnwrappedKey, WrappedKey } from '../key-provider';
import type { OpenRequest, VerifiedFields } from '../open-package';
import type { SenderCard } from '../reader-knowledge';
import type { SealedPackage, SealRequest } from '../seal-package';
import type { JobAnswer, JobName, JobOrder } from './jobs';

/** One end of a line between two processes. Messages of one end arrive at the other in order. */
export interface EnginePort {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the other end is gone for good. */
  onClose(listener: () => void): void;
  close(): void;
}

/** The half of the keys that anybody may see. */
export type PublicKeys = Pick<KeyProvider, 'unitId' | 'signPublic' | 'encPublic' | 'encryptionPublicKeys'>;

export type OpenOrder = Pick<OpenRequest, 'staged' | 'acceptExpiredSender'> & { readonly keys: PublicKeys };
export type SealOrder = Pick<SealRequest, 'manifest' | 'entries' | 'recipients' | 'destination'> & {
  readonly signer: PublicKeys;
};

/** The events went to the asking side with `checkEvents`; they need not travel twice. */
export type OpenAnswer = Omit<VerifiedFields, 'events'>;

export type Order =
  | { readonly [N in JobName]: { readonly what: N; readonly order: JobOrder<N> } }[JobName]
  | { readonly what: 'openPackage'; readonly order: OpenOrder }
  | { readonly what: 'sealPackage'; readonly order: SealOrder };

export type Answer = JobAnswer<JobName> | OpenAnswer | SealedPackage;

/** What the engine's process asks back in the middle of a job. */
export interface Questions {
  sign(message: Uint8Array): Promise<Uint8Array>;
  unwrap(candidates: readonly WrappedKey[]): Promise<UnwrappedKey | undefined>;
  cardBySigningKey(keyId: string): Promise<SenderCard | undefined>;
  fingerprintOf(senderUnitId: string, packageId: string): Promise<string | undefined>;
  packageAt(senderUnitId: string, incarnationId: string, n: number): Promise<string | undefined>;
  checkEvents(lines: readonly string[], manifest: Manifest): Promise<void>;
}

export type Question = {
  readonly [Q in keyof Questions]: { readonly about: Q; readonly words: Parameters<Questions[Q]> };
}[keyof Questions];

export type Failure =
  | { readonly code: AppErrorCode; readonly details: AppErrorDetails }
  | { readonly bug: string };

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: Failure };

export type ToEngine =
  | { readonly kind: 'order'; readonly job: number; readonly order: Order }
  | { readonly kind: 'abort'; readonly job: number }
  | { readonly kind: 'reply'; readonly question: number; readonly outcome: Outcome };

export type FromEngine =
  | { readonly kind: 'progress'; readonly job: number; readonly done: number; readonly total: number }
  | {
      readonly kind: 'question';
      readonly job: number;
      readonly question: number;
      readonly asked: Question;
    }
  | { readonly kind: 'outcome'; readonly job: number; readonly outcome: Outcome };

export function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The same code on the other side; anything unknown stays a bug. */
export function errorOf(failure: Failure): Error {
  if ('bug' in failure) return new Error(`package engine: ${failure.bug}`);
  const known = APP_ERROR_CODES.find((code) => code === failure.code);
  return known === undefined
    ? new Error(`package engine: unknown code ${failure.code}`)
    : new AppError(known, failure.details);
}

/** Runs the work and says how it ended. */
export async function outcomeOf(work: () => unknown): Promise<Outcome> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}
