/**
 * The shape of one matter of the demonstration: what the office enters, and what is done about it on which day.
 * Only acts that have a use case occur here, so that the demonstration cannot show what the product cannot do.
 */

import type { Grade, Proposer, Session } from '@shared/domain/matter/matter';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import type { Disposal, ResultMark } from '@shared/domain/reply/answer';

/** Units that have a desk of their own. */
export type DeskUnit = 'housing' | 'finance';
/** Units that are known by their cards only: packages for them are made and stay on the medium. */
export type CardUnit = 'police' | 'education' | 'market' | 'urban';
export type UnitKey = DeskUnit | CardUnit;

/** Days from the story's last day: 0 or less for what was done, more for what is promised. */
export type Day = number;

export interface DemonstrationMatter {
  readonly kind: MatterKind;
  readonly number: string;
  readonly session?: Session;
  readonly title: string;
  readonly proposers: readonly Proposer[];
  readonly grade?: Grade;
  readonly keyMatter?: boolean;
  readonly classification?: 'internal';
  readonly urgency?: 'urgent' | 'extra-urgent';
  /** Name of a scanned page that the office attaches to the matter. */
  readonly attachment?: string;
  /** Paragraphs. `{日-3}`, `{月+40}`, `{今年}`, `{去年}` stand for days of the story (`fill-dates.ts`). */
  readonly original: readonly string[];
  /** How many points the product's own splitting finds; a text that says otherwise is refused. */
  readonly points: number;
  readonly received: Day;
  readonly registered: Day;
  readonly course: readonly Act[];
}

export interface AnswerText {
  readonly point: number;
  readonly disposal: Disposal;
  readonly result: ResultMark;
  readonly text: string;
  readonly promised?: Day;
}

type Satisfaction = 'satisfied' | 'basically-satisfied' | 'dissatisfied';

export type Act = { readonly day: Day } & (
  | {
      readonly act: 'assign';
      readonly to: readonly {
        readonly unit: UnitKey;
        readonly role: 'sole' | 'lead' | 'co-handler' | 'separate';
        readonly points?: readonly number[];
      }[];
      readonly requirement?: string;
      readonly limit?: Day;
    }
  | { readonly act: 'sign-for'; readonly unit: DeskUnit }
  | {
      readonly act: 'request-return';
      readonly unit: DeskUnit;
      readonly reason: string;
      readonly suggested: UnitKey;
    }
  | {
      readonly act: 'decide-return';
      readonly unit: DeskUnit;
      readonly decision: 'accepted' | 'refused';
      readonly reason: string;
      readonly reassignTo?: UnitKey;
    }
  | {
      readonly act: 'plan';
      readonly unit: DeskUnit;
      readonly measures: readonly {
        readonly point: number;
        readonly text: string;
        readonly person: string;
        readonly due: Day;
      }[];
    }
  | {
      readonly act: 'progress';
      readonly unit: DeskUnit;
      readonly point: number;
      readonly text: string;
      /** Name of a scanned page that proves it. */
      readonly evidence?: string;
    }
  | {
      readonly act: 'contact';
      readonly unit: DeskUnit;
      readonly stage: 'before' | 'during' | 'after';
      readonly with: string;
      readonly way: string;
      readonly outcome: string;
    }
  | { readonly act: 'opinion'; readonly unit: DeskUnit; readonly text: string }
  /** Saved and not submitted: what the clerk finds half written. */
  | { readonly act: 'save-draft'; readonly unit: DeskUnit; readonly answers: readonly AnswerText[] }
  | {
      readonly act: 'submit-draft';
      readonly unit: DeskUnit;
      /** Of a second draft only what changes. */
      readonly answers: readonly AnswerText[];
      readonly mark?: ResultMark;
      readonly publicity?: 'public' | 'on-request' | 'not-public';
    }
  | {
      readonly act: 'review';
      readonly unit: DeskUnit;
      readonly decision: 'approved' | 'returned';
      readonly comments: readonly { readonly point?: number; readonly text: string }[];
    }
  | { readonly act: 'finalise'; readonly unit: DeskUnit; readonly original: 'pdf' | 'png' | 'paper-follows' }
  | { readonly act: 'deliver'; readonly unit: DeskUnit; readonly way: string }
  | {
      readonly act: 'feedback';
      readonly unit: DeskUnit;
      readonly proposer: string;
      readonly attitude: Satisfaction;
      readonly process: Satisfaction;
      readonly result: Satisfaction;
      readonly overall: Satisfaction;
      readonly opinion: string;
    }
  | { readonly act: 'redo'; readonly unit: DeskUnit; readonly reason: string }
  | { readonly act: 'close-points'; readonly points: readonly number[]; readonly reason: string }
  | {
      readonly act: 'procedure';
      readonly procedure: string;
      readonly person: string;
      /** The labelled lines that the stage asks for. */
      readonly values?: Readonly<Record<string, string>>;
      readonly text: string;
    }
  | { readonly act: 'publish'; readonly where: string }
  /** `openPoints`: why points are left open. */
  | { readonly act: 'archive'; readonly place: string; readonly openPoints?: string }
);
