/** The room of a seal or signature: a dashed placeholder, or the image itself, which can be dragged and nudged where it may be placed. */
import type { ImageItem } from '@shared/document-layout/laid-out';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { previewWords } from '../../../strings/preview-words';
import type { ImageShift, PreviewImage } from './preview-options';

interface Props {
  readonly item: ImageItem;
  readonly image: PreviewImage | undefined;
  readonly onPlace: ((shift: ImageShift) => void) | undefined;
}

/** Millimetres: one press of an arrow key, and the raster that a dragged image keeps to. */
const STEP = 0.5;
const NUDGES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const onRaster = (millimetres: number) => Math.round(millimetres / STEP) * STEP;

export function PageImage({ item, image, onPlace }: Props) {
  const start = useRef<{ x: number; y: number; scale: number } | null>(null);
  const [drag, setDrag] = useState({ x: 0, y: 0 });
  const name = previewWords.image(item.role, item.index);
  if (image === undefined) return <Placeholder item={item} name={name} />;
  const box = { x: item.left + drag.x, y: item.top + drag.y, width: item.width, height: item.height };
  if (onPlace === undefined) return <image href={image.url} {...box} aria-label={name} />;

  const place = (right: number, down: number) =>
    onPlace({
      role: item.role,
      index: item.index,
      right: onRaster(image.right + right),
      down: onRaster(image.down + down),
    });
  const nudge = (event: KeyboardEvent) => {
    const by = NUDGES[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    place(by[0], by[1]);
  };
  const grasp = (event: PointerEvent<SVGImageElement>) => {
    const matrix = event.currentTarget.getScreenCTM();
    if (event.button !== 0 || matrix === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, y: event.clientY, scale: matrix.a };
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (start.current === null) return;
    const { x, y, scale } = start.current;
    setDrag({ x: (clientX - x) / scale, y: (clientY - y) / scale });
  };
  const release = () => {
    if (start.current === null) return;
    start.current = null;
    setDrag({ x: 0, y: 0 });
    if (drag.x !== 0 || drag.y !== 0) place(drag.x, drag.y);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside a picture
    <image
      href={image.url}
      {...box}
      className="page-image-movable"
      role="button"
      tabIndex={0}
      aria-label={previewWords.movable(name)}
      onKeyDown={nudge}
      onPointerDown={grasp}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}

function Placeholder({ item, name }: { readonly item: ImageItem; readonly name: string }) {
  const { left, top, width, height, role } = item;
  const middle = left + width / 2;
  return (
    <g className="page-placeholder">
      {role === 'seal' ? (
        <circle cx={middle} cy={top + height / 2} r={width / 2} />
      ) : (
        <rect x={left} y={top} width={width} height={height} />
      )}
      <text x={middle} y={role === 'seal' ? top + height * 0.3 : top + height / 2 + 1.2}>
        {name}
      </text>
    </g>
  );
}
