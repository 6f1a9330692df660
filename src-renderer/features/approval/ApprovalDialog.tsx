/** One act upon a reply: to whom it goes next, what is said to the whole and to each point. */
import { type ApprovalAct, ROLES_OF_STATE } from '@shared/domain/approval/approval-workflow';
import type { PersonId } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import type { Approval, ApprovalComment } from '@shared/ipc/calls/approval-calls';
import { Radio, Select } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { Labelled } from '../../components/Labelled';
import { LongTextField } from '../../components/LongTextField';
import { APPROVAL_ACT_WORDS } from '../../strings/approval-words';
import { passOnText } from './approval-view';

export interface ChosenAct {
  readonly act: ApprovalAct;
  readonly askedId?: PersonId | undefined;
  readonly comments: ApprovalComment[];
}

interface Props {
  readonly approval: Approval;
  readonly points: readonly Point[];
  /** `back`: one of the ways of sending back. */
  readonly kind: 'forward' | 'back';
  readonly running: boolean;
  readonly onOk: (chosen: ChosenAct) => void;
  readonly onClose: () => void;
}

export function ApprovalDialog({ approval, points, kind, running, onOk, onClose }: Props) {
  const { people } = useStatus();
  const { state, next, allowed } = approval;
  const backs = allowed.filter((act) => act.startsWith('send-back'));
  const forward: ApprovalAct = allowed.includes('sign') ? 'sign' : 'pass-on';
  const [act, setAct] = useState<ApprovalAct>(kind === 'back' ? (backs[0] ?? 'send-back:drafting') : forward);
  const takers = next === undefined ? [] : people.filter(({ role }) => ROLES_OF_STATE[next].includes(role));
  const [askedId, setAskedId] = useState<PersonId | undefined>(
    takers.length === 1 ? takers[0]?.id : undefined,
  );
  const [general, setGeneral] = useState('');
  const [ofPoint, setOfPoint] = useState<ReadonlyMap<string, string>>(new Map());
  const comments: ApprovalComment[] = [
    ...(general.trim() === '' ? [] : [{ text: general.trim() }]),
    ...points.flatMap(({ id }) => {
      const text = ofPoint.get(id)?.trim() ?? '';
      return text === '' ? [] : [{ pointId: id, text }];
    }),
  ];
  const title = kind === 'back' ? '退回' : passOnText(state, forward === 'sign' ? undefined : next);
  const review = state !== 'drafting';
  return (
    <Dialog
      title={title}
      okText={kind === 'back' ? '退回' : title}
      width={680}
      ready={kind === 'forward' || comments.length > 0}
      running={running}
      note={
        kind === 'back'
          ? '意见随文字一起留存，写的人在对应的要点旁边看到。'
          : forward === 'sign'
            ? '签发的就是现在这份文字；签发后改动要重新送批。纸面签名仍在送审签批单上签。'
            : '送出后文字锁定；下一步的人还没有办之前，可以撤回再改。'
      }
      onOk={() => onOk({ act, ...(kind === 'forward' && askedId ? { askedId } : {}), comments })}
      onClose={onClose}
    >
      {kind === 'back' && backs.length > 1 && (
        <Labelled label="退回到">
          <Radio.Group
            value={act}
            onChange={(event) => setAct(event.target.value as ApprovalAct)}
            options={backs.map((value) => ({ value, label: APPROVAL_ACT_WORDS[value] }))}
          />
        </Labelled>
      )}
      {kind === 'forward' && takers.length > 0 && (
        <Labelled label="请谁办" htmlFor="approval-asked" hint="不指定时，这个岗位的人都可以办。">
          <Select
            id="approval-asked"
            allowClear
            placeholder="不指定"
            value={askedId ?? null}
            onChange={(value: PersonId | null) => setAskedId(value ?? undefined)}
            options={takers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Labelled>
      )}
      <LongTextField
        id="approval-comment"
        label={kind === 'back' ? '总的意见' : '意见（可不填）'}
        hint={kind === 'back' ? '总的意见和逐点意见至少写一处。' : undefined}
        rows={[2, 6]}
        maxLength={2000}
        value={general}
        onChange={setGeneral}
      />
      {review &&
        points.map((point) => (
          <LongTextField
            key={point.id}
            id={`approval-comment-${point.no}`}
            label={`第${point.no}点：${point.text}`}
            rows={[1, 6]}
            maxLength={2000}
            value={ofPoint.get(point.id) ?? ''}
            onChange={(text) => setOfPoint(new Map(ofPoint).set(point.id, text))}
          />
        ))}
    </Dialog>
  );
}
