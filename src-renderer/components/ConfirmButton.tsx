/** A button for what cannot be undone: it says what will happen and asks once more. */
import { App, Button, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';

interface Props extends Omit<ButtonProps, 'onClick' | 'title'> {
  /** The question: 撤回这次交办？ */
  readonly question: string;
  /** What will be so afterwards. */
  readonly consequence: ReactNode;
  readonly confirmText: string;
  /** The dialog stays open, busy, until it settles. */
  readonly onConfirm: () => Promise<unknown>;
}

export function ConfirmButton({ question, consequence, confirmText, onConfirm, children, ...button }: Props) {
  const { modal } = App.useApp();
  const ask = () => {
    modal.confirm({
      title: question,
      content: consequence,
      okText: confirmText,
      cancelText: '取消',
      okButtonProps: { danger: button.danger ?? false },
      onOk: async () => {
        await onConfirm();
      },
    });
  };
  return (
    <Button {...button} onClick={ask}>
      {children}
    </Button>
  );
}
