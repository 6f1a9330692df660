/** The state of the exchange between calls: packages that were read and wait for a person's word, and the turn of exports. Built once. */

import type { IdentityCard } from '@shared/package-format/card';
import type { MatterEvent } from '@shared/package-format/events/event';
import { AppError } from '@shared/result/app-error';
import type { VerifiedPackage } from '../../sealing/open-package';
import type { RefusedCopy } from '../quarantine/keep-refused';
import type { Workspace } from '../workspace';
import type { StagedOriginal } from './read-originals';
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
  /** Cards of the office's directory, each countersigned by the sender. */
  readonly cards: readonly IdentityCard[];
  /** The private copy, for quarantine. */
  readonly copy: RefusedCopy;
  /** Why a person accepts it although the sender's card has expired. */
  readonly acceptedExpired?: string | undefined;
  /** Deletes the copy and everything unpacked from it. */
  readonly remove: () => Promise<void>;
}

export class StagedImports {
  private readonly held = new Map<string, StagedImport>();

  async put(staged: StagedImport): Promise<void> {
    for (const earlier of this.held.values()) {
      // Read twice, for instance after a closed window: the newer reading stands for both.
      if (earlier.verified.fingerprint === staged.verified.fingerprint) {
        this.held.delete(earlier.stagingId);
        await earlier.remove();
      }
    }
    this.held.set(staged.stagingId, staged);
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
  readonly exports: Turn;
}

export function createExchange(workspace: Workspace): Exchange {
  return { workspace, staged: new StagedImports(), exports: new Turn() };
}
