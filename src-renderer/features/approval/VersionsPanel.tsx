/** 版本: what was kept of the text beside the editor: number, who wrote it, when and why; to keep one, to compare any two, to take one back. */
import type { Point } from '@shared/domain/matter/matter';
import type { DraftVersion } from '@shared/ipc/calls/approval-calls';
import { App, Button } from 'antd';
import { useState } from 'react';
import { callMain } from '../../api/call';
import { useAct, useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Panel } from '../../components/Panel';
import { ShowError } from '../../components/ShowError';
import { instantText } from '../../strings/amounts';
import { VERSION_REASON_WORDS } from '../../strings/approval-words';
import { CompareVersions } from './CompareVersions';
import { KeepVersionDialog } from './KeepVersionDialog';
import { versionName } from './version-text';
import type { WrittenText } from './written-text';
import './approval.css';

const SHOWN_AT_FIRST = 4;

interface Props {
  readonly written: WrittenText;
  readonly points: readonly Point[];
  /** Writing may go on: versions can be kept and taken back. */
  readonly writable: boolean;
  readonly flush: () => Promise<boolean>;
  readonly reload: () => Promise<void>;
}

export function VersionsPanel({ written, points, writable, flush, reload }: Props) {
  const { today } = useStatus();
  const { modal, message } = App.useApp();
  const { place, kind } = written;
  const list = useCall('draft.versions', { ...place, kind });
  const takeBack = useAct('draft.take-back');
  const [all, setAll] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [compared, setCompared] = useState<number>();
  const versions = list.data ?? [];
  const shown = all ? versions : versions.slice(0, SHOWN_AT_FIRST);

  const take = async (number: number) => {
    if (!(await flush())) return;
    const { version } = await callMain('draft.get', { ...place, kind });
    const outcome = await takeBack.run({ ...place, kind, number, version });
    if (!outcome.ok) return;
    setCompared(undefined);
    await reload();
    message.success(`已取回${versionName(number)}`);
  };
  const askTakeBack = (number: number) => {
    modal.confirm({
      title: `取回${versionName(number)}？`,
      content: '现在的文字换成这一版，换下来的文字另存为一版，随时可以再取回。',
      okText: '取回',
      cancelText: '再看看',
      onOk: () => take(number),
    });
  };
  if (!writable && versions.length === 0) return null;
  return (
    <Panel
      title="版本"
      extra={
        <div className="row">
          {versions.length > SHOWN_AT_FIRST && (
            <Button type="link" size="small" onClick={() => setAll(!all)}>
              {all ? '收起' : `全部 ${versions.length}`}
            </Button>
          )}
          {writable && (
            <Button size="small" onClick={() => setKeeping(true)}>
              存为一版
            </Button>
          )}
        </div>
      }
    >
      {list.error && <ShowError error={list.error} onRetry={() => void list.refetch()} />}
      {versions.length === 0 ? (
        <p className="grey">送批、报送、换人续写时自动存一版；改动前也可以自己存一版，以后随时对照、取回。</p>
      ) : (
        <ol className="versions">
          {shown.map((version) => (
            <li key={version.number} className="version">
              <div className="version-line">
                <strong>{versionName(version.number)}</strong>
                <span>{version.writtenBy}</span>
                <span className="version-acts">
                  <Button type="link" size="small" onClick={() => setCompared(version.number)}>
                    对照
                  </Button>
                  {writable && (
                    <Button type="link" size="small" onClick={() => askTakeBack(version.number)}>
                      取回
                    </Button>
                  )}
                </span>
              </div>
              {version.steps.map((step, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a version only grow
                <div key={index} className="grey">
                  {instantText(step.at, today)}　{step.by}　{reasonText(step)}
                </div>
              ))}
            </li>
          ))}
        </ol>
      )}
      {keeping && <KeepVersionDialog written={written} flush={flush} onClose={() => setKeeping(false)} />}
      {compared !== undefined && (
        <CompareVersions
          written={written}
          versions={versions}
          points={points}
          first={compared}
          onTakeBack={writable ? askTakeBack : undefined}
          onClose={() => setCompared(undefined)}
        />
      )}
    </Panel>
  );
}

function reasonText({ reason, note }: DraftVersion['steps'][number]): string {
  return note === '' ? VERSION_REASON_WORDS[reason] : `${VERSION_REASON_WORDS[reason]}：${note}`;
}
