/** A dialog of a few fields and one act: Ctrl+Enter does it, and Enter in a field of one line; Escape leaves. It stays open while the act runs or fails. */
import { Modal } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useGuardedClose } from './use-guarded-close';
import { useClearedSuccess } from './use-success';

interface Props {
  readonly title: string;
  readonly okText: string;
  readonly ready?: boolean;
  readonly running: boolean;
  readonly danger?: boolean;
  readonly width?: number;
  /** What is typed is saved as it is typed: leaving loses nothing, and asks nothing. */
  readonly autosaved?: boolean;
  /** What happens afterwards, above the buttons. */
  readonly note?: ReactNode;
  readonly onOk: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog(props: Props) {
  const { title, okText, ready = true, running, danger = false, width = 560, note, onOk, onClose } = props;
  const guarded = useGuardedClose(onClose);
  useClearedSuccess();
  const close = props.autosaved ? onClose : guarded.close;
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={okText}
      cancelText="取消"
      confirmLoading={running}
      okButtonProps={{ disabled: !ready, danger }}
      mask={{ closable: false }}
      onOk={onOk}
      onCancel={close}
      styles={{ body: { maxHeight: '66vh', overflowY: 'auto' } }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the shortcut belongs to the fields inside */}
      <div
        className="stack"
        onInput={guarded.typed}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || isPlainLine(event))) return;
          event.preventDefault();
          if (ready && !running) onOk();
        }}
      >
        {props.children}
        {note !== undefined && <p className="grey">{note}</p>}
      </div>
    </Modal>
  );
}

/** Enter in a choice or a day takes what is marked there, and while a word is being composed it ends the word. */
function isPlainLine({ target, nativeEvent }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLInputElement &&
    ['text', 'tel', 'number', 'password'].includes(target.type) &&
    target.getAttribute('role') !== 'combobox' &&
    target.closest('.ant-picker') === null &&
    !nativeEvent.isComposing
  );
}
