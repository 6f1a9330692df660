/** Files that were not accepted: each with what is wrong and what to do; nothing of them was kept. */
import { Alert } from 'antd';
import { errorWords } from '../../strings/errors';
import type { RefusedFile } from './import-state';

export function RefusedFiles({ files }: { readonly files: readonly RefusedFile[] }) {
  return files.map(({ fileName, code, details }) => {
    const { title, next } = errorWords(code, details);
    return (
      <Alert
        key={`${fileName}${code}`}
        type={code === 'E_DUPLICATE' ? 'info' : 'error'}
        showIcon
        title={`${fileName}：${title}`}
        description={next}
      />
    );
  });
}
