/** One package onto several discs: sealed once, then part by part, each read back; closing it loses nothing, the record goes on with it. */
import { MEBIBYTE, PART_SIZES, type PartSizeChoice } from '@shared/domain/exchange/part-sizes';
import type { PackageId } from '@shared/domain/identifiers';
import type { CallArgument } from '@shared/ipc/contract';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { ProgressNote } from '../../components/ProgressNote';
import { sizeText } from '../../strings/amounts';
import { RegisterMediumButton } from './media/RegisterMediumButton';
import { PartSizeField } from './PartSizeField';
import { VolumeParts, type VolumesSoFar } from './VolumeParts';
import './exchange.css';

/** What waits for a unit, still to be sealed; or a package of the record. */
export type VolumeSource =
  | {
      readonly from: 'pending';
      readonly unitName: string;
      readonly request: CallArgument<'package.seal'>;
      readonly bytes: number;
    }
  | {
      readonly from: 'record';
      readonly unitName: string;
      readonly packageId: PackageId;
      readonly bytes: number;
      /** Parts begun on another day. */
      readonly partSize?: number | undefined;
    };

export interface SealedForVolumes {
  readonly packageId: PackageId;
  readonly fileName: string;
  readonly fingerprint: string;
  readonly size: number;
}

interface Props {
  readonly source: VolumeSource;
  /** Once it is sealed it has left the list of what waits. */
  readonly onSealed?: (sealed: SealedForVolumes) => void;
  readonly onClose: () => void;
}

export function VolumeWizard({ source, onSealed, onClose }: Props) {
  const begun = source.from === 'record' ? source.partSize : undefined;
  const [choice, setChoice] = useState<PartSizeChoice>(choiceOf(begun));
  const [mebibytes, setMebibytes] = useState(begun === undefined ? 1024 : Math.floor(begun / MEBIBYTE));
  const [volumes, setVolumes] = useState<VolumesSoFar>();
  const seal = useAct('package.seal');
  const plan = useAct('package.plan-volumes');
  const partSize =
    choice === 'own' ? (begunIn(begun, mebibytes) ?? mebibytes * MEBIBYTE) : PART_SIZES[choice];
  const running = seal.running || plan.running;
  const begin = async () => {
    const packageId = source.from === 'record' ? source.packageId : await sealed(source.request);
    if (packageId === undefined) return;
    const planned = await plan.run({ packageId, partSize });
    if (planned.ok) setVolumes({ packageId, ...planned.value });
  };
  const sealed = async (request: CallArgument<'package.seal'>) => {
    const outcome = await seal.run(request);
    if (!outcome.ok) return undefined;
    onSealed?.(outcome.value);
    return outcome.value.packageId;
  };
  const least = Math.max(1, Math.ceil(source.bytes / partSize));
  return (
    <Modal
      open
      width={620}
      title={`分卷导出 · ${source.unitName}`}
      mask={{ closable: false }}
      closable={!running}
      keyboard={!running}
      onCancel={onClose}
      footer={
        <>
          {volumes && <RegisterMediumButton direction="out" packageIds={[volumes.packageId]} />}
          <Button onClick={onClose} disabled={running}>
            {volumes ? '关闭' : '取消'}
          </Button>
          {!volumes && (
            <Button type="primary" loading={running} onClick={() => void begin()}>
              {source.from === 'pending' ? '封装并开始写卷' : '开始写卷'}
            </Button>
          )}
        </>
      }
    >
      {volumes ? (
        <VolumeParts volumes={volumes} onWritten={setVolumes} />
      ) : (
        <div className="stack">
          <PartSizeField
            choice={choice}
            mebibytes={mebibytes}
            onChoice={setChoice}
            onMebibytes={setMebibytes}
          />
          <p className="grey">
            内容约 {sizeText(source.bytes)}，每卷不超过 {sizeText(partSize)}，大约 {least} 卷。
          </p>
          {source.from === 'pending' && (
            <Alert
              type="info"
              showIcon
              title="只封装一次，再一卷一卷写到各张盘"
              description="中途可以关闭，以后在“收发记录”里打开这个包，点“分卷导出”接着写。"
            />
          )}
          {seal.running && <ProgressNote task="package.export" text="正在封装" />}
        </div>
      )}
    </Modal>
  );
}

function choiceOf(begun: number | undefined): PartSizeChoice {
  if (begun === undefined) return 'dvd';
  const known = Object.entries(PART_SIZES).find(([, size]) => size === begun)?.[0];
  return (known as PartSizeChoice | undefined) ?? 'own';
}

/** To go on with a set its size must be the same to the byte. */
function begunIn(begun: number | undefined, mebibytes: number): number | undefined {
  return begun !== undefined && Math.floor(begun / MEBIBYTE) === mebibytes ? begun : undefined;
}
