/** The state of the exchange between calls: packages that were read and wait for a person's word, and the turn of exports. Built once. */

import type { Profile } from '@shared/domain/profile/profile';
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';
import type { IdentityCard } from '@shared/package-format/card';
import type { MatterEvent } from '@shared/package-format/events/event';
import { AppError } from '@shared/result/app-error';
import type { VerifiedPackage } from '../../sealing/open-package';
import type { RefusedCopy } from '../quarantine/keep-refused';
import type { Workspace } from '../workspace';
import type { StagedOriginal } from './read-originals';
import type { TrustEntries } from './read-trust';
import { Turn } from './turn';

/** A package that passed every check up to the plan; nothing of it is in the database. */
export interface StagedImport {
  readonly stagingId: string;
  /** The last part of the path it came from: a label. */
  readonly fileName: string;
  readonly verified: VerifiedPackage;
  readonly events: readonly MatterEvent[];
  /** Packages inside it that go back to their author. */
  readonly originals: readonly StagedOriginal[];
  /** What it says about other units' cards. */
  readonly trust: TrustEntries;
  /** Rules of the office that sent it. */
  readonly profiles: readonly Profile[];
  /** The private copy, for quarantine. */
  readonly copy: RefusedCopy;
  /** Why a person accepts it although the sender's card has expired. */
  readonly acceptedExpired?: string | undefined;
  /** The volumes it was joined from: they go when it is imported. */
  readonly setId?: string | undefined;
  /** Deletes the copy and everything unpacked from it. */
  readonly remove: () => Promise<void>;
}

/** A card that lay beside packages and waits with them. */
export interface StagedCard {
  readonly stagingId: string;
  readonly fileName: string;
  readonly card: IdentityCard;
}

export class StagedImports {
  private readonly held = new Map<string, StagedImport>();
  private readonly plans = new Map<string, ImportPlan>();
  private readonly byFingerprint = new Map<string, string>();

  /** `plan`: as the person is shown it. */
  async put(staged: StagedImport, plan: ImportPlan): Promise<void> {
    const { stagingId, verified } = staged;
    // Read twice, for instance after a closed window: the newer reading stands for both.
    const before = this.held.get(this.byFingerprint.get(verified.fingerprint) ?? '');
    if (before && before.stagingId !== stagingId) {
      this.forget(before);
      await before.remove();
    }
    this.held.set(stagingId, staged);
    this.plans.set(stagingId, plan);
    this.byFingerprint.set(verified.fingerprint, stagingId);
  }

  /** @throws AppError NOT_FOUND. */
  planOf(stagingId: string): ImportPlan {
    const plan = this.plans.get(stagingId);
    if (!plan) throw new AppError('NOT_FOUND', { what: 'staging' });
    return plan;
  }

  /** It was imported or given up. */
  forget({ stagingId, verified }: StagedImport): void {
    this.held.delete(stagingId);
    this.plans.delete(stagingId);
    if (this.byFingerprint.get(verified.fingerprint) === stagingId) {
      this.byFingerprint.delete(verified.fingerprint);
    }
  }

  /** Taken by one caller only. @throws AppError NOT_FOUND. */
  take(stagingId: string): StagedImport {
    const staged = this.held.get(stagingId);
    if (!staged) throw new AppError('NOT_FOUND', { what: 'staging' });
    this.held.delete(stagingId);
    return staged;
  }

  /** After an attempt that changed nothing. */
  giveBack(staged: StagedImport): void {
    this.held.set(staged.stagingId, staged);
  }

  has(stagingId: string): boolean {
    return this.held.has(stagingId);
  }
}

export interface Exchange {
  readonly workspace: Workspace;
  readonly staged: StagedImports;
  /** By staging id. */
  readonly cards: Map<string, StagedCard>;
  readonly exports: Turn;
}

export function createExchange(workspace: Workspace): Exchange {
  return { workspace, staged: new StagedImports(), cards: new Map(), exports: new Turn() };
}
