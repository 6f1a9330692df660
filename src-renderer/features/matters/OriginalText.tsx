/** The original as it was handed in, its points marked where they stand; a marked point leads to its answer. */
import type { PointId } from '@shared/domain/identifiers';
import type { FileReference, Point } from '@shared/domain/matter/matter';
import { Button, Modal } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { Panel } from '../../components/Panel';
import './original-text.css';
import { markPoints } from './point-ranges';

/** The text itself counts its points there: a second number beside it would only confuse. */
const OWN_NUMBER = /([①-⑳]|[一二三四五六七八九十]、|[）)]|\d[.．、]|[一二三四五六七八九十]是)[\s、.]*$/;

export function OriginalText({
  title,
  text,
  points,
  attachments,
  files,
  openPoints,
  onPoint,
}: {
  readonly title: string;
  readonly text: string;
  readonly points: readonly Point[];
  readonly attachments: readonly FileReference[];
  /** The attachments as chips; the page knows how files are opened. */
  readonly files: ReactNode;
  readonly openPoints?: ReadonlySet<PointId> | undefined;
  readonly onPoint: (point: Point) => void;
}) {
  const [full, setFull] = useState(false);
  const body = <MarkedText text={text} points={points} openPoints={openPoints} onPoint={onPoint} />;
  return (
    <Panel
      title="原文"
      fill
      extra={
        <Button type="link" size="small" onClick={() => setFull(true)}>
          全屏
        </Button>
      }
    >
      {text.trim() === '' ? <p className="original-text-none">没有录入原文。</p> : body}
      {attachments.length > 0 && (
        <div className="original-text-files">
          <div className="original-text-caption">附件</div>
          {files}
        </div>
      )}
      <Modal open={full} title={title} width="min(960px, 90vw)" footer={null} onCancel={() => setFull(false)}>
        <div className="original-text-full">
          <MarkedText
            text={text}
            points={points}
            openPoints={openPoints}
            onPoint={(point) => {
              setFull(false);
              onPoint(point);
            }}
          />
        </div>
      </Modal>
    </Panel>
  );
}

function MarkedText({
  text,
  points,
  openPoints,
  onPoint,
}: {
  readonly text: string;
  readonly points: readonly Point[];
  readonly openPoints?: ReadonlySet<PointId> | undefined;
  readonly onPoint: (point: Point) => void;
}) {
  const pieces = useMemo(() => markPoints(text, points), [text, points]);
  let at = 0;
  return (
    <div className="original-text-text" data-testid="original-text">
      {pieces.map((piece) => {
        const key = at;
        at += piece.text.length;
        const { point } = piece;
        if (!point) return <span key={key}>{piece.text}</span>;
        const numbered = OWN_NUMBER.test(text.slice(Math.max(0, key - 6), key));
        return (
          <MarkedPoint
            key={key}
            point={point}
            text={piece.text}
            numbered={numbered}
            open={openPoints?.has(point.id) ?? false}
            onPoint={onPoint}
          />
        );
      })}
    </div>
  );
}

function MarkedPoint({
  point,
  text,
  numbered,
  open,
  onPoint,
}: {
  readonly point: Point;
  readonly text: string;
  readonly numbered: boolean;
  readonly open: boolean;
  readonly onPoint: (point: Point) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would not break across lines as the text does
    <span
      role="button"
      tabIndex={0}
      className={open ? 'original-text-mark original-text-open' : 'original-text-mark'}
      aria-label={`第${point.no}点：${text}`}
      title={`第${point.no}点${open ? '，还没有答完' : ''}，点此看答复`}
      onClick={() => {
        // Selecting words to copy is no click.
        if (window.getSelection()?.isCollapsed !== false) onPoint(point);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onPoint(point);
      }}
    >
      {!numbered && <span className="original-text-number">{point.no}</span>}
      {text}
    </span>
  );
}
