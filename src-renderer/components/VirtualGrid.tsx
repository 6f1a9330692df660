/** A table of any length: only the rows in sight are drawn, the head stays, widths are remembered, arrow keys move, Enter opens, the space bar chooses. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are positioned by hand, which the elements of a table do not allow
import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useColumnWidths } from './use-column-widths';
import './virtual-grid.css';

export interface GridColumn<R> {
  readonly key: string;
  readonly title: ReactNode;
  /** Pixels at first, until a person drags the edge. */
  readonly width: number;
  /** Takes what is left of the line. */
  readonly grows?: boolean;
  readonly sortable?: boolean;
  readonly render: (row: R) => ReactNode;
}

interface Props<R> {
  /** Remembers widths under this name. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly GridColumn<R>[];
  readonly total: number;
  /** Undefined while the row is on its way. */
  readonly rowAt: (index: number) => R | undefined;
  /** The rows that are or will soon be in sight. */
  readonly onRange: (first: number, last: number) => void;
  readonly onOpen: (row: R) => void;
  /** Where rows can be chosen. */
  readonly onSpace?: (row: R) => void;
  readonly sort?: { readonly key: string; readonly descending: boolean };
  readonly onSort?: (key: string) => void;
  /** Another value starts again at the top: another question was asked. */
  readonly resetKey: string;
}

export const GRID_ROW_HEIGHT = 40;
const OVERSCAN = 12;

export function VirtualGrid<R>(props: Props<R>) {
  const { name, label, columns, total, rowAt, onRange, onOpen, onSpace, sort, onSort, resetKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ first: 0, last: 40 });
  const [active, setActive] = useState(0);
  const { template, least, startResize } = useColumnWidths(name, columns);

  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const first = Math.max(0, Math.floor(element.scrollTop / GRID_ROW_HEIGHT) - OVERSCAN);
    const last = Math.ceil((element.scrollTop + element.clientHeight) / GRID_ROW_HEIGHT) + OVERSCAN;
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);
  useEffect(() => onRange(range.first, range.last), [range, onRange]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key itself is what asks for it
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setActive(0);
    measure();
  }, [resetKey]);

  const latest = useRef({ rowAt, onOpen });
  useEffect(() => {
    latest.current = { rowAt, onOpen };
  });
  const pick = useCallback((index: number) => {
    setActive(index);
    const row = latest.current.rowAt(index);
    if (row !== undefined) latest.current.onOpen(row);
  }, []);
  const moveTo = (index: number) => {
    const target = Math.min(Math.max(index, 0), total - 1);
    setActive(target);
    const element = scroller.current;
    if (!element) return;
    const top = target * GRID_ROW_HEIGHT;
    const height = element.clientHeight - GRID_ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + GRID_ROW_HEIGHT > element.scrollTop + height) {
      element.scrollTop = top + GRID_ROW_HEIGHT - height;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / GRID_ROW_HEIGHT) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
      return;
    }
    const row = rowAt(active);
    if (row === undefined) return;
    if (event.key === 'Enter') onOpen(row);
    else if (event.key === ' ' && onSpace) {
      // The list would scroll by a page.
      event.preventDefault();
      onSpace(row);
    }
  };
  const indexes = Array.from(
    { length: Math.max(0, Math.min(range.last, total) - range.first) },
    (_value, at) => range.first + at,
  );
  return (
    <div
      ref={scroller}
      className="grid-scroller"
      role="grid"
      aria-label={label}
      aria-rowcount={total}
      aria-activedescendant={`${name}-row-${active}`}
      tabIndex={0}
      data-page-focus
      onScroll={measure}
      onKeyDown={onKeyDown}
      style={{ '--grid-columns': template, '--grid-width': `${least}px` } as CSSProperties}
    >
      <div className="grid-head grid-line" role="row" tabIndex={-1}>
        {columns.map((column) => (
          <div
            key={column.key}
            role="columnheader"
            tabIndex={-1}
            className="grid-cell"
            aria-sort={sort?.key === column.key ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            {column.sortable ? (
              <button type="button" className="grid-sort" onClick={() => onSort?.(column.key)}>
                {column.title}
                {sort?.key === column.key && (sort.descending ? <CaretDownFilled /> : <CaretUpFilled />)}
              </button>
            ) : (
              column.title
            )}
            <span className="grid-resize" aria-hidden onPointerDown={startResize(column.key)} />
          </div>
        ))}
      </div>
      <div className="grid-body" role="rowgroup" style={{ height: total * GRID_ROW_HEIGHT }}>
        {indexes.map((index) => (
          <GridRow
            key={index}
            name={name}
            index={index}
            row={rowAt(index)}
            columns={columns}
            active={index === active}
            onPick={pick}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps<R> {
  readonly name: string;
  readonly index: number;
  readonly row: R | undefined;
  readonly columns: readonly GridColumn<R>[];
  readonly active: boolean;
  readonly onPick: (index: number) => void;
}

/** Drawn again only when its own row, the columns or its mark change: a step of scrolling draws the rows that come into sight, not all. */
const GridRow = memo(function GridRow<R>({ name, index, row, columns, active, onPick }: RowProps<R>) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself takes the keys for its rows
    <div
      id={`${name}-row-${index}`}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={active}
      className={active ? 'grid-row grid-line grid-active' : 'grid-row grid-line'}
      style={{ transform: `translateY(${index * GRID_ROW_HEIGHT}px)` }}
      onClick={() => onPick(index)}
    >
      {columns.map((column) => (
        <div key={column.key} role="gridcell" tabIndex={-1} className="grid-cell">
          {row === undefined ? <span className="grid-waiting" /> : column.render(row)}
        </div>
      ))}
    </div>
  );
}) as <R>(props: RowProps<R>) => ReactNode;
