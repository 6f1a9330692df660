/** Runs of text in the faces of the standard: every run names its face for all scripts, so no viewer falls back to its own. */

import { FONT, type FontName } from '@shared/document-model/fonts';
import { CHARACTER_SPACING_POINTS, RED, TYPE_SIZE } from '@shared/document-model/geometry';
import {
  type IContext,
  type IRunOptions,
  type IXmlableObject,
  type ParagraphChild,
  RunProperties,
  XmlComponent,
} from 'docx';

export interface RunLook {
  readonly font?: FontName;
  /** Points; default 3号. */
  readonly size?: number;
  readonly red?: boolean;
  /** Points added to each character; default −0.25, by which 28 characters of 3号 fit on 156 mm. */
  readonly spacing?: number;
}

const TWIPS_PER_POINT = 20;
const NONE_BUT_SAID = 0.01;

/** Points. Only 3号 stands on the grid of 28 characters. */
export const defaultSpacing = (size: number): number =>
  size === TYPE_SIZE.three ? CHARACTER_SPACING_POINTS : 0;

export function runOptions(look: RunLook = {}): IRunOptions {
  const font = look.font ?? FONT.fangsong;
  const size = look.size ?? TYPE_SIZE.three;
  const spacing = look.spacing ?? defaultSpacing(size);
  return {
    // The hint makes “” and — full-width in Word, as Chinese text needs them.
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: 'eastAsia' },
    size: size * 2,
    color: look.red === true ? RED : '000000',
    // Said even when it is 0, as the document's default is that of 3号; `docx` leaves a plain 0 out and rounds this one down to it.
    characterSpacing: Math.round(spacing * TWIPS_PER_POINT) || NONE_BUT_SAID,
  };
}

/** What stands before the text of a run, as `docx` itself prepares it: a document has hundreds of runs in a handful of looks. */
const preparedLooks = new Map<string, IXmlableObject>();
/** Marks come in as many sizes as units have lengths of name; everything else in about ten looks. */
const MOST_LOOKS = 200;

function preparedLook(look: RunLook): IXmlableObject {
  const key = `${look.font}|${look.size}|${look.red}|${look.spacing}`;
  const known = preparedLooks.get(key);
  if (known !== undefined) return known;
  if (preparedLooks.size >= MOST_LOOKS) preparedLooks.clear();
  const properties = new RunProperties(runOptions(look)).prepForXml(NO_CONTEXT);
  if (properties === undefined) throw new Error('a look without properties');
  preparedLooks.set(key, properties);
  return properties;
}

/** Properties of a run look at neither document nor part. */
const NO_CONTEXT = { stack: [] } as unknown as IContext;

class PlainRun extends XmlComponent {
  constructor(
    readonly text: string,
    readonly look: RunLook,
  ) {
    super('w:r');
  }

  override prepForXml(): IXmlableObject {
    return {
      'w:r': [preparedLook(this.look), { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, this.text] }],
    };
  }
}

/** A run of plain text: no tabs, no breaks. The cast is `docx`'s closed list of paragraph children, which omits own components. */
export function textRun(text: string, look: RunLook = {}): ParagraphChild {
  return new PlainRun(text, look) as unknown as ParagraphChild;
}
