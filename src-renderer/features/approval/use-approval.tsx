/** The approval of the reply on the page: its state, the buttons of the acting person and the dialog they open. Off, it is as if it were not there. */
import type { PointId } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { callMain } from '../../api/call';
import { useAct, useCall } from '../../api/queries';
import { useSuccess } from '../../components/use-success';
import { APPROVAL_STATE_WORDS } from '../../strings/approval-words';
import { ApprovalDialog, type ChosenAct } from './ApprovalDialog';
import { ApprovalPanel } from './ApprovalPanel';
import { type InnerComments, openInnerComments, passOnText } from './approval-view';
import type { WrittenText } from './written-text';

export interface UnitApproval {
  /** Nobody but a reader has the text now. */
  readonly locked: boolean;
  /** The reply goes to the office only after the signature: until then these acts stand where 报送审核 would. */
  readonly holdsBack: boolean;
  readonly comments: InnerComments | undefined;
  /** Whose turn it is, where the reply is not with its writer. */
  readonly step: string | undefined;
  readonly mainActs: ReactNode;
  readonly panel: ReactNode;
  readonly dialog: ReactNode;
}

interface Options {
  readonly place: WrittenText['place'] | undefined;
  /** The points that this unit answers. */
  readonly points: readonly Point[];
  readonly flush: () => Promise<boolean>;
  readonly reload: () => Promise<void>;
  readonly onPoint: (pointId: PointId) => void;
}

export function useApproval({ place, points, flush, reload, onPoint }: Options): UnitApproval | undefined {
  const { modal } = App.useApp();
  const succeed = useSuccess();
  const [open, setOpen] = useState<'forward' | 'back'>();
  const act = useAct('approval.act');
  // Without a place nothing is asked; the key is then never read.
  const { data: approval } = useCall('approval.get', place as WrittenText['place'], {
    enabled: place !== undefined,
  });
  if (!place || !approval?.on) return undefined;
  const { state, next, allowed } = approval;

  const run = async ({ act: chosen, askedId, comments }: ChosenAct) => {
    if (state === 'drafting' && !(await flush())) return;
    const { version } = await callMain('draft.get', { ...place, kind: 'reply' });
    const outcome = await act.run({
      ...place,
      act: chosen,
      seen: approval.acts.length,
      version,
      comments,
      ...(askedId ? { askedId } : {}),
    });
    if (!outcome.ok) return;
    setOpen(undefined);
    if (state === 'drafting' || outcome.value.state === 'drafting') await reload();
    succeed({
      title:
        outcome.value.state === 'signed' ? '已签发' : `现在：${APPROVAL_STATE_WORDS[outcome.value.state]}`,
      next:
        outcome.value.state === 'signed'
          ? '下一步：经办人报送审核。'
          : '换人办时，请在左下角选择当前办理人。',
    });
  };
  const ask = (chosen: 'withdraw' | 'revise') => {
    modal.confirm({
      title: chosen === 'withdraw' ? '撤回？' : '签发后再改？',
      content:
        chosen === 'withdraw'
          ? '文字回到您这里，改好后可以再送。'
          : '文字放开修改，改完要重新送批、重新签发。已签发的文字留作一版。',
      okText: chosen === 'withdraw' ? '撤回' : '修改',
      cancelText: '再看看',
      onOk: () => run({ act: chosen, comments: [] }),
    });
  };
  const forward = allowed.includes('pass-on') || allowed.includes('sign');
  const back = allowed.some((candidate) => candidate.startsWith('send-back'));
  const buttons = (
    <>
      {allowed.includes('withdraw') && <Button onClick={() => ask('withdraw')}>撤回</Button>}
      {allowed.includes('revise') && <Button onClick={() => ask('revise')}>修改</Button>}
      {back && <Button onClick={() => setOpen('back')}>退回</Button>}
      {forward && (
        <Button type="primary" loading={act.running} onClick={() => setOpen('forward')}>
          {passOnText(state, allowed.includes('sign') ? undefined : next)}
        </Button>
      )}
    </>
  );
  return {
    locked: state !== 'drafting',
    holdsBack: state !== 'signed',
    comments: openInnerComments(approval),
    step: state === 'drafting' ? undefined : `内部审批：${APPROVAL_STATE_WORDS[state]}`,
    mainActs: buttons,
    panel: <ApprovalPanel approval={approval} points={points} onPoint={onPoint} />,
    dialog: open && (
      <ApprovalDialog
        approval={approval}
        points={points}
        kind={open}
        running={act.running}
        onOk={(chosen) => void run(chosen)}
        onClose={() => setOpen(undefined)}
      />
    ),
  };
}
