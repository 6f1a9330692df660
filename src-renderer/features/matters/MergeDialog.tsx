/** 并案: chooses the matters of the same kind that are handled together with this one; each is still answered. An empty choice parts them. */
import { type MatterId, matterIdSchema } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { Select } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { Dialog } from '../../components/Dialog';
import { Labelled } from '../../components/Labelled';
import { LongTextField } from '../../components/LongTextField';
import { useDialogAct } from '../../components/use-dialog-act';
import { matterLabel } from '../../strings/matter-words';

/** More are found by typing. */
const SHOWN = 50;

export function MergeDialog({
  matter,
  onClose,
}: {
  readonly matter: MatterState;
  readonly onClose: () => void;
}) {
  const standing = matter.merged?.matters ?? [];
  const [chosen, setChosen] = useState<readonly MatterId[]>(standing.map(({ matterId }) => matterId));
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const list = useCall(
    'matter.list',
    {
      tab: 'all',
      kind: matter.facts.kind,
      text: text.slice(0, 100),
      sort: 'number',
      descending: false,
      offset: 0,
      limit: SHOWN,
    },
    { keepPrevious: true },
  );
  const merge = useDialogAct('matter.merge', onClose);
  const options = new Map(
    [
      ...standing.map(({ matterId, kind, number, title }) => ({ id: matterId, kind, number, title })),
      ...(list.data?.rows ?? []).filter(({ archived }) => !archived),
    ].flatMap(({ id, kind, number, title }) =>
      id === matter.id ? [] : [[id as string, `${matterLabel(kind, number)} ${title}`] as const],
    ),
  );
  const submit = async () => {
    const body = { matterId: matter.id, matterIds: [...chosen], reason: reason.trim() };
    await merge.submit(
      body,
      chosen.length === 0
        ? { title: '已解除并案', next: '各件分别办理。', toExport: true }
        : {
            title: '已并案办理',
            next: '各件合并办理、逐件答复；并案情况随导出带给承办单位。',
            toExport: true,
          },
    );
  };
  return (
    <Dialog
      title="并案办理"
      okText={chosen.length === 0 ? '解除并案' : '并案'}
      width={680}
      ready={reason.trim() !== '' && (chosen.length > 0 || standing.length > 0)}
      running={merge.running}
      onOk={() => void submit()}
      onClose={onClose}
      note="内容相同或相近的同类事项可以并案，仍须逐件答复。"
    >
      <Labelled label="与哪些事项并案" htmlFor="merge-matters">
        <Select
          id="merge-matters"
          mode="multiple"
          style={{ width: '100%' }}
          placeholder="输入编号或标题查找"
          showSearch={{ filterOption: false, onSearch: setText }}
          value={chosen.map(String)}
          onChange={(next) => setChosen(next.map((id) => matterIdSchema.parse(id)))}
          options={[...options].map(([value, label]) => ({ value, label }))}
        />
      </Labelled>
      <LongTextField
        id="merge-reason"
        label="理由"
        required
        rows={[2, 6]}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
