/** 印章和签名: the images that this unit keeps for its finals, by whom they were added; removing one changes no document that carries it. */
import type { ImageKind, SealImage } from '@shared/ipc/calls/document-calls';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { AddImage } from '../../components/AddImage';
import { Panel } from '../../components/Panel';
import { instantText } from '../../strings/amounts';
import './settings.css';

const KIND_WORDS: Readonly<Record<ImageKind, string>> = { seal: '印章', signature: '签名' };

export function SealsPanel({ images }: { readonly images: readonly SealImage[] }) {
  const { modal } = App.useApp();
  const { today } = useStatus();
  const [adding, setAdding] = useState<ImageKind>();
  const remove = useAct('seal-image.remove');
  const ask = ({ id, name }: SealImage) =>
    modal.confirm({
      title: `删除“${name}”？`,
      content: '删除后不能再选用；已经盖在公文上的不受影响。',
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '不删除',
      onOk: () => remove.run({ imageId: id }),
    });
  return (
    <Panel
      title="电子印章和签名"
      flush={images.length > 0}
      extra={
        <span className="row">
          <Button size="small" onClick={() => setAdding('seal')}>
            添加印章
          </Button>
          <Button size="small" onClick={() => setAdding('signature')}>
            添加签名
          </Button>
        </span>
      }
    >
      {images.length === 0 ? (
        <p className="grey">没有登记图片。正式稿留出位置，打印后盖章、签名。</p>
      ) : (
        <Table
          rowKey="id"
          size="middle"
          pagination={false}
          dataSource={[...images]}
          columns={[
            { title: '类别', width: 72, render: (_, { kind }) => KIND_WORDS[kind] },
            {
              title: '名称',
              render: (_, { name, addedBy, addedAt }) => (
                <>
                  {name}
                  <div className="grey">
                    {addedBy}，{instantText(addedAt, today)}
                  </div>
                </>
              ),
            },
            { title: '宽', width: 88, className: 'numbers', render: (_, { width }) => `${width} 毫米` },
            {
              title: '',
              width: 80,
              align: 'right',
              render: (_, image) => (
                <Button type="link" size="small" onClick={() => ask(image)}>
                  删除
                </Button>
              ),
            },
          ]}
        />
      )}
      {adding && (
        <AddImage kind={adding} onAdded={() => setAdding(undefined)} onClose={() => setAdding(undefined)} />
      )}
    </Panel>
  );
}
