/** 报送专题报告 that exists as paper or file already: its points, its scan, and a line about it. One written here goes from its own page. */
import type { PointId } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { FilesField } from '../../components/FilesField';
import { Labelled } from '../../components/Labelled';
import { LongTextField } from '../../components/LongTextField';
import { useDialogAct } from '../../components/use-dialog-act';

export function SpecialReportDialog({
  matter,
  part,
  owed,
  onClose,
}: {
  readonly matter: MatterState;
  readonly part: AssignmentView;
  readonly owed: readonly PointId[];
  readonly onClose: () => void;
}) {
  const [pointIds, setPointIds] = useState<readonly PointId[]>(owed);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly FileReference[]>([]);
  const send = useDialogAct('letter.send', onClose);
  const submit = () =>
    send.submit(
      {
        desk: 'unit',
        kind: 'report',
        matterId: matter.id,
        assignmentId: part.id,
        to: [matter.office],
        subject: `关于第${matter.facts.number}号《${matter.facts.title}》有关问题的专题报告`.slice(0, 300),
        text: text.trim(),
        attachments: [...files],
        specialReportOn: [...pointIds],
      },
      {
        title: '专题报告已列入待导出',
        next: '导出后报市政府，由分管副市长牵头研究；有答复时这里会显示。',
        toExport: true,
      },
    );
  return (
    <Dialog
      title="报送专题报告"
      okText="列入待导出"
      ready={pointIds.length > 0 && (files.length > 0 || text.trim() !== '')}
      running={send.running}
      note="确定后不能撤回。要用承复起草的，请取消后点“起草专题报告”。"
      onOk={() => void submit()}
      onClose={onClose}
    >
      <Labelled label="报告的要点" htmlFor="special-points" required>
        <Select
          id="special-points"
          mode="multiple"
          value={[...pointIds]}
          onChange={(ids: PointId[]) => setPointIds(ids)}
          options={assignedPoints(matter, part).map(({ id, no, text: words }) => ({
            value: id,
            label: `${no}. ${words}`,
          }))}
        />
      </Labelled>
      <LongTextField
        id="special-text"
        label="报告内容"
        hint="有签章的正式报告附扫描件；没有的，写明情况、症结和需要市政府研究解决的事项。"
        rows={[4, 12]}
        maxLength={4000}
        value={text}
        onChange={setText}
      />
      <FilesField label="报告文件" files={files} onChange={setFiles} adds="添加报告" />
    </Dialog>
  );
}
