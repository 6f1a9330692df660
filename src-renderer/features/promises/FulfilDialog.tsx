/** 登记兑现: what was done, on which day, with what evidence. Meetings and papers alone keep no promise, and that is said (S2 九). */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { FileReference } from '@shared/domain/matter/matter';
import { isOnlyMeetings } from '@shared/domain/reply/only-meetings';
import type { PromiseRow } from '@shared/ipc/calls/promise-calls';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { FilesField } from '../../components/FilesField';
import { LongTextField } from '../../components/LongTextField';
import { PastDayField } from '../../components/PastDayField';
import { useDialogAct } from '../../components/use-dialog-act';
import { PromisedAnswer } from './PromisedAnswer';

export type PromisePlace = Pick<
  PromiseRow,
  'matterId' | 'assignmentId' | 'pointId' | 'point' | 'answer' | 'promisedOn'
>;

export function FulfilDialog({
  promise,
  writesLetter,
  onClose,
}: {
  readonly promise: PromisePlace;
  /** The kind of matter is answered to people, who are told in a letter (PRODUCT 5). */
  readonly writesLetter: boolean;
  readonly onClose: () => void;
}) {
  const { matterId, assignmentId, pointId } = promise;
  const { today } = useStatus();
  const navigate = useNavigate();
  const [on, setOn] = useState<LocalDate | undefined>(today);
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState<readonly FileReference[]>([]);
  const fulfil = useDialogAct('promise.fulfil', onClose);
  const compose = useAct('document.compose');
  const submit = async () => {
    if (!on) return;
    await fulfil.submit(
      {
        matterId,
        assignmentId,
        pointId,
        on,
        text: text.trim(),
        evidence: [...evidence],
      },
      {
        title: '已登记兑现',
        next: '随下一次导出报办公室，由办公室核实后销号。',
        toExport: true,
      },
    );
  };
  const begin = async () => {
    const made = await compose.run({ kind: 'promise-fulfilment', matterId, assignmentId });
    if (made.ok) navigate(`/documents/${made.value.documentId}`);
  };
  return (
    <Dialog
      title="登记兑现"
      okText="登记"
      width={640}
      ready={on !== undefined && text.trim() !== ''}
      running={fulfil.running}
      note="登记后报办公室核实，不能撤回；有补充的可以再次登记。"
      onOk={() => void submit()}
      onClose={onClose}
    >
      <PromisedAnswer promise={promise} by="答复" />
      {writesLetter && (
        <div className="row">
          <span className="grey">承诺兑现后应再次答复提出人：</span>
          <Button size="small" loading={compose.running} onClick={() => void begin()}>
            起草承诺事项办理情况函
          </Button>
        </div>
      )}
      <PastDayField id="fulfil-on" label="兑现日期" value={on} onChange={setOn} today={today} />
      <LongTextField
        id="fulfil-text"
        label="办理结果"
        required
        hint="写明做成了什么：数量、地点、受益的人。"
        rows={[4, 12]}
        maxLength={4000}
        value={text}
        onChange={setText}
      />
      {isOnlyMeetings(text) && (
        <Alert type="warning" showIcon title="只写了开会发文，不能作为兑现的证明。请补充实际成效。" />
      )}
      <FilesField
        label="佐证材料"
        hint="照片、验收单、批复，以及送达提出人的函。"
        files={evidence}
        onChange={setEvidence}
        adds="添加佐证"
      />
    </Dialog>
  );
}
