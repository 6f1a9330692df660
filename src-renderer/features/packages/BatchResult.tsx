/** After many packages went out in one go: each with its fingerprint, what failed and why, and the paper that goes with the medium. */
import type { BatchExport } from '@shared/ipc/calls/export-calls';
import { Alert, Modal } from 'antd';
import { StatusTag } from '../../components/StatusTag';
import { sizeText } from '../../strings/amounts';
import { errorWords } from '../../strings/errors';
import { ExportedFooter } from './ExportedFooter';
import { PackageFingerprint } from './PackageFingerprint';
import './exchange.css';

interface Props {
  readonly batch: BatchExport | undefined;
  readonly onClose: () => void;
}

export function BatchResult({ batch, onClose }: Props) {
  const packageIds = batch?.exported.map(({ packageId }) => packageId) ?? [];
  return (
    <Modal
      open={batch !== undefined}
      onCancel={onClose}
      width={760}
      title="批量导出结果"
      styles={{ body: { maxHeight: '66vh', overflowY: 'auto' } }}
      footer={<ExportedFooter packageIds={packageIds} onClose={onClose} />}
    >
      {batch && <Outcome batch={batch} />}
    </Modal>
  );
}

function Outcome({ batch }: { readonly batch: BatchExport }) {
  const { exported, failed, cancelled, left, folder, cardFile } = batch;
  return (
    <div className="stack">
      {exported.length > 0 && (
        <StatusTag tone="good">
          {exported.length} 个封装包已写入“{folder}”并读回核对无误
        </StatusTag>
      )}
      {cancelled && <StatusTag tone="warning">已停止，还有 {left} 个没有导出，仍在“待导出”里</StatusTag>}
      {failed.map((failure) => {
        const { title, next } = errorWords(failure.code, failure.details);
        return (
          <Alert
            key={`${failure.unitId}${failure.fileName ?? ''}`}
            type="error"
            showIcon
            title={`${failure.unitName}：${title}`}
            description={
              failure.details.recorded === true ? `${next}这个包已经入册，可在“收发记录”里再次导出。` : next
            }
          />
        );
      })}
      {cardFile !== undefined && <CardNote fileName={cardFile} />}
      <ul className="batch-list" aria-label="已导出的封装包">
        {exported.map(({ packageId, unitName, fileName, size, fingerprint }) => (
          <li key={packageId} className="batch-row">
            <div className="batch-line">
              <strong>{unitName}</strong>
              <span className="grey numbers">
                {fileName}（{sizeText(size)}）
              </span>
            </div>
            <PackageFingerprint value={fingerprint} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The recipient does not seal to our present keys yet. */
export function CardNote({ fileName }: { readonly fileName: string }) {
  return (
    <Alert
      type="info"
      showIcon
      title={`一并写入了本单位的新身份卡：${fileName}`}
      description="对方还在用旧卡给本单位封装。请对方先导入这张卡，再导入封装包。"
    />
  );
}
