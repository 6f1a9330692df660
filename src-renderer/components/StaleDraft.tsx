/** A draft was saved elsewhere meanwhile: one's own text is shown first, to be copied, and only then the newer one is loaded. Nothing is overwritten or dropped unseen. */
import { Alert, App, Button, Input, Modal } from 'antd';
import { useRef, useState } from 'react';

export function StaleDraft({
  mine,
  onReload,
}: {
  /** The whole of what was typed here, as text. */
  readonly mine: string;
  readonly onReload: () => Promise<void>;
}) {
  const [kept, setKept] = useState<string>();
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title="这份草稿已在别处保存过更新的内容"
        description="您写的没有覆盖对方的文字。请先复制自己写的，再载入更新的内容，把改动补上。"
        action={
          <Button size="small" type="primary" onClick={() => setKept(mine)}>
            复制并载入…
          </Button>
        }
      />
      {kept !== undefined && <OwnText text={kept} onReload={onReload} onClose={() => setKept(undefined)} />}
    </>
  );
}

function OwnText({
  text,
  onReload,
  onClose,
}: {
  readonly text: string;
  readonly onReload: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const { message } = App.useApp();
  const field = useRef<HTMLDivElement>(null);
  const copy = () => {
    field.current?.querySelector('textarea')?.select();
    // The asynchronous clipboard needs a permission, and the window grants none (ARCHITECTURE 5).
    const done = document.execCommand('copy');
    if (done) message.success('已复制，可粘贴到草稿里');
    return done;
  };
  return (
    <Modal
      open
      title="我刚才写的文字"
      onCancel={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>暂不载入</Button>
          <Button onClick={copy}>只复制</Button>
          <Button
            type="primary"
            onClick={() => {
              // What could not be copied is not let go.
              if (copy()) void onReload();
            }}
          >
            复制并载入更新的内容
          </Button>
        </div>
      }
    >
      <div className="stack" ref={field}>
        <p>载入后，下面这些文字不在草稿里了；复制的内容可以粘贴回去。</p>
        <Input.TextArea readOnly aria-label="我刚才写的文字" value={text} rows={12} />
      </div>
    </Modal>
  );
}
