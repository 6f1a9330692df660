/** What is still open in the text, each leading to its place; said plainly when nothing is. One line, however many there are. */
import { DownOutlined } from '@ant-design/icons';
import type { DocumentModel } from '@shared/document-model/document-model';
import { gapsOf } from '@shared/domain/document/gaps';
import { Button, Dropdown } from 'antd';
import { StatusTag } from '../../../components/StatusTag';
import { gapWords, partWord } from '../../../strings/document-words';
import { goToGap } from './go-to-gap';

export function GapList({ model }: { readonly model: DocumentModel }) {
  const gaps = gapsOf(model);
  if (gaps.length === 0) return <StatusTag tone="good">没有待填写的地方</StatusTag>;
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      classNames={{ root: 'gap-menu' }}
      menu={{
        items: gaps.map(({ path, text }, index) => ({
          key: String(index),
          label: `${partWord(path)}：${gapWords(text)}`,
        })),
        onClick: ({ key }) => goToGap(gaps, Number(key)),
      }}
    >
      <Button type="text" size="small" aria-haspopup="menu" className="gap-button">
        <StatusTag tone="warning">还有 {gaps.length} 处待填写</StatusTag>
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
