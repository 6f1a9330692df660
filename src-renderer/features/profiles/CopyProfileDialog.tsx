/** A profile becomes the beginning of the office's own; the name is what units will read. */
import type { ProfileView } from '@shared/ipc/calls/profile-calls';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { Dialog } from '../../components/Dialog';
import { LineField } from '../../components/LineField';

interface Props {
  readonly copied: ProfileView;
  readonly onCopied: (id: string) => void;
  readonly onClose: () => void;
}

export function CopyProfileDialog({ copied, onCopied, onClose }: Props) {
  const act = useAct('profile.copy');
  const [name, setName] = useState(`${copied.name}（本地）`);
  const copy = async () => {
    const outcome = await act.run({ id: copied.id, version: copied.version, name: name.trim() });
    if (outcome.ok) onCopied(outcome.value.id);
  };
  return (
    <Dialog
      title={`以“${copied.name}”为底本，建立本地规则`}
      okText="建立"
      ready={name.trim() !== ''}
      running={act.running}
      onOk={() => void copy()}
      onClose={onClose}
      note="底本保持不变。建立后可以逐项修改，修改生效后成为新的一版。"
    >
      <LineField
        id="profile-copy-name"
        label="名称"
        required
        maxLength={40}
        value={name}
        onChange={setName}
      />
    </Dialog>
  );
}
