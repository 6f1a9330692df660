/** One deviation from the format of official documents: which check, which clause, what was found, what is wanted, where, and how it may be mended. */
import type { RepairStep } from './repair-step';

/** 规定, 一般, 推荐: how strictly the standard speaks. */
export const SEVERITIES = ['required', 'usual', 'advised'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Place {
  readonly part: string;
  /** Number of the paragraph in its part, from 0; null: the document, a page or a setting. */
  readonly paragraph: number | null;
  /** The page element in words: 标题, 正文, 页码 … */
  readonly element: string;
  /** Its first characters. */
  readonly excerpt: string;
}

export interface Finding {
  /** Stable while the document is the same. */
  readonly id: string;
  /** 1 to 54 as in the format sheet; 0: outside of it. */
  readonly check: number;
  readonly rule: string;
  /** What is checked, in words. */
  readonly name: string;
  readonly clause: string;
  readonly severity: Severity;
  readonly found: string;
  readonly wanted: string;
  readonly place: Place;
  /** Empty: only a person can mend it, `advice` says how. */
  readonly repair: readonly RepairStep[];
  readonly advice: string;
}
