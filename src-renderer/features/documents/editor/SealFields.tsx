/** 签章: which kept image stands for each issuer's seal or the leader's signature, how large, and how far from its computed place. A final alone shows it. */
import { PlusOutlined } from '@ant-design/icons';
import type { DocumentModel } from '@shared/document-model/document-model';
import { FORM } from '@shared/document-model/geometry';
import { cellsFor } from '@shared/document-model/image-places';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import type { RecordId } from '@shared/domain/identifiers';
import type { ImageKind, PlacedImageRow } from '@shared/ipc/calls/document-calls';
import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/queries';
import { AddImage } from '../../../components/AddImage';
import { Labelled } from '../../../components/Labelled';
import { cellName } from './form-cells';
import type { ComposedHandle } from './use-composed-document';

interface Place {
  readonly kind: ImageKind;
  readonly position: number;
  readonly name: string;
}

interface Props {
  readonly documentId: RecordId;
  readonly kind: DocumentKind;
  readonly model: DocumentModel;
  readonly images: readonly PlacedImageRow[];
  readonly place: ComposedHandle['place'];
  /** A final is shown as soon as something stands on it. */
  readonly onPlaced: () => void;
}

export function SealFields({ documentId, kind, model, images, place, onPlaced }: Props) {
  const places = SIGNED_BY_OTHERS.has(kind) ? [] : placesOf(model);
  if (places.length === 0) return <p className="grey">{NO_PLACE[model.shape]}</p>;
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
          width={spot.kind === 'seal' ? sealWidth(model) : undefined}
          onPlaced={onPlaced}
        />
      ))}
    </div>
  );
}

/** The proposer and the people visited sign on paper: no image of this unit stands there. */
const SIGNED_BY_OTHERS: ReadonlySet<DocumentKind> = new Set(['feedback-form', 'return-visit-record']);

const NO_PLACE: Readonly<Record<DocumentModel['shape'], string>> = {
  official: '这种署名方式不盖印章，也不签名。',
  form: '这张表不盖电子印章，也不放签名图片。',
};

/** Millimetres; undefined: as the image was added. */
function sealWidth(model: DocumentModel): number | undefined {
  if (model.shape === 'form') return FORM.sealDiameter;
  return model.signature.kind === 'sealed' ? model.signature.sealDiameter : undefined;
}

/** As many as a document keeps images. */
const MOST_SEALS = 5;

function placesOf(model: DocumentModel): Place[] {
  if (model.shape === 'form') {
    const named = (kind: ImageKind, most: number): Place[] =>
      cellsFor(model, kind)
        .slice(0, most)
        .map(({ row, cell }, position) => ({
          kind,
          position,
          name: cellName(model, row, cell).replace(/(签名|盖章)$/u, ''),
        }));
    return [...named('seal', MOST_SEALS), ...named('signature', 1)];
  }
  const { signature } = model;
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
