/** File names from labels. A name from outside is a label and never reaches the disk unless it passes here. */
import { AppError } from '@shared/result/app-error';

/** Bytes of UTF-8: the limit of every Linux file system, 85 Chinese characters. */
const LONGEST_NAME = 255;

/** Windows opens a device for these, with or without an extension. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;

/** Separators and what Windows forbids; colons would also name a hidden stream. */
const SEPARATOR = /[/\\:*?"<>|]/;

/** Control and format characters, above all those that turn the reading direction (`报告\u202Excod.exe`). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}]/u;

export type NameProblem = 'empty' | 'separator' | 'invisible' | 'device' | 'edge' | 'too-long' | 'not-normal';

/** Undefined when the name is safe on Linux, Windows and removable media. */
export function nameProblem(name: string): NameProblem | undefined {
  if (name === '') return 'empty';
  if (SEPARATOR.test(name)) return 'separator';
  if (INVISIBLE.test(name)) return 'invisible';
  if (DEVICE.test(name)) return 'device';
  // Covers `.` and `..`, hidden files, and what Windows would silently cut off.
  if (/^[.\s]|[.\s]$/u.test(name)) return 'edge';
  if (Buffer.byteLength(name, 'utf8') > LONGEST_NAME) return 'too-long';
  if (name !== name.normalize('NFC')) return 'not-normal';
  return undefined;
}

/** @throws AppError INPUT_INVALID with the problem; the name itself is not repeated, it may be what deceives. */
export function requireSafeName(name: string): string {
  const problem = nameProblem(name);
  if (problem !== undefined) throw new AppError('INPUT_INVALID', { field: 'fileName', problem });
  return name;
}

/**
 * A safe name that stays readable, for a title such as `关于“A/B”路口改造的答复`: forbidden characters become `_`,
 * a title too long is cut between characters, never in the extension.
 * @param extension with its dot, `.docx`; must be safe itself.
 */
export function nameFromLabel(label: string, extension: string): string {
  const cleaned = Array.from(label.normalize('NFC'), (character) =>
    SEPARATOR.test(character) ? '_' : INVISIBLE.test(character) ? '' : character,
  ).join('');
  const room = LONGEST_NAME - Buffer.byteLength(extension, 'utf8');
  const trimmed = trimEdges(cutToBytes(trimEdges(cleaned), room - 1));
  const stem = trimmed === '' ? '未命名' : trimmed;
  return requireSafeName(`${DEVICE.test(stem) ? '_' : ''}${stem}${extension}`.normalize('NFC'));
}

function trimEdges(text: string): string {
  return text.replace(/^[.\s]+|[.\s]+$/gu, '');
}

function cutToBytes(text: string, limit: number): string {
  let size = 0;
  let kept = '';
  for (const character of text) {
    size += Buffer.byteLength(character, 'utf8');
    if (size > limit) break;
    kept += character;
  }
  return kept;
}
