/** 有两份并行的答复稿: says why it happens and what to do; it stays until the unit has sent the one that settles them. */
import type { Point } from '@shared/domain/matter/matter';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import { parallelDrafts } from '@shared/domain/reply/draft-tree';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { DraftComparison } from './DraftComparison';

interface Props {
  readonly assignment: AssignmentView;
  readonly points: readonly Point[];
  /** The unit takes the chosen text into its editor; the office only reads. */
  readonly onChoose?: ((content: ReplyContent) => void) | undefined;
  /** Chosen and written into the editor, not yet sent. */
  readonly chosen?: boolean;
}

export function ConflictNotice({ assignment, points, onChoose, chosen = false }: Props) {
  const [open, setOpen] = useState(false);
  const drafts = parallelDrafts(assignment);
  if (drafts.length === 0) return null;
  const many = drafts.length === 2 ? '两份' : `${drafts.length}份`;
  return (
    <>
      <Alert
        type={chosen ? 'warning' : 'error'}
        showIcon
        title={`有${many}并行的答复稿`}
        description={
          onChoose
            ? chosen
              ? '已选定并写入答复稿。请核对修改，然后“再次报送审核”，几份并行稿即由新稿取代。'
              : '本单位的另一台机器，或恢复备份之前的机器，也报送过答复稿。几份都已留存，请对照后选定；选定之前办公室不能审核。'
            : '承办单位从两台机器（或恢复备份前后）各报送了一份。几份都已留存，等承办单位选定后再次报送；在此之前不能审核。'
        }
        action={
          <Button
            id="settle-drafts"
            type={onChoose && !chosen ? 'primary' : 'default'}
            onClick={() => setOpen(true)}
          >
            对照{drafts.length === 2 ? '两稿' : '各稿'}
          </Button>
        }
      />
      {open && (
        <DraftComparison
          drafts={drafts}
          points={points}
          {...(onChoose
            ? {
                onChoose: (content: ReplyContent) => {
                  onChoose(content);
                  setOpen(false);
                },
              }
            : {})}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
