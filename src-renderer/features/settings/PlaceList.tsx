/** 占位符一览: what a template may name, to be copied one by one or as a whole into the template. */
import { BLOCK_PLACEHOLDERS, TEXT_PLACEHOLDERS } from '@shared/document-model/template-placeholder';
import { Modal, Table, Typography } from 'antd';
import { BLOCK_PLACE_WORDS, placeText, TEXT_PLACE_WORDS } from '../../strings/template-words';
import './settings.css';

const ROWS = [
  ...BLOCK_PLACEHOLDERS.map((name) => ({ place: placeText(name), words: BLOCK_PLACE_WORDS[name] })),
  ...TEXT_PLACEHOLDERS.map((name) => ({ place: placeText(name), words: TEXT_PLACE_WORDS[name] })),
];

/** Two columns when it is pasted into a table. */
const ALL = ROWS.map(({ place, words }) => `${place}\t${words}`).join('\n');

export function PlaceList({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal
      open
      title="占位符一览"
      width={640}
      footer={null}
      onCancel={onClose}
      styles={{ body: { maxHeight: '70vh', overflowY: 'auto' } }}
    >
      <p>
        在模板里把占位符写在要填的地方，连同两边的双大括号。填入的文字用模板那一行的字体；冒号、括号、句号由模板自己写。
        公文有的内容，模板没有对应占位符的，不生成，并说明缺哪一个。
      </p>
      <Typography.Paragraph copyable={{ text: ALL, tooltips: ['复制全部', '已复制'] }}>
        复制全部
      </Typography.Paragraph>
      <Table
        rowKey="place"
        size="small"
        pagination={false}
        dataSource={ROWS}
        columns={[
          {
            title: '占位符',
            width: 180,
            render: (_, { place }) => (
              <Typography.Text
                className="place-name"
                copyable={{ text: place, tooltips: ['复制', '已复制'] }}
              >
                {place}
              </Typography.Text>
            ),
          },
          { title: '填入什么', dataIndex: 'words' },
        ]}
      />
    </Modal>
  );
}
