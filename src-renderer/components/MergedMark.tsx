/** 并案 beside a title: the matter is handled together with others, and still answered by itself. */
import { Tag } from 'antd';

export function MergedMark({ others }: { readonly others: number }) {
  return <Tag title={`与另外 ${others} 件并案办理，仍逐件答复`}>并案</Tag>;
}
