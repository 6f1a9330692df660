/** How the cells of a ruled form are called: by the label before them in their row, else by the head of their column. */
import type { FormDocument } from '@shared/document-model/form-document';

export function cellName(form: FormDocument, row: number, cell: number): string {
  const cells = form.rows[row]?.cells ?? [];
  const label = cells.slice(0, cell).findLast(({ look }) => look === 'label');
  if (label) return plain(label.text);
  const head = headOver(form, row, columnOf(form, row, cell));
  const place = listPlace(form, row);
  return head === undefined ? `第${row + 1}行` : place === undefined ? head : `${head}（第${place}行）`;
}

/** A row without labels of its own, below a head: one entry of a list. */
export function isListRow(form: FormDocument, row: number): boolean {
  const cells = form.rows[row]?.cells ?? [];
  const isEntry = cells.length > 0 && cells.every(({ look }) => look !== 'label');
  return isEntry && headRowOver(form, row) >= 0;
}

function columnOf(form: FormDocument, row: number, cell: number): number {
  const cells = form.rows[row]?.cells ?? [];
  return cells.slice(0, cell).reduce((sum, { span }) => sum + span, 0);
}

function headRowOver(form: FormDocument, row: number): number {
  return form.rows.findLastIndex(({ header }, index) => header && index < row);
}

function headOver(form: FormDocument, row: number, column: number): string | undefined {
  const head = form.rows[headRowOver(form, row)];
  if (!head) return undefined;
  let reached = 0;
  for (const { span, text } of head.cells) {
    reached += span;
    if (column < reached) return plain(text);
  }
  return undefined;
}

/** Counted from its head. */
function listPlace(form: FormDocument, row: number): number | undefined {
  const head = headRowOver(form, row);
  return head < 0 ? undefined : row - head;
}

/** 日　　期 and 约 谈 人 are set apart for the paper only. */
const plain = (text: string) => text.replaceAll(/[\s　]/g, '');
