/** What is still open in the text, each leading to its place; said plainly when nothing is. */
import { DownOutlined } from '@ant-design/icons';
import type { DocumentModel } from '@shared/document-model/document-model';
import { gapsOf } from '@shared/domain/document/gaps';
import { Button, Dropdown } from 'antd';
import { StatusTag } from '../../../components/StatusTag';
import { gapWords, partWord } from '../../../strings/document-words';
import { fieldOfPath } from './fields';
import { goToGap } from './go-to-gap';

export function GapList({ model }: { readonly model: DocumentModel }) {
  const gaps = gapsOf(model);
  const [first] = gaps;
  if (!first) return <StatusTag tone="good">没有待填写的地方</StatusTag>;
  const go = (index: number) => {
    const gap = gaps[index];
    if (gap) goToGap(fieldOfPath(gap.path), gap.text);
  };
  return (
    <span className="gap-list">
      <StatusTag tone="warning">还有 {gaps.length} 处待填写</StatusTag>
      {gaps.length === 1 ? (
        <Button type="link" size="small" onClick={() => go(0)}>
          {gapWords(first.text)}
        </Button>
      ) : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: gaps.map(({ path, text }, index) => ({
              key: String(index),
              label: `${partWord(path)}：${gapWords(text)}`,
            })),
            onClick: ({ key }) => go(Number(key)),
          }}
        >
          <Button type="link" size="small">
            逐处填写 <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      )}
    </span>
  );
}
