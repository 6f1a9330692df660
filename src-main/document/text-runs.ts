/** Runs of text in the faces of the standard: every run names its face for all scripts, so no viewer falls back to its own. */

import { FONT, type FontName } from '@shared/document-model/fonts';
import { CHARACTER_SPACING_POINTS, RED, TYPE_SIZE } from '@shared/document-model/geometry';
import { type IRunOptions, TextRun } from 'docx';

export interface RunLook {
  readonly font?: FontName;
  /** Points; default 3号. */
  readonly size?: number;
  readonly red?: boolean;
  /** Points added to each character; default −0.25, by which 28 characters of 3号 fit on 156 mm. */
  readonly spacing?: number;
}

const TWIPS_PER_POINT = 20;

export function runOptions(look: RunLook = {}): IRunOptions {
  const font = look.font ?? FONT.fangsong;
  const size = look.size ?? TYPE_SIZE.three;
  const spacing = look.spacing ?? (size === TYPE_SIZE.three ? CHARACTER_SPACING_POINTS : 0);
  return {
    // The hint makes “” and — full-width in Word, as Chinese text needs them.
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: 'eastAsia' },
    size: size * 2,
    color: look.red === true ? RED : '000000',
    ...(spacing === 0 ? {} : { characterSpacing: Math.round(spacing * TWIPS_PER_POINT) }),
  };
}

export function textRun(text: string, look: RunLook = {}): TextRun {
  return new TextRun({ ...runOptions(look), text });
}
