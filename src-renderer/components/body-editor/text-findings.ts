/** The check of the text inside the editor: findings with their places in the document, underlined, kept in place while typing goes on. */

import { checkText } from '@shared/domain/wording/check-text';
import type { TextFinding } from '@shared/domain/wording/text-finding';
import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { bodySchema, headingAttributes } from './body-schema';
import { numberedParts } from './numbering';

/** `from` and `to` are places in the document; within a part's number, which is drawn and not written, both are the part's start. */
export interface PlacedFinding extends TextFinding {
  readonly ofNumber: boolean;
}

const findingsKey = new PluginKey<readonly PlacedFinding[]>('text findings');
const SELECT_MARGIN = 1;

export function findingsPlugin(): Plugin<readonly PlacedFinding[]> {
  return new Plugin<readonly PlacedFinding[]>({
    key: findingsKey,
    state: {
      init: () => [],
      apply(transaction, before) {
        const found = transaction.getMeta(findingsKey) as readonly PlacedFinding[] | undefined;
        if (found) return found;
        return transaction.docChanged ? before.flatMap((finding) => moved(finding, transaction)) : before;
      },
    },
    props: {
      decorations(state) {
        const findings = findingsOf(state).filter(({ from, to }) => from < to);
        return DecorationSet.create(
          state.doc,
          findings.map(({ from, to }) => Decoration.inline(from, to, { class: 'body-finding' })),
        );
      },
    },
  });
}

/** What was changed itself is no finding any more, until it is checked again. */
function moved(finding: PlacedFinding, { mapping, doc }: Transaction): PlacedFinding[] {
  const from = mapping.mapResult(finding.from, 1);
  const to = mapping.mapResult(finding.to, -1);
  if (finding.ofNumber) return from.deleted ? [] : [{ ...finding, from: from.pos, to: from.pos }];
  if (from.deleted || to.deleted || from.pos >= to.pos) return [];
  const same = doc.textBetween(from.pos, to.pos) === finding.found;
  return same ? [{ ...finding, from: from.pos, to: to.pos }] : [];
}

export function findingsOf(state: EditorState): readonly PlacedFinding[] {
  return findingsKey.getState(state) ?? [];
}

export function placeFindings(state: EditorState): Transaction {
  return state.tr.setMeta(findingsKey, checkDocument(state.doc)).setMeta('addToHistory', false);
}

interface Line {
  readonly text: string;
  /** Of the first character behind the number. */
  readonly position: number;
  /** Characters of the drawn number in front. */
  readonly numberLength: number;
}

/** The lines of the text and, apart from them, the cells of its tables, which number nothing. */
export function checkDocument(document: Node): PlacedFinding[] {
  const numbers = new Map(numberedParts(document).map(({ position, number }) => [position, number]));
  const lines: Line[] = [];
  const cells: Line[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const number = node.content.size === 0 ? '' : (numbers.get(position) ?? '');
    const line = {
      text: `${number}${node.textContent}`,
      position: position + 1,
      numberLength: number.length,
    };
    const isCell = node.type === bodySchema.nodes.cell_text || node.type === bodySchema.nodes.caption;
    (isCell ? cells : lines).push(line);
    return false;
  });
  const ofCells = checkLines(cells).filter(({ code }) => !code.startsWith('part-') && code !== 'title-stop');
  return [...checkLines(lines), ...ofCells].sort((left, right) => left.from - right.from);
}

function checkLines(lines: readonly Line[]): PlacedFinding[] {
  const findings = checkText(lines.map(({ text }) => text).join('\n'));
  const placed: PlacedFinding[] = [];
  let index = 0;
  let start = 0;
  for (const finding of findings) {
    let line = lines[index];
    while (line && finding.from > start + line.text.length) {
      start += line.text.length + 1;
      index += 1;
      line = lines[index];
    }
    // Over the end of a line, as a run of blanks may be, nothing is marked.
    if (!line || finding.to > start + line.text.length) continue;
    const from = finding.from - start - line.numberLength;
    const ofNumber = from < 0;
    placed.push({
      ...finding,
      ofNumber,
      from: line.position + Math.max(0, from),
      to: ofNumber ? line.position : line.position + finding.to - start - line.numberLength,
    });
  }
  return placed;
}

export function goToFinding({ from, to }: PlacedFinding): Command {
  return (state, dispatch) => {
    const end = Math.max(to, Math.min(from + SELECT_MARGIN, state.doc.resolve(from).end()));
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from, end)).scrollIntoView());
    return true;
  };
}

/** Makes the replacements of these findings in one step that one Ctrl+Z takes back. */
export function repairFindings(findings: readonly PlacedFinding[]): Command {
  return (state, dispatch) => {
    const transaction = closeHistory(state.tr);
    for (const finding of [...findings].sort((left, right) => right.from - left.from))
      repair(transaction, finding);
    if (!transaction.docChanged) return false;
    dispatch?.(transaction);
    return true;
  };
}

function repair(transaction: Transaction, { code, from, to, wanted, ofNumber }: PlacedFinding): void {
  if (wanted === null) return;
  if (!ofNumber) {
    transaction.insertText(wanted, from, to);
    return;
  }
  // A gap in drawn numbers closes when the part counts on by itself.
  const position = from - 1;
  const node = transaction.doc.nodeAt(position);
  if (code !== 'part-gap' || node?.type !== bodySchema.nodes.heading) return;
  transaction.setNodeMarkup(position, null, { ...headingAttributes(node), start: null });
}
