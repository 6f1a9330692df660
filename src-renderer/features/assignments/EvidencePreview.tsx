/** A look at evidence inside the window: pictures and short texts unfold below their chips; anything else is opened in its own program. */
import type { FileReference } from '@shared/domain/matter/matter';
import { Button } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { ReplyText } from '../../components/ReplyText';
import { ShowError } from '../../components/ShowError';

/** By its name; main looks at the bytes. */
const LOOKED_AT: readonly string[] = ['image/png', 'image/jpeg', 'text/plain'];

export function EvidencePreview({ files }: { readonly files: readonly FileReference[] }) {
  const [shown, setShown] = useState<FileReference>();
  const some = files.filter(({ media }) => LOOKED_AT.includes(media));
  if (some.length === 0) return null;
  return (
    <div className="stack-small">
      <div className="row">
        {some.map((file) => (
          <Button
            key={`${file.sm3}${file.name}`}
            type="link"
            size="small"
            aria-expanded={shown === file}
            onClick={() => setShown(shown === file ? undefined : file)}
          >
            {shown === file ? '收起' : some.length > 1 ? `预览 ${file.name}` : '预览'}
          </Button>
        ))}
      </div>
      {shown && <Preview file={shown} />}
    </div>
  );
}

function Preview({ file }: { readonly file: FileReference }) {
  const answer = useCall('evidence.preview', { sm3: file.sm3 });
  if (answer.error) return <ShowError error={answer.error} />;
  switch (answer.data?.kind) {
    case undefined:
      return <span className="grey">正在读取…</span>;
    case 'image':
      return (
        <img
          className="evidence-picture"
          alt={file.name}
          src={`data:${answer.data.media};base64,${answer.data.base64}`}
        />
      );
    case 'text':
      return <ReplyText text={answer.data.text} />;
    case 'none':
      return <span className="grey">这个文件不能在窗口里预览，请点文件名打开。</span>;
  }
}
