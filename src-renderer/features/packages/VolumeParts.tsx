/** The discs of one package: which is next, which are done, and any of them once more. */
import type { PackageId } from '@shared/domain/identifiers';
import { Button } from 'antd';
import { useAct } from '../../api/queries';
import { ProgressNote } from '../../components/ProgressNote';
import { StatusTag } from '../../components/StatusTag';
import './exchange.css';

export interface VolumesSoFar {
  readonly packageId: PackageId;
  readonly partSize: number;
  readonly count: number;
  readonly written: readonly number[];
}

interface Props {
  readonly volumes: VolumesSoFar;
  readonly onWritten: (volumes: VolumesSoFar) => void;
}

export function VolumeParts({ volumes, onWritten }: Props) {
  const { packageId, partSize, count, written } = volumes;
  const write = useAct('package.write-volume');
  const indexes = Array.from({ length: count }, (_value, at) => at + 1);
  const next = indexes.find((index) => !written.includes(index));
  const run = async (index: number) => {
    const outcome = await write.run({ packageId, partSize, index });
    if (outcome.ok && outcome.value) onWritten({ ...volumes, written: outcome.value.written });
  };
  return (
    <div className="stack">
      <div className="volume-next">
        {next === undefined ? (
          <StatusTag tone="good">{count} 张盘都已写好并读回核对，请连同移交清单一起送出</StatusTag>
        ) : (
          <>
            <span className="volume-next-text">
              第 {next} 张盘，共 {count} 张：{written.length > 0 ? '请换盘后选择位置' : '请放好盘后选择位置'}
            </span>
            <Button type="primary" loading={write.running} onClick={() => void run(next)}>
              写第 {next} 卷
            </Button>
          </>
        )}
      </div>
      {write.running && <ProgressNote task="package.write-volume" text="正在写到载体并读回核对" />}
      <ul className="volume-list" aria-label="各卷">
        {indexes.map((index) => (
          <li key={index} className="volume-row">
            <span className="numbers">第 {index} 卷</span>
            <StatusTag tone={written.includes(index) ? 'good' : 'quiet'}>
              {written.includes(index) ? '已写入并核对' : '还没有写'}
            </StatusTag>
            <Button
              type="link"
              size="small"
              disabled={write.running}
              onClick={() => void run(index)}
              aria-label={`${written.includes(index) ? '重写' : '写'}第 ${index} 卷`}
            >
              {written.includes(index) ? '重写这一卷' : '写这一卷'}
            </Button>
          </li>
        ))}
      </ul>
      <p className="grey">
        可以随时关闭；以后在“收发记录”里打开这个包，点“分卷导出”接着写，已写好的盘照样有用。
      </p>
    </div>
  );
}
