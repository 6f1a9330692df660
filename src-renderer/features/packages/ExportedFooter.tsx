/** What goes with a medium, once packages lie on it: the paper that is handed over, and the entry in the register of media. */
import type { PackageId } from '@shared/domain/identifiers';
import { Button } from 'antd';
import { RegisterMediumButton } from './media/RegisterMediumButton';
import { useHandOverSlip } from './use-hand-over-slip';

interface Props {
  /** Empty where nothing was written. */
  readonly packageIds: readonly PackageId[];
  readonly onClose: () => void;
}

export function ExportedFooter({ packageIds, onClose }: Props) {
  const slip = useHandOverSlip();
  return (
    <>
      {packageIds.length > 0 && (
        <>
          <Button loading={slip.running} onClick={() => void slip.compose({ packageIds: [...packageIds] })}>
            移交清单
          </Button>
          <RegisterMediumButton direction="out" packageIds={packageIds} />
        </>
      )}
      <Button type="primary" onClick={onClose}>
        知道了
      </Button>
    </>
  );
}
