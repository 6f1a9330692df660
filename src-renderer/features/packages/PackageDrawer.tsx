/** One package: what it contained, on what it travelled, whether it arrived, and what can be done about it. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import { MEDIUM_KIND_WORDS, type MediumKind } from '@shared/domain/exchange/medium';
import type { PackageId } from '@shared/domain/identifiers';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import type { PackageDetail } from '@shared/ipc/calls/export-calls';
import { Drawer, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useCall } from '../../api/queries';
import { ShowError } from '../../components/ShowError';
import { StatusTag } from '../../components/StatusTag';
import { clockTime, sizeText } from '../../strings/amounts';
import { CLASSIFICATION_WORDS } from '../../strings/matter-words';
import { DIRECTION_WORDS, packageStateWord } from '../../strings/package-words';
import { PackageActions } from './PackageActions';
import { PackageContents } from './PackageContents';
import { PackageFingerprint } from './PackageFingerprint';
import { packageTone } from './package-tones';
import { ReceiptCode } from './ReceiptCode';
import './exchange.css';

interface Props {
  readonly packageId: PackageId;
  readonly onClose: () => void;
}

export function PackageDrawer({ packageId, onClose }: Props) {
  const detail = useCall('package.get', { packageId });
  const row = detail.data?.row;
  return (
    <Drawer
      open
      onClose={onClose}
      size={720}
      title={
        row ? `${DIRECTION_WORDS[row.direction]} · ${packageKindWord(row.kind)} · ${row.peerName}` : '封装包'
      }
      footer={detail.data && <PackageActions detail={detail.data} />}
    >
      {detail.error && <ShowError error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.isPending && <Skeleton active />}
      {detail.data && <Body detail={detail.data} />}
    </Drawer>
  );
}

function Body({ detail }: { readonly detail: PackageDetail }) {
  const { row, media, volumes } = detail;
  return (
    <div className="stack">
      <StatusTag tone={packageTone(row)}>
        {packageStateWord(row)}
        {arrival(detail)}
      </StatusTag>
      <dl className="facts">
        <Fact name="序号">第 {row.seq} 号</Fact>
        <Fact name={row.direction === 'out' ? '导出时间' : '导入时间'}>{instant(row.at)}</Fact>
        {row.direction === 'in' && <Fact name="对方封装时间">{instant(detail.createdAt)}</Fact>}
        <Fact name="密级">{CLASSIFICATION_WORDS[detail.classification]}</Fact>
        <Fact name="文件">
          {row.fileName}（{sizeText(row.size)}）
        </Fact>
        <Fact name="指纹（SM3）">
          <PackageFingerprint value={row.fingerprint} />
        </Fact>
        <Fact name="载体">
          {media.length === 0 ? (
            <span className="grey">没有登记</span>
          ) : (
            media
              .map(({ number, kind }) => `${number}（${MEDIUM_KIND_WORDS[kind as MediumKind] ?? kind}）`)
              .join('、')
          )}
        </Fact>
        {volumes && (
          <Fact name="分卷">
            共 {volumes.count} 卷，已写 {volumes.written.length} 卷
            {volumes.written.length < volumes.count && '，还没有写完'}
          </Fact>
        )}
      </dl>
      {row.receiptCode !== undefined && (
        <ReceiptCode code={row.receiptCode} hint="对方来电核对时，报这个电话回执号。" />
      )}
      <PackageContents detail={detail} />
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function arrival({ receivedAt, confirmedBy }: PackageDetail): string {
  if (receivedAt === undefined) return '';
  return `（${instant(receivedAt)}，${confirmedBy === 'telephone' ? '电话回执' : '回执'}）`;
}

function instant(at: number): string {
  return `${localDateOf(at)} ${clockTime(at)}`;
}
