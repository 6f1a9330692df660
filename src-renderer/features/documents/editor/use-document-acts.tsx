/** Acts upon a composed document: produce, open, save elsewhere, set aside, take back. Each first saves, for files are made from what is saved. */
import type { DocumentModel } from '@shared/document-model/document-model';
import type { DocumentVariant } from '@shared/document-model/official-document';
import { gapsOf } from '@shared/domain/document/gaps';
import type { RecordId } from '@shared/domain/identifiers';
import { App, Button } from 'antd';
import { useAct } from '../../../api/queries';
import { useFormatGate } from '../../../components/use-format-gate';
import { reasonSentence } from '../../../strings/document-words';
import { errorWords } from '../../../strings/errors';
import { goToGap } from './go-to-gap';

export interface DocumentActs {
  readonly produce: (variant: DocumentVariant) => Promise<void>;
  readonly producing: boolean;
  readonly open: (fileId: RecordId) => void;
  readonly saveAs: (fileId: RecordId) => void;
}

const VARIANT_WORDS: Readonly<Record<DocumentVariant, string>> = { draft: '送审稿', final: '正式稿' };

export function useDocumentActs(
  documentId: RecordId,
  model: DocumentModel | undefined,
  flush: () => Promise<boolean>,
  /** Of the unit; without it the layout of the standard. */
  templateId: RecordId | undefined,
): DocumentActs {
  const { modal, message, notification } = App.useApp();
  const produce = useAct('document.produce', { quiet: true });
  const open = useAct('document.open');
  const save = useAct('document.save-as');
  const mayBeFinal = useFormatGate();

  const make = async (variant: DocumentVariant) => {
    if (!(await flush())) {
      message.error('还没有保存，请先看保存提示');
      return;
    }
    if (variant === 'final' && !(await mayBeFinal({ of: 'composed', documentId }))) return;
    const made = await produce.run({
      documentId,
      variant,
      ...(templateId === undefined ? {} : { templateId }),
    });
    if (!made.ok) {
      refuse(made.error, variant);
      return;
    }
    const fileId = made.value.documentId;
    notification.success({
      key: 'produced',
      title: `${VARIANT_WORDS[variant]}已生成`,
      description: made.value.name,
      placement: 'bottomRight',
      duration: 8,
      actions: (
        <span className="row">
          <Button size="small" onClick={() => void save.run({ documentId: fileId })}>
            另存为
          </Button>
          <Button size="small" type="primary" onClick={() => void open.run({ documentId: fileId })}>
            打开
          </Button>
        </span>
      ),
    });
  };

  const refuse = (error: Parameters<typeof shownReasons>[0], variant: DocumentVariant) => {
    const reasons = shownReasons(error);
    // An open place stands against a final alone.
    const gaps = model && variant === 'final' ? gapsOf(model) : [];
    modal.warning({
      title: reasons.length === 0 ? words(error).title : `还不能生成${VARIANT_WORDS[variant]}`,
      content:
        reasons.length === 0 ? (
          words(error).next
        ) : (
          <ul className="reason-list">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        ),
      okText: gaps.length > 0 ? '去填写第一处' : '知道了',
      // The dialog gives the keyboard back to its button when it has closed: the gap comes after that.
      afterClose: () => goToGap(gaps, 0),
    });
  };

  return {
    produce: make,
    producing: produce.running,
    open: (fileId) => void open.run({ documentId: fileId }),
    saveAs: (fileId) => void save.run({ documentId: fileId }),
  };
}

type Failure = {
  readonly code: Parameters<typeof errorWords>[0];
  readonly details: Parameters<typeof errorWords>[1];
};

const words = ({ code, details }: Failure) => errorWords(code, details);

function shownReasons({ code, details }: Failure): string[] {
  if (code !== 'DOCUMENT_REJECTED' || !Array.isArray(details.reasons)) return [];
  return [...new Set(details.reasons.map(reasonSentence))];
}
