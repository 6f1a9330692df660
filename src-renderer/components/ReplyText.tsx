/** Text of a reply as it will be read: its paragraphs and tables, selectable, never editable. */
import type { TableBlock } from '@shared/document-model/body-block';
import { bodyFromText, textOfBody } from '@shared/document-model/body-text';
import './reply-text.css';

export function ReplyText({ text }: { readonly text: string }) {
  if (text.trim() === '') {
    return (
      <div className="reply-text">
        <span className="grey">（没有内容）</span>
      </div>
    );
  }
  // Only a text with rows of cells needs reading; any other is shown exactly as it was written.
  if (!/^\s*\|/mu.test(text)) return <div className="reply-text">{text}</div>;
  return (
    <div className="reply-text">
      {bodyFromText(text).map((block, index) =>
        block.type === 'table' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes under its reader
          <Table key={index} table={block} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes under its reader
          <div key={index}>{textOfBody([block])}</div>
        ),
      )}
    </div>
  );
}

function Table({ table }: { readonly table: TableBlock }) {
  return (
    <table className="reply-table">
      {table.caption !== null && <caption>{table.caption}</caption>}
      <thead>
        <tr>
          {table.columns.map(({ title }, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a title
            <th key={column}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names
          <tr key={line}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
