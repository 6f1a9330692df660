/** Packages that came on several discs and are not whole yet: which parts are here, which are to be found, and giving up. */
import { FileZipOutlined } from '@ant-design/icons';
import type { VolumeSetView } from '@shared/ipc/calls/import-calls';
import { App, Button, Flex, Progress } from 'antd';
import type { PackageSource } from '../../../api/call';
import { useAct, useCall } from '../../../api/queries';
import { sizeText } from '../../../strings/amounts';
import { volumeText } from '../../../strings/import-words';
import '../packages.css';
import './incoming.css';

interface Props {
  readonly onStart: (source: PackageSource) => void;
  readonly disabled?: boolean;
}

/** Nothing at all where every package is whole. */
export function VolumeSets({ onStart, disabled = false }: Props) {
  const sets = useCall('volume.list', {});
  const discard = useAct('volume.discard');
  const { modal } = App.useApp();
  if (!sets.data || sets.data.length === 0) return null;
  const giveUp = ({ setId, label, held }: VolumeSetView) =>
    modal.confirm({
      title: '放弃已读入的分卷？',
      content: `${label || '这个包'}已读入的 ${held.length} 卷将从本机删除，不会写入任何记录。载体上的文件不受影响，以后可以重新读入。`,
      okText: '放弃',
      okButtonProps: { danger: true },
      cancelText: '保留',
      onOk: async () => {
        await discard.run({ setId });
      },
    });
  return (
    <section className="block volume-sets" aria-label="没有齐全的分卷">
      <h4 className="block-title">分卷 {sets.data.length} 套</h4>
      <ul>
        {sets.data.map((set) => (
          <li key={set.setId} className="line volume-set">
            <FileZipOutlined aria-hidden className="grey" />
            <span className="line-main">
              <strong>{set.label || '未命名的封装包'}</strong>{' '}
              <span className="grey numbers">{sizeText(set.total)}</span>
              <div>{volumeText(set)}</div>
              <Progress
                percent={Math.round((100 * set.held.length) / set.count)}
                size="small"
                showInfo={false}
                aria-label={volumeText(set)}
              />
              <div className="grey digits">包指纹 {set.fingerprint.slice(0, 16)}…</div>
            </span>
            <Flex gap={8}>
              {set.missing.length === 0 ? (
                <Button disabled={disabled} onClick={() => onStart({ from: 'volumes', setId: set.setId })}>
                  核验并导入
                </Button>
              ) : (
                <Button disabled={disabled} onClick={() => onStart({ from: 'dialog' })}>
                  继续读入
                </Button>
              )}
              <Button type="text" disabled={disabled} onClick={() => void giveUp(set)}>
                放弃
              </Button>
            </Flex>
          </li>
        ))}
      </ul>
    </section>
  );
}
