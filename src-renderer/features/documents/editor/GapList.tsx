/** What is still open in the text, each leading to its place; said plainly when nothing is. */
import type { DocumentModel } from '@shared/document-model/document-model';
import { type Gap, gapsOf } from '@shared/domain/document/gaps';
import { Button } from 'antd';
import { StatusTag } from '../../../components/StatusTag';
import { partWord } from '../../../strings/document-words';
import { fieldOfPath } from './fields';
import { goToGap } from './go-to-gap';

export function GapList({ model }: { readonly model: DocumentModel }) {
  const gaps = gapsOf(model);
  if (gaps.length === 0) return <StatusTag tone="good">没有待填写的地方</StatusTag>;
  return (
    <div className="gap-list">
      <StatusTag tone="warning">还有 {gaps.length} 处待填写</StatusTag>
      <ul className="gap-items">
        {gaps.map((gap, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand open twice in one place
          <li key={`${gap.path} ${index}`}>
            <Button
              type="link"
              size="small"
              title={partWord(gap.path)}
              onClick={() => goToGap(fieldOfPath(gap.path), gap.text)}
            >
              {gapWords(gap)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** 【此处填写报送的日期】 → 报送的日期. */
export function gapWords({ text }: Gap): string {
  return text.replace(/^【此处填写/u, '').replace(/】$/u, '');
}
