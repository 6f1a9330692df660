/** What the format check knows of a document: what holds on each paragraph after all inheritance, neutral of who wrote it and how. Lengths are twips unless said. */

export interface RunFacts {
  /** Tabs are \t, line breaks \n, page breaks \f; a page-number field is one #. */
  readonly text: string;
  /** Face of Chinese characters, and of Latin letters and digits. */
  readonly eastAsia: string;
  readonly ascii: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly hidden: boolean;
  /** Six hexadecimal digits; `auto` is 000000. */
  readonly colour: string;
  /** Points added to each character. */
  readonly spacing: number;
}

export interface IndentFacts {
  readonly left: number;
  readonly right: number;
  /** Negative: hanging. */
  readonly firstLine: number;
  /** Hundredths of a character; null where only a measure is given. They win over the measures. */
  readonly leftChars: number | null;
  readonly rightChars: number | null;
  readonly firstLineChars: number | null;
}

export type Alignment = 'left' | 'center' | 'right' | 'both' | 'distribute';
export type LineRule = 'exact' | 'atLeast' | 'auto';

export interface ParagraphFacts {
  readonly part: string;
  /** Number of the paragraph in its part, from 0, in the order of the file: by it a repair finds the paragraph again. */
  readonly index: number;
  readonly where: 'flow' | 'table' | 'text-box';
  /** Of the section it stands in. */
  readonly section: number;
  /** With the label of automatic numbering in front. */
  readonly text: string;
  /** The label that a program would number it with, e.g. 一、; empty where it is typed or absent. */
  readonly label: string;
  readonly runs: readonly RunFacts[];
  readonly styleName: string;
  readonly alignment: Alignment;
  readonly indent: IndentFacts;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly line: number;
  readonly lineRule: LineRule;
  readonly snapToGrid: boolean;
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  readonly kinsoku: boolean;
  /** 0 to 8; null for body text. */
  readonly outlineLevel: number | null;
  readonly tabs: readonly { readonly kind: string; readonly position: number }[];
  /** Tags of the content controls around or in it. */
  readonly tags: readonly string[];
  readonly hasPageNumber: boolean;
  readonly hasPicture: boolean;
  /** Typed before this paragraph by pressing Enter on empty lines: blank paragraphs just above. */
  readonly blankBefore: number;
}

export type FooterKind = 'default' | 'first' | 'even';

export interface SectionFacts {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly top: number;
  /** Where the text really ends on the second page: a tall footer pushes it up. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly gutter: number;
  readonly titlePage: boolean;
  readonly grid: {
    readonly type: string;
    readonly linePitch: number;
    readonly characterSpace: number;
  } | null;
  /** Names of the parts, inherited ones included. */
  readonly footers: Readonly<Partial<Record<FooterKind, string>>>;
  readonly headers: Readonly<Partial<Record<FooterKind, string>>>;
}

export interface SettingsFacts {
  readonly compressPunctuation: boolean;
  readonly lineBreakSets: boolean;
  readonly evenAndOdd: boolean;
  readonly trackRevisions: boolean;
}

export interface ShapeFacts {
  readonly part: string;
  readonly paragraph: number;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** Six hexadecimal digits, or null where it is not filled. */
  readonly fill: string | null;
  readonly description: string;
  readonly tag: string | null;
}

/** What is wrong with the file itself, found while reading it. */
export interface PackageProblem {
  /** `schema`: a rule of the file format. `opening`: what other programs cannot follow. */
  readonly kind: 'schema' | 'opening';
  readonly part: string;
  readonly words: string;
}

export interface DocumentFacts {
  readonly sections: readonly SectionFacts[];
  /** Of the main part, in order. */
  readonly paragraphs: readonly ParagraphFacts[];
  /** Of headers and footers, by part. */
  readonly edges: readonly { readonly part: string; readonly paragraphs: readonly ParagraphFacts[] }[];
  readonly tables: number;
  readonly shapes: readonly ShapeFacts[];
  readonly controls: readonly { readonly tag: string; readonly text: string; readonly picture: boolean }[];
  readonly settings: SettingsFacts;
  readonly revisions: number;
  readonly comments: number;
  readonly problems: readonly PackageProblem[];
}
