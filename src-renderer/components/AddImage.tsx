/** Takes a seal or signature into the unit's keeping: a name, its size on paper, and a PNG from the file dialog. */
import { SIGNATURE } from '@shared/document-model/geometry';
import type { RecordId } from '@shared/domain/identifiers';
import type { ImageKind } from '@shared/ipc/calls/document-calls';
import { InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '../api/queries';
import { Dialog } from './Dialog';
import { Labelled } from './Labelled';
import { LineField } from './LineField';

interface Props {
  readonly kind: ImageKind;
  readonly width?: number | undefined;
  readonly onAdded: (imageId: RecordId) => void;
  readonly onClose: () => void;
}

/** A name written by hand is about so wide. */
const SIGNATURE_WIDTH = 35;

export function AddImage({ kind, width, onAdded, onClose }: Props) {
  const usual = kind === 'seal' ? SIGNATURE.defaultSealDiameter : SIGNATURE_WIDTH;
  const [name, setName] = useState('');
  const [wide, setWide] = useState<number | null>(width ?? usual);
  const add = useAct('seal-image.add');
  const run = async () => {
    if (wide === null) return;
    const added = await add.run({ kind, name: name.trim(), width: wide });
    if (added.ok && added.value) onAdded(added.value.id);
  };
  const noun = kind === 'seal' ? '印章' : '签名';
  return (
    <Dialog
      title={`添加${noun}图片`}
      okText="选择图片"
      ready={name.trim() !== '' && wide !== null}
      running={add.running}
      note={
        kind === 'seal'
          ? 'PNG图片，底色透明，5 MB以内，宽高相等。图片只保存在本机，使用电子印章须经本单位批准。'
          : 'PNG图片，底色透明，5 MB以内。图片只保存在本机，使用电子签名须经本人同意。'
      }
      onOk={() => void run()}
      onClose={onClose}
    >
      <div className="field-grid">
        <LineField
          id="image-name"
          label="名称"
          required
          placeholder={kind === 'seal' ? '云州市人民政府办公室印章' : '王建国签名'}
          maxLength={50}
          value={name}
          onChange={setName}
        />
        <Labelled label={kind === 'seal' ? '直径' : '宽'} htmlFor="image-width" required>
          <InputNumber
            id="image-width"
            suffix="毫米"
            min={5}
            max={120}
            value={wide}
            onChange={(next) => setWide(next)}
          />
        </Labelled>
      </div>
    </Dialog>
  );
}
