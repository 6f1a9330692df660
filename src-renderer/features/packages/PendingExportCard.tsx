/** One unit's outgoing package. A unit without a verified card cannot be sent to: the card page is the way on. */
import { ExportOutlined } from '@ant-design/icons';
import { LIKELY_IN_PARTS } from '@shared/domain/exchange/part-sizes';
import type { MatterId } from '@shared/domain/identifiers';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import type { NAMINGS, PendingExport } from '@shared/ipc/calls/exchange-calls';
import type { AppErrorCode } from '@shared/result/app-error-code';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../api/queries';
import { ProgressNote } from '../../components/ProgressNote';
import { ShowError } from '../../components/ShowError';
import { StatusTag } from '../../components/StatusTag';
import { sizeText } from '../../strings/amounts';
import { actWords } from '../../strings/letter-words';
import type { Exported } from './PendingExports';
import type { VolumeSource } from './VolumeWizard';
import './packages.css';

/** What several discs cure. */
const TOO_SMALL: ReadonlySet<AppErrorCode> = new Set(['E_DISK_FULL', 'MEDIUM_FILE_LIMIT']);

interface Props {
  readonly pending: PendingExport;
  readonly naming: (typeof NAMINGS)[number];
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onExported: (exported: Exported) => void;
  readonly onVolumes: (source: VolumeSource) => void;
}

export function PendingExportCard({ pending, naming, chosen, onChoose, onExported, onVolumes }: Props) {
  const { recipient, kind, sendable, matters, receipts, bytes } = pending;
  const navigate = useNavigate();
  const act = useAct('package.export', { quiet: true });
  const [leftOut, setLeftOut] = useState<ReadonlySet<MatterId>>(new Set());
  const taken = matters.filter(({ matterId }) => !leftOut.has(matterId));
  const choose = (matterId: MatterId, take: boolean) => {
    const next = new Set(leftOut);
    if (take) next.delete(matterId);
    else next.add(matterId);
    setLeftOut(next);
  };
  const request = {
    unitId: recipient.unitId,
    naming,
    ...(taken.length < matters.length ? { matterIds: taken.map(({ matterId }) => matterId) } : {}),
  };
  const send = async () => {
    const outcome = await act.run(request);
    if (outcome.ok && outcome.value) onExported({ ...outcome.value, recipientName: recipient.name });
  };
  const inParts = () => onVolumes({ from: 'pending', unitName: recipient.name, request, bytes });
  const tooSmall = act.error !== undefined && TOO_SMALL.has(act.error.code);
  const besides = besidesMatters(pending);
  const nothing = matters.length > 0 && taken.length === 0;
  return (
    <section className="export" aria-label={`给${recipient.name}的封装包`}>
      <header className="export-head">
        <Checkbox
          checked={chosen}
          disabled={!sendable}
          onChange={(event) => onChoose(event.target.checked)}
          aria-label={`选择${recipient.name}`}
        />
        <div className="export-name">
          <h3>{recipient.name}</h3>
          <span className="grey">
            {packageKindWord(kind)}
            {bytes > 0 && ` · 附件约 ${sizeText(bytes)}`}
            {receipts > 0 && ` · 附 ${receipts} 份回执`}
          </span>
        </div>
        {sendable ? (
          <>
            {!tooSmall && (
              <Button
                type={bytes > LIKELY_IN_PARTS ? 'default' : 'text'}
                disabled={nothing || act.running}
                onClick={inParts}
              >
                分卷导出
              </Button>
            )}
            <Button
              type="primary"
              icon={<ExportOutlined />}
              loading={act.running}
              disabled={nothing}
              onClick={() => void send()}
            >
              导出封装包
            </Button>
          </>
        ) : (
          <>
            <StatusTag tone="warning">还没有核对过的身份卡</StatusTag>
            <Button onClick={() => navigate('/units')}>去导入身份卡</Button>
          </>
        )}
      </header>
      {act.running && (
        <div className="export-row">
          <ProgressNote task="package.export" text="正在封装并写到载体" />
        </div>
      )}
      {act.error && act.error.code !== 'CANCELLED' && !act.running && (
        <div className="export-failed">
          <ShowError error={act.error} />
          {tooSmall && <Button onClick={inParts}>分卷导出</Button>}
        </div>
      )}
      {besides.map((line) => (
        <div key={line} className="export-row grey">
          {line}
        </div>
      ))}
      {matters.map(({ matterId, number, title, what, letters }) => (
        <div key={matterId} className="export-row">
          <Checkbox
            checked={!leftOut.has(matterId)}
            disabled={!sendable || matters.length === 1}
            onChange={(event) => choose(matterId, event.target.checked)}
            aria-label={`包括${title}`}
          />
          <Link to={`/matters/${matterId}`} className="export-matter" title={title}>
            <span className="number">{number}</span>
            {title}
          </Link>
          <span className="grey export-what">{actWords(what, letters)}</span>
        </div>
      ))}
    </section>
  );
}

/** What the package is good for besides its matters. */
function besidesMatters({ kind, matters, receipts, returning, restarted }: PendingExport): string[] {
  const lines = [
    restarted && '告知对方：本机已重新编号，请对方把本机缺少的内容带回来。',
    returning > 0 && `带回对方机器缺少的原件 ${returning} 个：对方恢复备份以前发给本单位的包。`,
    kind === 'revoke' && '吊销身份卡的名单。',
  ].filter((line) => line !== false);
  return lines.length > 0 || matters.length > 0 || receipts === 0 ? lines : ['只有回执，没有办理记录。'];
}
