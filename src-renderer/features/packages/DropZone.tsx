/** Where packages are dropped from disc or stick, or chosen with a click or the Enter key. */
import { FolderOpenOutlined } from '@ant-design/icons';
import { useFileDrop } from '../../components/use-file-drop';
import { useStartImport } from './ImportProvider';
import './packages.css';

export function DropZone() {
  const start = useStartImport();
  const drop = useFileDrop((source) => void start(source));
  return (
    <button
      type="button"
      {...drop.handlers}
      className={drop.over ? `drop-zone drop-zone-over` : 'drop-zone'}
      onClick={() => void start({ from: 'dialog' })}
    >
      <FolderOpenOutlined className="drop-icon" aria-hidden />
      <span className="drop-title">{drop.over ? '松开鼠标，开始核验' : '把封装包或文件夹拖到这里'}</span>
      <span className="grey">也可点击选择；看过计划，确认后才写入</span>
    </button>
  );
}
