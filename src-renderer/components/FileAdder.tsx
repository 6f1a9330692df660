/** Adds files to a record, by dialog or by dropping them on the button; their bytes are in the content store when it reports them. */
import { PaperClipOutlined } from '@ant-design/icons';
import type { FileReference } from '@shared/domain/matter/matter';
import { Button } from 'antd';
import type { FileSource } from '../api/call';
import { useProgress } from '../api/changes';
import { useAct } from '../api/queries';
import { ProgressNote } from './ProgressNote';
import { useFileDrop } from './use-file-drop';

interface Props {
  readonly onAdd: (files: readonly FileReference[]) => void;
  readonly children?: string;
  readonly disabled?: boolean;
}

export function FileAdder({ onAdd, children = '添加附件', disabled = false }: Props) {
  const add = useAct('file.add');
  // Only a large file takes long enough to be told of.
  const progress = useProgress('file.add');
  const take = async (source: FileSource) => {
    const outcome = await add.run(source);
    if (outcome.ok && outcome.value.length > 0) onAdd(outcome.value);
  };
  const drop = useFileDrop((source) => {
    if (!disabled) void take(source);
  });
  return (
    <span {...drop.handlers} className={drop.over ? 'file-adder file-adder-over' : 'file-adder'}>
      <Button
        size="small"
        type="dashed"
        icon={<PaperClipOutlined />}
        loading={add.running}
        disabled={disabled}
        onClick={() => void take({ from: 'dialog' })}
      >
        {drop.over ? '松开即添加' : children}
      </Button>
      {add.running && progress && <ProgressNote task="file.add" text="正在添加附件" />}
    </span>
  );
}
