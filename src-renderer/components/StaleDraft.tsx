/** A draft was saved elsewhere meanwhile: load the newer one, with one's own text kept at hand for copying. Nothing is overwritten. */
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
        description="载入更新的内容后，把刚才的改动补上。"
        action={
          <div className="row">
            <Button size="small" onClick={() => setKept(mine)}>
              复制我的文字
            </Button>
            <Button size="small" type="primary" onClick={() => void onReload()}>
              载入更新的内容
            </Button>
          </div>
        }
      />
      {kept !== undefined && <KeptText text={kept} onClose={() => setKept(undefined)} />}
    </>
  );
}

function KeptText({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const field = useRef<HTMLDivElement>(null);
  const copy = () => {
    field.current?.querySelector('textarea')?.select();
    // The asynchronous clipboard needs a permission, and the window grants none (ARCHITECTURE 5).
    if (document.execCommand('copy')) message.success('已复制，可粘贴到载入后的草稿里');
  };
  return (
    <Modal open title="我刚才写的文字" okText="复制" cancelText="关闭" onOk={copy} onCancel={onClose}>
      <div ref={field}>
        <Input.TextArea readOnly aria-label="我刚才写的文字" value={text} rows={12} />
      </div>
    </Modal>
  );
}
