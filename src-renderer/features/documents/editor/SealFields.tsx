/** 签章: which kept image stands for each issuer's seal or the leader's signature, how large, and how far from its computed place. A final alone shows it. */
import { PlusOutlined } from '@ant-design/icons';
import type { DocumentSignature } from '@shared/document-model/official-document';
import type { RecordId } from '@shared/domain/identifiers';
import type { ImageKind, PlacedImageRow } from '@shared/ipc/calls/document-calls';
import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/queries';
import { AddImage } from '../../../components/AddImage';
import { Labelled } from '../../../components/Labelled';
import type { ComposedHandle } from './use-composed-document';

interface Place {
  readonly kind: ImageKind;
  readonly position: number;
  readonly name: string;
}

interface Props {
  readonly documentId: RecordId;
  readonly signature: DocumentSignature;
  readonly images: readonly PlacedImageRow[];
  readonly place: ComposedHandle['place'];
  /** A final is shown as soon as something stands on it. */
  readonly onPlaced: () => void;
}

export function SealFields({ documentId, signature, images, place, onPlaced }: Props) {
  const places = placesOf(signature);
  if (places.length === 0) return <p className="grey">这种署名方式不盖印章，也不签名。</p>;
  return (
    <div className="stack">
      <p className="grey">
        不选图片的，正式稿留出位置，打印后盖章、签名。图片只印在正式稿上，可在右侧页面上拖动。
      </p>
      {places.map((spot) => (
        <SealRow
          key={`${spot.kind}${spot.position}`}
          documentId={documentId}
          spot={spot}
          image={images.find(({ kind, position }) => kind === spot.kind && position === spot.position)}
          place={place}
          width={signature.kind === 'sealed' ? signature.sealDiameter : undefined}
          onPlaced={onPlaced}
        />
      ))}
    </div>
  );
}

function placesOf(signature: DocumentSignature): Place[] {
  if (signature.kind === 'sealed') {
    return signature.issuers.map((name, position) => ({ kind: 'seal', position, name }));
  }
  return signature.kind === 'signature-stamp'
    ? [{ kind: 'signature', position: 0, name: `${signature.post}${signature.name}` }]
    : [];
}

const ADD = 'add';

function SealRow({
  documentId,
  spot: { kind, position, name },
  image,
  width,
  place,
  onPlaced,
}: {
  readonly documentId: RecordId;
  readonly spot: Place;
  readonly place: ComposedHandle['place'];
  readonly image: PlacedImageRow | undefined;
  readonly width: number | undefined;
  readonly onPlaced: () => void;
}) {
  const kept = useCall('seal-image.list', {});
  const [adding, setAdding] = useState(false);
  const target = { documentId, kind, position };
  const id = `seal-${kind}-${position}`;
  const choose = async (imageId: RecordId) => {
    const placed = { imageId, right: 0, down: 0, ...(width === undefined ? {} : { width }) };
    if (await place({ ...target, placed })) onPlaced();
  };
  const move = (part: Partial<Pick<PlacedImageRow, 'width' | 'right' | 'down'>>) => {
    if (!image) return;
    const { right, down } = image;
    void place({ ...target, placed: { width: image.width, right, down, ...part } });
  };
  const options = (kept.data ?? [])
    .filter((one) => one.kind === kind)
    .map((one) => ({ value: one.id as string, label: `${one.name}（${one.width}毫米）` }));
  return (
    <div className="stack-small">
      <Labelled label={`${name}的${kind === 'seal' ? '印章' : '签名'}`} htmlFor={id}>
        <Select
          id={id}
          allowClear
          placeholder={kind === 'seal' ? '盖实物印章（留出位置）' : '手写签名（留出位置）'}
          value={image?.name ?? null}
          options={[...options, { value: ADD, label: kind === 'seal' ? '添加印章图片……' : '添加签名图片……' }]}
          onChange={(value) => {
            const chosen = kept.data?.find((one) => one.id === value);
            if (value === ADD) setAdding(true);
            else if (chosen) void choose(chosen.id);
            else void place({ ...target, placed: null });
          }}
        />
      </Labelled>
      {image && (
        <div className="row seal-numbers">
          <Millimetres
            label="宽"
            value={image.width}
            min={5}
            max={120}
            onChange={(wide) => move({ width: wide })}
          />
          <Millimetres
            label="右移"
            value={image.right}
            min={-200}
            max={200}
            onChange={(right) => move({ right })}
          />
          <Millimetres
            label="下移"
            value={image.down}
            min={-200}
            max={200}
            onChange={(down) => move({ down })}
          />
          {(image.right !== 0 || image.down !== 0) && (
            <Button type="link" size="small" onClick={() => move({ right: 0, down: 0 })}>
              回到标准位置
            </Button>
          )}
        </div>
      )}
      {adding && (
        <AddImage
          kind={kind}
          width={width}
          onAdded={(imageId) => {
            setAdding(false);
            void choose(imageId);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {options.length === 0 && !image && (
        <div>
          <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {kind === 'seal' ? '添加印章图片' : '添加签名图片'}
          </Button>
        </div>
      )}
    </div>
  );
}

function Millimetres({
  label,
  value,
  min,
  max,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <InputNumber
      aria-label={`${label}（毫米）`}
      prefix={label}
      suffix="毫米"
      size="small"
      min={min}
      max={max}
      step={0.5}
      precision={1}
      value={value}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}
