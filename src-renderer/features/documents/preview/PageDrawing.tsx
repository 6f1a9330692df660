/** One page as a drawing in millimetres: what stands on it is read out as text. */
import type { LaidOutPage, PageItem } from '@shared/document-layout/laid-out';
import { memo } from 'react';
import { previewWords } from '../../../strings/preview-words';
import { PageImage } from './PageImage';
import { PageText } from './PageText';
import type { ImageShift, PreviewImage, PreviewOptions } from './preview-options';

interface Props {
  readonly page: LaidOutPage;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly options: PreviewOptions;
  readonly onPlace?: ((shift: ImageShift) => void) | undefined;
}

export const PageDrawing = memo(function PageDrawing({ page, number, count, options, onPlace }: Props) {
  return (
    <svg
      className="page-drawing"
      viewBox={`0 0 ${page.width} ${page.height}`}
      role={onPlace === undefined ? 'img' : 'group'}
      aria-label={previewWords.pageText(number, count, textOf(page))}
    >
      {page.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no other identity, and a page is drawn anew as a whole
        <Item key={index} item={item} options={options} onPlace={onPlace} />
      ))}
    </svg>
  );
});

function Item({ item, options, onPlace }: { readonly item: PageItem } & Pick<Props, 'options' | 'onPlace'>) {
  if (item.kind === 'text') return <PageText item={item} />;
  if (item.kind === 'rule') {
    const { left, top, width, height, ink } = item;
    return <rect x={left} y={top} width={width} height={height} fill={ink === 'red' ? '#f00' : '#000'} />;
  }
  return <PageImage item={item} image={imageOf(item, options)} onPlace={onPlace} />;
}

function imageOf(
  { role, index }: Extract<PageItem, { kind: 'image' }>,
  { variant, seals, signature }: PreviewOptions,
): PreviewImage | undefined {
  if (variant === 'draft') return undefined;
  return role === 'seal' ? (seals?.[index] ?? undefined) : signature;
}

/** Lines from top to bottom. */
function textOf({ items }: LaidOutPage): string {
  const lines = new Map<number, string>();
  for (const item of items) {
    if (item.kind !== 'text') continue;
    const line = Math.round(item.baseline * 10);
    lines.set(line, (lines.get(line) ?? '') + item.text);
  }
  return [...lines]
    .sort(([one], [other]) => one - other)
    .map(([, text]) => text)
    .join('\n');
}
