/** A dialog in which something was typed is not left by a slip: Escape and the cross ask first. Nothing typed, nothing asked. */
import { App } from 'antd';
import { useCallback, useRef } from 'react';

export interface GuardedClose {
  /** Goes around the fields. */
  readonly typed: () => void;
  readonly close: () => void;
}

export function useGuardedClose(onClose: () => void): GuardedClose {
  const { modal } = App.useApp();
  const dirty = useRef(false);
  const typed = useCallback(() => {
    dirty.current = true;
  }, []);
  const close = useCallback(() => {
    if (!dirty.current) {
      onClose();
      return;
    }
    modal.confirm({
      title: '不要刚才填写的内容了？',
      content: '关闭后，这里填写的内容不保留。',
      okText: '不要了，关闭',
      cancelText: '继续填写',
      autoFocusButton: 'cancel',
      onOk: onClose,
    });
  }, [modal, onClose]);
  return { typed, close };
}
