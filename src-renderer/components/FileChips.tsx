/** Files of a record: a click opens one in the machine's own program, a menu saves it elsewhere or takes it off. */
import { FileOutlined, MoreOutlined } from '@ant-design/icons';
import type { FileReference } from '@shared/domain/matter/matter';
import { Button, Dropdown, Tooltip } from 'antd';
import { useAct } from '../api/queries';
import { sizeText } from '../strings/amounts';

interface Props {
  readonly files: readonly FileReference[];
  /** Offered only where the record can still be changed. */
  readonly onRemove?: (file: FileReference) => void;
}

export function FileChips({ files, onRemove }: Props) {
  if (files.length === 0) return null;
  return (
    <span className="file-chips">
      {files.map((file) => (
        <FileChip key={`${file.sm3}${file.name}`} file={file} {...(onRemove ? { onRemove } : {})} />
      ))}
    </span>
  );
}

function FileChip({
  file,
  onRemove,
}: {
  readonly file: FileReference;
  readonly onRemove?: (file: FileReference) => void;
}) {
  const open = useAct('file.open');
  const saveAs = useAct('file.save-as');
  const place = { sm3: file.sm3, name: file.name };
  return (
    <span className="file-chip">
      <Tooltip title={`打开 ${file.name}（${sizeText(file.size)}）`}>
        <Button
          type="text"
          size="small"
          icon={<FileOutlined />}
          loading={open.running}
          className="file-chip-name"
          onClick={() => void open.run(place)}
        >
          <span className="file-chip-text">{file.name}</span>
        </Button>
      </Tooltip>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'open', label: '打开', onClick: () => void open.run(place) },
            { key: 'save', label: '另存为…', onClick: () => void saveAs.run(place) },
            ...(onRemove
              ? [{ key: 'remove', label: '移除', danger: true, onClick: () => onRemove(file) }]
              : []),
          ],
        }}
      >
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={`${file.name}的更多操作`} />
      </Dropdown>
    </span>
  );
}
