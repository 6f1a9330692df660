/** A ruled form as labelled fields: each cell that a person fills in, by the label that stands before or above it. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { FormDocument, FormRow } from '@shared/document-model/form-document';
import { Button } from 'antd';
import { Labelled } from '../../../components/Labelled';
import { TextArea } from '../../../components/TextArea';
import { cellField, oneLine } from './fields';
import { cellName, isListRow } from './form-cells';

interface Props {
  readonly form: FormDocument;
  readonly change: (part: Partial<FormDocument>) => void;
  readonly flush: () => void;
}

export function FormFields({ form, change, flush }: Props) {
  const line = (key: 'unit' | 'left' | 'right', label: string, longest: number) => (
    <Labelled label={label} htmlFor={`form-${key}`}>
      <TextArea
        rows={[1, 3]}
        id={`form-${key}`}
        maxLength={longest}
        value={form[key] ?? ''}
        onChange={(event) => change({ [key]: oneLine(event.target.value) })}
        onBlur={flush}
      />
    </Labelled>
  );
  return (
    <div className="stack">
      <div className="field-grid">
        <Labelled wide label="表名" htmlFor="document-title" required>
          <TextArea
            rows={[1, 3]}
            id="document-title"
            maxLength={80}
            value={form.title}
            onChange={(event) => change({ title: oneLine(event.target.value) })}
            onBlur={flush}
          />
        </Labelled>
        {line('unit', '表名上方的单位', 40)}
        {line('left', '表上左侧', 80)}
        {line('right', '表上右侧', 80)}
      </div>
      <div className="form-cells">
        {form.rows.map((row, index) => (
          <RowFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
            key={index}
            form={form}
            row={row}
            index={index}
            onRows={(rows) => change({ rows })}
            flush={flush}
          />
        ))}
      </div>
      <Labelled label="表下说明" htmlFor="form-notes" hint="每行一段">
        <TextArea
          id="form-notes"
          rows={[2, 6]}
          value={form.notes.join('\n')}
          onChange={(event) => change({ notes: event.target.value.split('\n').slice(0, 20) })}
          onBlur={flush}
        />
      </Labelled>
    </div>
  );
}

function RowFields({
  form,
  row,
  index,
  onRows,
  flush,
}: {
  readonly form: FormDocument;
  readonly row: FormRow;
  readonly index: number;
  readonly onRows: (rows: FormRow[]) => void;
  readonly flush: () => void;
}) {
  const write = (cell: number, text: string) =>
    onRows(
      form.rows.map((one, at) =>
        at === index
          ? { ...one, cells: one.cells.map((old, place) => (place === cell ? { ...old, text } : old)) }
          : one,
      ),
    );
  const list = isListRow(form, index);
  const fields = row.cells.flatMap((cell, place) => {
    if (cell.look === 'label' || cell.placeholder !== null) return [];
    const id = cellField(index, place);
    return [
      <Labelled key={id} label={cellName(form, index, place)} htmlFor={id}>
        <TextArea
          id={id}
          rows={row.grows ? [3, 12] : [1, 6]}
          maxLength={20_000}
          value={cell.text}
          onChange={(event) => write(place, event.target.value)}
          onBlur={flush}
        />
      </Labelled>,
    ];
  });
  if (fields.length === 0) return null;
  return (
    <div className="form-row">
      <div className="form-row-fields">{fields}</div>
      {list && (
        <div className="form-row-acts">
          <Button
            type="text"
            size="small"
            icon={<PlusOutlined />}
            aria-label="在下面加一行"
            onClick={() => onRows(form.rows.toSpliced(index + 1, 0, blank(row)))}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label="删除这一行"
            disabled={!isListRow(form, index - 1) && !isListRow(form, index + 1)}
            onClick={() => onRows(form.rows.toSpliced(index, 1))}
          />
        </div>
      )}
    </div>
  );
}

const blank = (row: FormRow): FormRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, text: '' })),
});
