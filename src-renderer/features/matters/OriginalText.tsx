/** The original as it was handed in, its points marked where they stand; a marked point leads to its answer. */
import type { FileReference, Point } from '@shared/domain/matter/matter';
import { Button, Modal } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { Panel } from '../../components/Panel';
import './original-text.css';
import { markPoints } from './point-ranges';

export function OriginalText({
  title,
  text,
  points,
  attachments,
  files,
  onPoint,
}: {
  readonly title: string;
  readonly text: string;
  readonly points: readonly Point[];
  readonly attachments: readonly FileReference[];
  /** The attachments as chips; the page knows how files are opened. */
  readonly files: ReactNode;
  readonly onPoint: (point: Point) => void;
}) {
  const [full, setFull] = useState(false);
  const body = <MarkedText text={text} points={points} onPoint={onPoint} />;
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
  onPoint,
}: {
  readonly text: string;
  readonly points: readonly Point[];
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
        return (
          <mark key={key} className="original-text-mark">
            <button
              type="button"
              className="original-text-number"
              title={`第${point.no}点，点此看答复`}
              aria-label={`第${point.no}点，看答复`}
              onClick={() => onPoint(point)}
            >
              {point.no}
            </button>
            {piece.text}
          </mark>
        );
      })}
    </div>
  );
}
