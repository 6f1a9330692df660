/** 对照任意两版: any two versions of a text, or one and the text that is being written. An old one can be taken back. */
import type { Point } from '@shared/domain/matter/matter';
import type { DraftVersion } from '@shared/ipc/calls/approval-calls';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';
import { Button, Drawer, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { ShowError } from '../../components/ShowError';
import { ComparedText } from './ComparedText';
import { versionLine, versionName } from './version-text';
import type { WrittenText } from './written-text';
import '../../components/comparison-heads.css';

/** The text in the editor, which no version holds yet. */
const CURRENT = 0;

interface Props {
  readonly written: WrittenText;
  readonly versions: readonly DraftVersion[];
  readonly points: readonly Point[];
  readonly first: number;
  readonly onTakeBack?: ((number: number) => void) | undefined;
  readonly onClose: () => void;
}

export function CompareVersions({ written, versions, points, first, onTakeBack, onClose }: Props) {
  const [leftAt, setLeftAt] = useState(first);
  const [rightAt, setRightAt] = useState(written.draft ? CURRENT : (versions[0]?.number ?? first));
  const left = useText(written, leftAt);
  const right = useText(written, rightAt);
  const error = left.error ?? right.error;
  return (
    <Drawer
      open
      title="对照两版"
      size="min(1240px, 96vw)"
      onClose={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>看完了</Button>
          {onTakeBack && leftAt !== CURRENT && (
            <Button onClick={() => onTakeBack(leftAt)}>取回左边的{versionName(leftAt)}</Button>
          )}
        </div>
      }
    >
      <div className="stack">
        <div className="comparison-heads">
          <Choice label="左边" at={leftAt} versions={versions} written={written} onAt={setLeftAt} />
          <Choice label="右边" at={rightAt} versions={versions} written={written} onAt={setRightAt} />
        </div>
        {error && <ShowError error={error} />}
        {left.draft && right.draft ? (
          <ComparedText
            left={left.draft}
            right={right.draft}
            leftName={nameOf(leftAt)}
            rightName={nameOf(rightAt)}
            points={points}
          />
        ) : (
          !error && <Skeleton active />
        )}
      </div>
    </Drawer>
  );
}

const nameOf = (at: number) => (at === CURRENT ? '现在的文字' : versionName(at));

function useText({ place, kind, draft }: WrittenText, at: number) {
  const read = useCall(
    'draft.version',
    { ...place, kind, number: Math.max(at, 1) },
    { enabled: at !== CURRENT },
  );
  const text: WorkingDraft | undefined = at === CURRENT ? draft : read.data;
  return { draft: text, error: at === CURRENT ? undefined : (read.error ?? undefined) };
}

function Choice({
  label,
  at,
  versions,
  written,
  onAt,
}: {
  readonly label: string;
  readonly at: number;
  readonly versions: readonly DraftVersion[];
  readonly written: WrittenText;
  readonly onAt: (at: number) => void;
}) {
  const { today } = useStatus();
  return (
    <Select
      aria-label={`${label}看哪一版`}
      className="version-choice"
      value={at}
      onChange={onAt}
      options={[
        ...(written.draft ? [{ value: CURRENT, label: '现在的文字' }] : []),
        ...versions.map((version) => ({ value: version.number, label: versionLine(version, today) })),
      ]}
    />
  );
}
