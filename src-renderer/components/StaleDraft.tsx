/** A draft was saved elsewhere meanwhile: load the newer one, with one's own text kept on the clipboard. Nothing is overwritten. */
import { Alert, App, Button, Space } from 'antd';

export function StaleDraft({
  mine,
  onReload,
}: {
  /** The whole of what was typed here, as text. */
  readonly mine: string;
  readonly onReload: () => Promise<void>;
}) {
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(mine);
    message.success('我的文字已复制，可粘贴到载入后的草稿里');
  };
  return (
    <Alert
      type="warning"
      showIcon
      title="这份草稿已在别处保存过更新的内容"
      description="先复制我的文字，再载入新内容，把刚才的改动补上。"
      action={
        <Space orientation="vertical" size={4}>
          <Button size="small" onClick={() => void copy()}>
            复制我的文字
          </Button>
          <Button size="small" type="primary" onClick={() => void onReload()}>
            载入更新的内容
          </Button>
        </Space>
      }
    />
  );
}
