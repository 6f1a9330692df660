/** The import as lists of cards and packages, each staged, written or set aside: nothing counts as imported before main said so. */
import type { ImportOutcome, ImportPlan } from '@shared/ipc/calls/exchange-calls';
import { type CardPlanView, FEW_PLANS } from '@shared/ipc/calls/import-calls';
import type { CallOutput } from '@shared/ipc/contract';
import type { AppErrorDetails } from '@shared/result/app-error';
import type { AppErrorCode } from '@shared/result/app-error-code';
import type { Failure } from '@shared/result/envelope';

export type Staging = CallOutput<'package.stage'>;
export type GoOutcome = CallOutput<'package.confirm-all'>;

export interface RefusedFile {
  readonly fileName: string;
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;
}

export type StagedPackage =
  | { readonly state: 'staged' | 'cancelled'; readonly plan: ImportPlan }
  | { readonly state: 'failed'; readonly plan: ImportPlan; readonly error: Failure }
  | { readonly state: 'written'; readonly plan: ImportPlan; readonly outcome: ImportOutcome };

export type StagedCard =
  | { readonly state: 'staged' | 'written' | 'cancelled'; readonly card: CardPlanView }
  | { readonly state: 'failed'; readonly card: CardPlanView; readonly error: Failure };

/** Why the last confirmation ended before the end. */
export type Stopped = 'changed' | 'cancelled' | 'failed';

export interface ImportState {
  readonly reading: boolean;
  readonly writing: boolean;
  readonly cards: readonly StagedCard[];
  readonly packages: readonly StagedPackage[];
  readonly refused: readonly RefusedFile[];
  readonly ignored: number;
  readonly left: number;
  /** Parts of volumes that were taken in. */
  readonly volumes: number;
  readonly stopped?: Stopped | undefined;
}

export const NO_IMPORT: ImportState = {
  reading: false,
  writing: false,
  cards: [],
  packages: [],
  refused: [],
  ignored: 0,
  left: 0,
  volumes: 0,
};

export function withStaging(state: ImportState, staging: Staging): ImportState {
  return {
    ...state,
    reading: false,
    cards: [...state.cards, ...staging.cards.map((card): StagedCard => ({ state: 'staged', card }))],
    packages: [...state.packages, ...staging.plans.map((plan): StagedPackage => ({ state: 'staged', plan }))],
    refused: [...state.refused, ...staging.refused],
    ignored: state.ignored + staging.ignored,
    left: state.left + staging.left,
    volumes: state.volumes + staging.volumes,
  };
}

export function withPackage(state: ImportState, changed: StagedPackage): ImportState {
  return {
    ...state,
    packages: state.packages.map((entry) =>
      entry.plan.stagingId === changed.plan.stagingId ? changed : entry,
    ),
  };
}

export function withCardCancelled(state: ImportState, stagingId: string): ImportState {
  return {
    ...state,
    cards: state.cards.map((entry) =>
      entry.card.stagingId === stagingId ? { state: 'cancelled', card: entry.card } : entry,
    ),
  };
}

/** What a confirmation of everything left behind: written, failed, or still waiting, with new plans where they changed. */
export function withOutcome(state: ImportState, outcome: GoOutcome): ImportState {
  const written = new Map(outcome.done.map((done) => [done.stagingId, done]));
  const anew = new Map(outcome.plans.map((plan) => [plan.stagingId, plan]));
  const refused = new Map(outcome.refused.map((one) => [one.stagingId, one]));
  const { failed } = outcome;
  const stopped: Stopped | undefined =
    failed === undefined
      ? undefined
      : failed.code === 'PLAN_CHANGED'
        ? 'changed'
        : failed.code === 'CANCELLED'
          ? 'cancelled'
          : 'failed';
  if (failed && stopped === 'failed') refused.set(failed.stagingId, failed);
  return {
    ...state,
    writing: false,
    stopped,
    cards: state.cards.map((entry): StagedCard => {
      const { card } = entry;
      const error = refused.get(card.stagingId);
      if (error) return { state: 'failed', card, error };
      return outcome.cards.includes(card.stagingId) ? { state: 'written', card } : entry;
    }),
    packages: state.packages.map((entry): StagedPackage => {
      const { plan } = entry;
      const done = written.get(plan.stagingId);
      if (done) return { state: 'written', plan, outcome: done };
      const error = refused.get(plan.stagingId);
      if (error) return { state: 'failed', plan, error };
      const next = anew.get(plan.stagingId);
      return next ? { state: 'staged', plan: next } : entry;
    }),
  };
}

/** The drawer shows one card each while they are few, one table when they are many. */
export function isLarge({ packages }: ImportState): boolean {
  return packages.length > FEW_PLANS;
}

export function isOpen(state: ImportState): boolean {
  const { reading, cards, packages, refused, volumes, ignored } = state;
  return reading || cards.length + packages.length + refused.length + volumes + ignored > 0;
}

/** A card that is known already asks for nothing. */
export function cardsToConfirm({ cards }: ImportState): readonly CardPlanView[] {
  return cards
    .filter(({ state, card }) => state === 'staged' && card.effect !== 'known')
    .map(({ card }) => card);
}

export function plansToConfirm({ packages }: ImportState): readonly ImportPlan[] {
  return packages.filter(({ state }) => state === 'staged').map(({ plan }) => plan);
}

/** Everything that main still holds for this window. */
export function stagingIdsLeft({ cards, packages }: ImportState): string[] {
  return [
    ...cards
      .filter(({ state }) => state === 'staged' || state === 'failed')
      .map(({ card }) => card.stagingId),
    ...packages
      .filter(({ state }) => state === 'staged' || state === 'failed')
      .map(({ plan }) => plan.stagingId),
  ];
}
