/** Where a document is handed over for checking: a click opens the dialog, a drop is taken at once. */
import { FileSearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { FileSource } from '../../api/call';
import { Empty } from '../../components/Empty';
import { useFileDrop } from '../../components/use-file-drop';

interface Props {
  readonly running: boolean;
  readonly onSource: (source: FileSource) => void;
}

export function DropPlace({ running, onSource }: Props) {
  const drop = useFileDrop(onSource);
  return (
    <section
      {...drop.handlers}
      className={drop.over ? 'drop-place drop-place-over' : 'drop-place'}
      aria-label="选择要检查的公文"
    >
      <Empty
        icon={<FileSearchOutlined />}
        title={drop.over ? '松开即检查' : '把公文拖到这里，或点下面的按钮选择'}
        hint="WPS、Word写的 .docx 都可以，不论是谁写的。文件只在本机读取，不会改动；逐项对照《党政机关公文格式》（GB/T 9704），指出不符之处、依据和改法，能安全修复的可以一键修复，另存为新文件。"
        action={
          <Button type="primary" size="large" loading={running} onClick={() => onSource({ from: 'dialog' })}>
            选择公文
          </Button>
        }
      />
    </section>
  );
}
