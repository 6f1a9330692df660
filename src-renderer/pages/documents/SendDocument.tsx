/** 随包发送 of a finished document: with the matter it is about, or with one that is chosen for it (a circular, a monthly list). */
import { letterKindOfDocument } from '@shared/domain/correspondence/letter-kinds';
import type { MatterId } from '@shared/domain/identifiers';
import type { ComposedDocument, ProducedFile } from '@shared/ipc/calls/document-calls';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { useDesk } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { ShowError } from '../../components/ShowError';
import { authorOn, recipientsFor } from '../../features/correspondence/letter-start';
import { SendLetter } from '../../features/correspondence/SendLetter';
import { MatterField } from '../../features/documents/MatterField';

interface Props {
  readonly document: ComposedDocument;
  readonly title: string;
  readonly number: string;
  readonly file: ProducedFile;
  readonly onClose: () => void;
}

export function SendDocument(props: Props) {
  const [matterId, setMatterId] = useState(props.document.matter?.id);
  const [chosen, setChosen] = useState<MatterId>();
  if (matterId !== undefined) return <WithMatter {...props} matterId={matterId} />;
  return (
    <Dialog
      title="随包发送"
      okText="下一步"
      ready={chosen !== undefined}
      running={false}
      note="这份公文不属于某一件事项。请选择它随哪一件事项发送，收件单位从该事项的承办单位中选。"
      onOk={() => setMatterId(chosen)}
      onClose={props.onClose}
    >
      <MatterField value={chosen} onChange={setChosen} />
    </Dialog>
  );
}

function WithMatter({
  matterId,
  document,
  title,
  number,
  file,
  onClose,
}: Props & { readonly matterId: MatterId }) {
  const desk = useDesk();
  const detail = useCall('matter.get', { matterId });
  if (detail.error) {
    return (
      <Modal open title="随包发送" footer={null} onCancel={onClose}>
        <ShowError error={detail.error} />
      </Modal>
    );
  }
  if (!detail.data) return null;
  const { matter } = detail.data;
  const part = matter.assignments.find(({ id }) => id === document.assignmentId);
  const author = authorOn(detail.data, desk, part);
  const kind = author && letterKindOfDocument(document.kind, author.desk);
  if (!author || !kind || recipientsFor(matter, author, kind).length === 0) {
    return (
      <Modal open title="随包发送" footer={null} onCancel={onClose}>
        <Alert type="info" showIcon title="这件事项现在没有可以接收的单位。请先交办，或换一件事项发送。" />
      </Modal>
    );
  }
  return (
    <SendLetter
      matter={matter}
      author={author}
      start={{ document: { fileId: file.documentId, name: file.name, kind, title, number } }}
      onSent={onClose}
      onClose={onClose}
    />
  );
}
