/** What a safe repair does to the XML: data, so that the checks stay pure. Each step touches the named paragraph, section or setting and nothing else. */
import type { FontName } from '../document-model/fonts';

export interface WantedLook {
  readonly font?: FontName;
  /** Letters and digits alone. */
  readonly latin?: FontName;
  /** Points. */
  readonly size?: number;
  /** The Latin face stays: an office may set its digits in Times New Roman. */
  readonly keepLatin?: boolean;
  /** Only ever off. */
  readonly bold?: false;
  readonly italic?: false;
  readonly underline?: false;
  readonly colour?: string;
  /** Points added to each character. */
  readonly spacing?: number;
}

export interface WantedIndent {
  /** Hundredths of a character. */
  readonly firstLineChars?: number;
  readonly leftChars?: number;
  readonly rightChars?: number;
  /** Twips, where the place does not follow from a count: every line's, and how much further left the first one starts. */
  readonly hung?: { readonly left: number; readonly hanging: number };
  /** Points of the type that the characters are counted in; 3号 where it is not said. */
  readonly size?: number;
}

interface At {
  readonly part: string;
  readonly paragraph: number;
}

export type SettingName = 'compressPunctuation';

export type RepairStep =
  /** Characters `from` to `to` of the paragraph's text, the label of automatic numbering not counted. */
  | ({ readonly kind: 'look'; readonly from: number; readonly to: number; readonly look: WantedLook } & At)
  | ({ readonly kind: 'text'; readonly from: number; readonly to: number; readonly text: string } & At)
  | ({ readonly kind: 'indent'; readonly indent: WantedIndent } & At)
  | ({ readonly kind: 'align'; readonly alignment: 'left' | 'center' | 'right' | 'both' } & At)
  | ({ readonly kind: 'keep-next' } & At)
  | ({ readonly kind: 'outline'; readonly level: number } & At)
  | ({ readonly kind: 'kinsoku' } & At)
  /** Twips; an exact line, and the text no longer follows the section's own grid. */
  | ({ readonly kind: 'line'; readonly pitch: number } & At)
  | ({ readonly kind: 'space-before'; readonly twips: number } & At)
  /** Twips. */
  | {
      readonly kind: 'page';
      readonly section: number;
      readonly width?: number;
      readonly height?: number;
      readonly margins?: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'gutter', number>>>;
    }
  | { readonly kind: 'title-page'; readonly section: number }
  | { readonly kind: 'setting'; readonly name: SettingName };
