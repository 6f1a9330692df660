/** Refuses what would be too long to keep, as a field with a longest length does; shortening is always allowed, and the person hears why. */
import { textOfBody } from '@shared/document-model/body-text';
import type { ResolvedPos } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { bodyOfDocument, LONGEST_CAPTION, LONGEST_CELL, LONGEST_TITLE } from './body-document';
import { bodySchema } from './body-schema';

/** On a transaction that shows what the page holds: never refused, else page and editor would part. */
export const FROM_OUTSIDE = 'from outside';

/** Numbers, bars and line ends make a text longer than its nodes, by less than this. */
const MOST_GROWTH = 3;

interface LimitOptions {
  readonly limit: () => number | undefined;
  readonly onNotice: (notice: string) => void;
}

const isOwnGrowth = (transaction: Transaction) =>
  transaction.docChanged &&
  transaction.getMeta(FROM_OUTSIDE) !== true &&
  transaction.doc.content.size > transaction.before.content.size;

/** Characters of the text notation. */
export function keepLimit({ limit, onNotice }: LimitOptions): Plugin {
  return new Plugin({
    filterTransaction(transaction) {
      const most = limit();
      if (most === undefined || !isOwnGrowth(transaction)) return true;
      if (transaction.doc.content.size * MOST_GROWTH < most) return true;
      const length = textOfBody(bodyOfDocument(transaction.doc)).length;
      if (length <= most) return true;
      onNotice(`超出上限 ${length - most} 字，没有写入`);
      return false;
    },
  });
}

/** The model holds so many characters in a head, a cell and a title of a table (body-block.ts). */
export function cellLimits(onNotice: (notice: string) => void): Plugin {
  return new Plugin({
    filterTransaction(transaction) {
      if (!isOwnGrowth(transaction)) return true;
      const place = placeInTable(transaction.selection.$head);
      if (!place || transaction.selection.$head.parent.content.size <= place.longest) return true;
      onNotice(`${place.words}最多 ${place.longest} 字，没有写入`);
      return false;
    },
  });
}

function placeInTable($head: ResolvedPos): { words: string; longest: number } | undefined {
  const { caption, cell_text, table_header } = bodySchema.nodes;
  if ($head.parent.type === caption) return { words: '表格标题', longest: LONGEST_CAPTION };
  if ($head.parent.type !== cell_text) return undefined;
  return $head.node($head.depth - 1).type === table_header
    ? { words: '表头', longest: LONGEST_TITLE }
    : { words: '单元格', longest: LONGEST_CELL };
}
