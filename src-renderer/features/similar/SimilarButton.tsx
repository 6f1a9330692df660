/** Beside an answer: opens the answers that like points were given before. */
import type { MatterId, PointId } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { insertPassage } from '../../components/insert-passage';
import { SimilarReplies } from './SimilarReplies';

/** The field of a point's answer. */
const fieldOf = (pointId: PointId) => `answer-${pointId}`;

interface Props {
  readonly matterId: MatterId;
  readonly points: readonly Point[];
  readonly pointId: PointId;
}

export function SimilarButton({ matterId, points, pointId }: Props) {
  const [open, setOpen] = useState(false);
  const { message } = App.useApp();
  const touched = useRef(new Set<string>());
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.id.startsWith('answer-')) touched.current.add(target.id);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  const insert = async (fieldId: string, text: string) => {
    const taken = await insertPassage({ fieldId, text, atEnd: !touched.current.has(fieldId) });
    touched.current.add(fieldId);
    if (taken) message.success('已填入答复，Ctrl+Z 可撤销');
    else message.warning('这一点现在不能改写');
  };
  return (
    <>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        同类答复
      </Button>
      {open && (
        <SimilarReplies
          matterId={matterId}
          points={points}
          pointId={pointId}
          onInsert={(at, text) => void insert(fieldOf(at), text)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
