/** What a proposal is made from: the matter as it stands, whose desk writes, and what that desk keeps for its letters. Nothing else is known, nothing is invented. */
import { AppError } from '../../result/app-error';
import type { LocalDate } from '../calendar/local-date';
import type { Sm3 } from '../identifiers';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import type { Actor, Desk } from '../person/actor';
import type { Profile } from '../profile/profile';
import type { PackageFacts } from './package-facts';

export interface WritingUnit {
  readonly name: string;
  readonly desk: Desk;
}

/** What `UnitSettings` says of documents. */
export interface DocumentSettings {
  readonly letterSeries: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly leaderName: string;
  readonly sealDiameterMillimetres: number;
  readonly copies: readonly string[];
}

export interface DocumentCircumstances {
  readonly matter?: MatterState | undefined;
  readonly assignment?: AssignmentView | undefined;
  /** For lists, compilations, circulars and periodic reports. */
  readonly matters?: readonly MatterState[] | undefined;
  readonly unit: WritingUnit;
  readonly settings: DocumentSettings;
  readonly person: Actor;
  /** Limits and copies of the place; without it what the source documents agree on. */
  readonly profile?: Profile | undefined;
  /** What the hand-over slip goes with: all that lies on one medium. */
  readonly packages?: readonly PackageFacts[] | undefined;
  /** The letter that a feedback form goes with, where it has not been issued yet. */
  readonly replyNumber?: string | undefined;
  /** The approval sheet's draft, by its SM3. */
  readonly draftDigest?: Sm3 | undefined;
  readonly today: LocalDate;
  /** UTC milliseconds; written into the file's properties. */
  readonly at: number;
}

/** @throws AppError INPUT_INVALID {field: 'matter'} where the kind needs one. */
export function needMatter({ matter }: DocumentCircumstances): MatterState {
  if (!matter) throw new AppError('INPUT_INVALID', { field: 'matter', reason: 'missing' });
  return matter;
}

/** @throws AppError INPUT_INVALID {field: 'assignment'} where the kind needs one. */
export function needAssignment(circumstances: DocumentCircumstances): {
  matter: MatterState;
  assignment: AssignmentView;
} {
  const matter = needMatter(circumstances);
  const { assignment } = circumstances;
  if (!assignment) throw new AppError('INPUT_INVALID', { field: 'assignment', reason: 'missing' });
  return { matter, assignment };
}

/** The matters that a list is about: those given, else the one matter. */
export function mattersOf({ matter, matters }: DocumentCircumstances): readonly MatterState[] {
  return matters ?? (matter ? [matter] : []);
}
