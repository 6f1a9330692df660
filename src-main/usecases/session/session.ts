/** Who is at work: the unit's identity, its unlocked keys and the acting person. Nothing is recorded without all three. */

import type { IncarnationId, UnitId } from '@shared/domain/identifiers';
import type { Actor, Desk } from '@shared/domain/person/actor';
import type { Person } from '@shared/ipc/calls/session-calls';
import { AppError } from '@shared/result/app-error';
import type { KeyProvider } from '../../sealing/key-provider';
import { Turn } from '../package/turn';

export interface OwnIdentity {
  readonly unitId: UnitId;
  readonly name: string;
  readonly code: string;
  readonly desks: readonly Desk[];
  readonly incarnationId: IncarnationId;
  readonly incarnationStartedAt: number;
}

interface OpenState {
  readonly identity: OwnIdentity;
  readonly keys: KeyProvider;
  readonly person: Person;
}

export class Session {
  /** Whoever writes the key boxes anew reads them in the same turn: keys that another put in force meanwhile would be gone. */
  readonly keyBoxes = new Turn();
  private open: OpenState | undefined;

  unlock(state: OpenState): void {
    this.open = state;
  }

  lock(): void {
    this.open = undefined;
  }

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** @throws AppError KEYBOX_LOCKED while nobody has unlocked the desk. */
  get identity(): OwnIdentity {
    return this.required().identity;
  }

  get keys(): KeyProvider {
    return this.required().keys;
  }

  get person(): Person {
    return this.required().person;
  }

  get actor(): Actor {
    const { name, role } = this.required().person;
    return { name, role };
  }

  actAs(person: Person): void {
    this.open = { ...this.required(), person };
  }

  /** A new incarnation of the same unit. */
  renew(identity: OwnIdentity): void {
    this.open = { ...this.required(), identity };
  }

  private required(): OpenState {
    if (!this.open) throw new AppError('KEYBOX_LOCKED');
    return this.open;
  }
}
