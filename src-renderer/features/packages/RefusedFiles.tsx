/** Files that were not accepted: each with what is wrong and what to do; nothing of them was kept. */
import type { AppErrorCode } from '@shared/result/app-error-code';
import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { errorWords } from '../../strings/errors';
import type { RefusedFile } from './import-state';

/** What a card would cure. */
const NEEDS_CARD: ReadonlySet<AppErrorCode> = new Set([
  'E_SENDER_UNKNOWN',
  'E_SENDER_PENDING',
  'E_SENDER_EXPIRED',
]);

interface Props {
  readonly files: readonly RefusedFile[];
  readonly onLeave: () => void;
}

export function RefusedFiles({ files, onLeave }: Props) {
  const navigate = useNavigate();
  const toUnits = () => {
    onLeave();
    navigate('/units');
  };
  return files.map(({ fileName, code, details }) => {
    const { title, next } = errorWords(code, details);
    return (
      <Alert
        key={`${fileName}${code}`}
        type={code === 'E_DUPLICATE' ? 'info' : 'error'}
        showIcon
        title={`${fileName}：${title}`}
        description={next}
        action={NEEDS_CARD.has(code) && <Button onClick={toUnits}>去单位与身份</Button>}
      />
    );
  });
}
