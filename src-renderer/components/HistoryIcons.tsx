/** 撤销 and 重做: an arrow back and an arrow on, told apart at the size of a line of text. */
import { RollbackOutlined } from '@ant-design/icons';

export function UndoIcon() {
  return <RollbackOutlined aria-hidden />;
}

export function RedoIcon() {
  return <RollbackOutlined aria-hidden style={{ transform: 'scaleX(-1)' }} />;
}
