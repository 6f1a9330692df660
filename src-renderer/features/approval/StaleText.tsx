/** Two people wrote from one text: one's own is kept as a version at once, shown beside the newer one, and a person decides which goes on. */
import type { SavedDraft, WorkingDraft } from '@shared/ipc/calls/unit-calls';
import { Alert, Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { callMain } from '../../api/call';
import { useAct, useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { instantText } from '../../strings/amounts';
import { ComparedText } from './ComparedText';
import type { WrittenText } from './written-text';
import '../../components/comparison-heads.css';
import './approval.css';

interface Props {
  readonly place: WrittenText['place'];
  /** All that was typed here. */
  readonly mine: WorkingDraft;
  /** Takes what is stored into the editor; what was typed is a version by then. */
  readonly reload: () => Promise<void>;
}

export function StaleText({ place, mine, reload }: Props) {
  const { today } = useStatus();
  const [comparing, setComparing] = useState(false);
  const [other, setOther] = useState<SavedDraft>();
  const setAside = useAct('draft.set-aside');
  const takeBack = useAct('draft.take-back');
  const { matterId, assignmentId } = place;
  const { kind } = mine;
  const detail = useCall('matter.get', { matterId });
  useEffect(() => {
    // Asked for anew each time: a remembered answer would be the text from before the conflict.
    callMain('draft.get', { matterId, assignmentId, kind }).then(setOther, () => setOther(undefined));
  }, [matterId, assignmentId, kind]);

  const takeMine = async () => {
    const own = await setAside.run({ ...place, draft: mine });
    if (!own.ok) return;
    const { version } = await callMain('draft.get', { ...place, kind });
    const outcome = await takeBack.run({ ...place, kind, number: own.value.number, version });
    if (outcome.ok) await reload();
  };
  const who = other?.savedBy ?? '别处';
  const when = other?.savedAt === undefined ? '' : `${instantText(other.savedAt, today)} `;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={`${who} ${when}已保存过更新的内容`}
        description={'您写的没有覆盖对方的文字，已另存为一版，不会丢失。请对照两份再定。'}
        action={
          <div className="row">
            <Button size="small" disabled={!other} onClick={() => setComparing(true)}>
              对照两份
            </Button>
            <Button size="small" type="primary" onClick={() => void reload()}>
              用更新的内容
            </Button>
          </div>
        }
      />
      {comparing && other && (
        <Drawer
          open
          title="对照两份"
          size="min(1240px, 96vw)"
          onClose={() => setComparing(false)}
          footer={
            <div className="row row-end">
              <Button onClick={() => setComparing(false)}>暂不定</Button>
              <Button loading={takeBack.running} onClick={() => void takeMine()}>
                用我写的（对方的另存一版）
              </Button>
              <Button type="primary" onClick={() => void reload()}>
                用更新的内容（我写的已存一版）
              </Button>
            </div>
          }
        >
          <div className="comparison-heads">
            <strong>{who}保存的</strong>
            <strong>我写的</strong>
          </div>
          <ComparedText
            left={other.draft}
            right={mine}
            leftName={`${who}保存的`}
            rightName="我写的"
            points={detail.data?.matter.facts.points ?? []}
          />
        </Drawer>
      )}
    </>
  );
}
