/** After the export: the file, its fingerprint, and how one learns that it arrived. Exported never means received (ARCHITECTURE 2). */
import { Modal } from 'antd';
import { StatusTag } from '../../components/StatusTag';
import { sizeText } from '../../strings/amounts';
import { CardNote } from './BatchResult';
import { ExportedFooter } from './ExportedFooter';
import { PackageFingerprint } from './PackageFingerprint';
import type { Exported } from './PendingExports';
import './packages.css';

interface Props {
  readonly exported: Exported | undefined;
  readonly onClose: () => void;
}

export function ExportedModal({ exported, onClose }: Props) {
  const packageIds = exported ? [exported.packageId] : [];
  return (
    <Modal
      open={exported !== undefined}
      onCancel={onClose}
      title="封装包已导出"
      width={560}
      footer={<ExportedFooter packageIds={packageIds} onClose={onClose} />}
    >
      {exported && (
        <div className="exported">
          <StatusTag tone="good">
            {exported.fileName}（{sizeText(exported.size)}），已写入并读回核对无误
          </StatusTag>
          <p>
            请把载体交给{exported.recipientName}
            。对方导入后，会带回回执；载体不能带回的，会打电话报来12位回执号，请到“收发记录”录入核对。在此之前，状态一直是“回执未到”。
          </p>
          {exported.cardFile !== undefined && <CardNote fileName={exported.cardFile} />}
          <div>
            <div className="grey">封装包指纹（SM3）</div>
            <PackageFingerprint value={exported.fingerprint} />
          </div>
        </div>
      )}
    </Modal>
  );
}
