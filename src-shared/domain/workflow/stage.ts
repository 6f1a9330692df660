/** What one stage of a matter is: its place on the bar, how it comes about, and what a record of it needs. The tables of the kinds are made of these. */
import type { DocumentKind } from '../document/document-kind';

/** A labelled line of a record: kept inside its text as `标签：内容`, so that the event's shape and a reader of paper need nothing more. */
export interface StageField {
  readonly label: string;
  readonly required: boolean;
  /** The only answers; absent: free text of one line. */
  readonly options?: readonly string[];
}

/** What the office writes down when it records a stage. */
export interface StageRecord {
  /** 批示领导, 主持人: what the person of this record is called. */
  readonly person: string;
  readonly fields: readonly StageField[];
  /** What the text is about; a record without it is refused where it is required. */
  readonly text: { readonly label: string; readonly required: boolean };
  /** The paper that belongs to it must be attached. */
  readonly needsFile: boolean;
}

/**
 * When the office is asked to record a stage: before it assigns, beside the handling once every plan is in, or between
 * the reply and the archive. A stage that was passed over is asked for no longer and can still be made good (补录).
 */
export type Awaited = 'before-assign' | 'after-plan' | 'after-reply';

export interface StageRule {
  readonly code: string;
  /** Its name where the profile gives none. */
  readonly name: string;
  /** One of the line; the others may come at any time (S4 四, PRODUCT 2). */
  readonly ordered: boolean;
  /** Part of the bar: the whole line, and of the facts beside it the twelve of S4 四. The others are reached from its end. */
  readonly onBar: boolean;
  /** Recorded as a fact; absent where it follows from the acts of handling. */
  readonly record?: StageRecord;
  readonly awaited?: Awaited;
  /** The document that is made of it. */
  readonly document?: DocumentKind;
  /** The clause that asks for it. */
  readonly source: string;
}

type Options = Partial<Pick<StageRule, 'awaited' | 'document' | 'onBar'>> & {
  readonly person?: string;
  readonly fields?: readonly StageField[];
  readonly text?: string;
  readonly textRequired?: boolean;
  readonly needsFile?: boolean;
};

/** A stage of the line that follows from the acts of handling. */
export function derived<C extends string>(code: C, name: string, source: string) {
  return { code, name, ordered: true, onBar: true, source } as const satisfies StageRule;
}

/** A stage of the line that is recorded. */
export function inLine<C extends string>(code: C, name: string, source: string, options: Options = {}) {
  return {
    code,
    name,
    ordered: true,
    onBar: true,
    source,
    ...recordedAs(options),
  } as const satisfies StageRule;
}

/** A fact beside the line. */
export function beside<C extends string>(code: C, name: string, source: string, options: Options = {}) {
  const { onBar = false } = options;
  return { code, name, ordered: false, onBar, source, ...recordedAs(options) } as const satisfies StageRule;
}

/** A fact beside the line that follows from an act: 公开. */
export function derivedBeside<C extends string>(code: C, name: string, source: string) {
  return { code, name, ordered: false, onBar: true, source } as const satisfies StageRule;
}

function recordedAs(options: Options): Pick<StageRule, 'record' | 'awaited' | 'document'> {
  const { person = '责任人', fields = [], text = '情况', textRequired = false, needsFile = false } = options;
  return {
    record: { person, fields, text: { label: text, required: textRequired }, needsFile },
    ...(options.awaited ? { awaited: options.awaited } : {}),
    ...(options.document ? { document: options.document } : {}),
  };
}

export function line(label: string, required = false): StageField {
  return { label, required };
}

export function choice(label: string, options: readonly string[], required = false): StageField {
  return { label, required, options };
}

/** S1 四2, S2 二: how a check on the spot was made. */
export const CHECK_METHODS: readonly string[] = ['常规督查', '专项督查', '四不两直', '暗访'];
