/** Where issuers and date stand on the page, found by their words alone, on one line or several, side by side or below each other. */
import type { Line } from '../../measured-page';
import type { MeasuredOfficial } from '../measured-document';
import type { RenderedPage } from '../rendered-page';
import { dateText, squeezed } from '../standard';

export interface NameBox {
  /** One a line of the name. */
  readonly boxes: readonly { left: number; right: number }[];
  readonly left: number;
  readonly right: number;
  readonly emTop: number;
  readonly emBottom: number;
  readonly firstBaseline: number;
  readonly lastBaseline: number;
}

export interface FoundSignature {
  readonly page: RenderedPage;
  /** Issuers in order; the post of a signature stamp. */
  readonly names: readonly NameBox[];
  readonly date: NameBox;
  /** Last line of text above the block on its page. */
  readonly above: Line | undefined;
}

interface Part {
  readonly left: number;
  readonly right: number;
  readonly line: Line;
}

const boxOf = (parts: readonly Part[]): NameBox => ({
  boxes: parts,
  left: Math.min(...parts.map((part) => part.left)),
  right: Math.max(...parts.map((part) => part.right)),
  emTop: parts[0]?.line.emTop ?? Number.NaN,
  emBottom: parts.at(-1)?.line.emBottom ?? Number.NaN,
  firstBaseline: parts[0]?.line.baseline ?? Number.NaN,
  lastBaseline: parts.at(-1)?.line.baseline ?? Number.NaN,
});

/** Words of a line, side by side, that read a beginning of `text`, the longest first. */
function beginnings(line: Line, text: string): { part: Part; read: string }[] {
  const found: { part: Part; read: string }[] = [];
  for (let from = 0; from < line.words.length; from++) {
    let read = '';
    for (let to = from; to < line.words.length; to++) {
      const before = line.words[to - 1];
      const word = line.words[to];
      // A wide gap parts two names that stand beside each other.
      if (to > from && before !== undefined && (word?.left ?? 0) - before.right > 8) break;
      read += squeezed(word?.text ?? '');
      if (!text.startsWith(read)) break;
      const part = { left: line.words[from]?.left ?? 0, right: word?.right ?? 0, line };
      found.unshift({ part, read });
    }
  }
  return found.sort((one, other) => other.read.length - one.read.length);
}

function readFrom(lines: readonly Line[], at: number, text: string): Part[] | null {
  const line = lines[at];
  if (line === undefined) return null;
  for (const { part, read } of beginnings(line, text)) {
    if (read === text) return [part];
    const rest = readFrom(lines, at + 1, text.slice(read.length));
    if (
      rest !== null &&
      Math.abs((part.left + part.right) / 2 - ((rest[0]?.left ?? 0) + (rest[0]?.right ?? 0)) / 2) < 30
    )
      return [part, ...rest];
  }
  return null;
}

/** The lowest place on a page that reads `text`, broken over lines or not. */
function lowest(lines: readonly Line[], text: string): NameBox | null {
  for (let at = lines.length - 1; at >= 0; at--) {
    const parts = readFrom(lines, at, squeezed(text));
    if (parts !== null) return boxOf(parts);
  }
  return null;
}

export function signatureOf(measured: MeasuredOfficial): FoundSignature | null {
  const { signature } = measured.model;
  if (signature.kind === 'none') return null;
  const wantedDate = dateText(signature.dateOfIssue);
  const wantedNames = signature.kind === 'signature-stamp' ? [signature.post] : signature.issuers;
  for (const page of [...measured.pages].reverse()) {
    const lines = page.lines.filter((line) => line.points > 15 && line.points < 17);
    const date = lowest(lines, wantedDate);
    if (date === null) continue;
    // Names stand above the date, or beside the last of them.
    const upper = lines.filter((line) => line.baseline < date.firstBaseline - 1);
    const names = wantedNames.map((name) => lowest(upper, name));
    if (names.some((name) => name === null)) continue;
    const found = names as NameBox[];
    const top = Math.min(...found.map((name) => name.emTop));
    const above = page.lines.filter((line) => line.emBottom < top && line.emTop > 30).at(-1);
    return { page, names: found, date, above };
  }
  return null;
}
