/** A document as it stands on its pages: everything positioned in millimetres from the page's upper left corner, nothing left to decide. */
import type { FontName } from '../document-model/fonts';

export type Ink = 'black' | 'red';

/** Characters of one look on one baseline. */
export interface TextItem {
  readonly kind: 'text';
  readonly text: string;
  readonly font: FontName;
  readonly points: number;
  readonly ink: Ink;
  readonly baseline: number;
  /** Left edge of each character of `text`, counted in code points. */
  readonly x: readonly number[];
  /** Reads downwards: `x` counts from the page's upper edge, `baseline` from its left one (page number of a turned page, 8). */
  readonly turned?: true;
}

/** A filled bar. */
export interface RuleItem {
  readonly kind: 'rule';
  readonly ink: Ink;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The room of a seal or signature: empty in a draft, filled by an image where one is given. */
export interface ImageItem {
  readonly kind: 'image';
  readonly role: 'seal' | 'signature';
  /** Which one, from 0. */
  readonly index: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type PageItem = TextItem | RuleItem | ImageItem;

export interface LaidOutPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

export interface LaidOutDocument {
  readonly pages: readonly LaidOutPage[];
}

/** An image of given size, shifted from the place that the layout computes; millimetres. */
export interface ImagePlace {
  readonly width: number;
  readonly height: number;
  readonly right: number;
  readonly down: number;
}

/** The part of the generator's options that places anything. */
export interface LayoutOptions {
  readonly variant: 'draft' | 'final';
  readonly seals?: readonly (ImagePlace | null)[];
  readonly signature?: ImagePlace;
}
