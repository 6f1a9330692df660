/** Beside an answer: opens the answers that like points were given before. */
import type { MatterId, PointId } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import { App, Button } from 'antd';
import { useState } from 'react';
import { insertPassage } from '../../components/insert-passage';
import { SimilarReplies } from './SimilarReplies';

interface Props {
  readonly matterId: MatterId;
  readonly points: readonly Point[];
  readonly pointId: PointId;
}

export function SimilarButton({ matterId, points, pointId }: Props) {
  const [open, setOpen] = useState(false);
  const { message } = App.useApp();
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
          onInsert={(at, text) => {
            if (insertPassage(`answer-${at}`, text)) void message.success('已填入答复，Ctrl+Z 可撤销');
            else void message.warning('这一点现在不能改写');
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
