/** 交办: units, their roles and points, the day, and a live view of the clocks that will be frozen into the package. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { AssignmentRole } from '@shared/domain/assignment/assignment';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { Alert, Button, Drawer, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { DayField } from '../../components/DayField';
import { LineField } from '../../components/LineField';
import { LongTextField } from '../../components/LongTextField';
import { useDialogAct } from '../../components/use-dialog-act';
import { useGuardedClose } from '../../components/use-guarded-close';
import { useClearedSuccess } from '../../components/use-success';
import { ASSIGNMENT_ROLE_HINTS, ASSIGNMENT_ROLE_WORDS } from '../../strings/assignment-words';
import { type AssignForm, type AssignRow, addRow, assignInput, assignProblems } from './assign-form';
import { ClockPreview } from './ClockPreview';
import './assign-drawer.css';

let keys = 0;
const newKey = () => {
  keys += 1;
  return String(keys);
};

export function AssignDrawer({
  matter,
  onClose,
}: {
  readonly matter: MatterState;
  readonly onClose: () => void;
}) {
  const { today, person } = useStatus();
  const navigate = useNavigate();
  const peers = useCall('peer.list', {});
  const assign = useDialogAct('matter.assign', onClose);
  const guarded = useGuardedClose(onClose);
  useClearedSuccess();
  const [form, setForm] = useState<AssignForm>(() => ({
    rows: addRow([], newKey()),
    assignedOn: today,
    ownLimitOn: undefined,
    requirement: '',
    // Half a contact is none: the name is proposed only with its telephone.
    contactName: person.phone === '' ? '' : person.name,
    contactPhone: person.phone,
  }));
  const set = (part: Partial<AssignForm>) => setForm((before) => ({ ...before, ...part }));
  const taken = matter.assignments.filter(({ state }) => state !== 'withdrawn');
  const problems = assignProblems(
    form,
    taken.map(({ facts }) => facts.role),
  );
  const input = problems.length === 0 ? assignInput(matter.id, form) : undefined;
  const units = (peers.data ?? []).filter((peer) => peer.desk === 'unit' && peer.status === 'trusted');
  const submit = async () => {
    if (!input) return;
    await assign.submit(input, ({ assignmentIds }) => ({
      title: `已交办 ${assignmentIds.length} 个单位`,
      next: '下一步：到“收发”导出交办包，交承办单位。',
      toExport: true,
    }));
  };
  return (
    <Drawer
      open
      title="交办"
      size={720}
      onClose={guarded.close}
      mask={{ closable: false }}
      footer={
        <div className="row row-end">
          {problems.length > 0 && <span className="grey">{problems[0]}</span>}
          <Button onClick={guarded.close}>取消</Button>
          <Button type="primary" disabled={!input} loading={assign.running} onClick={() => void submit()}>
            确认交办
          </Button>
        </div>
      }
    >
      <div className="stack" onInput={guarded.typed}>
        {peers.data && units.length === 0 && (
          <Alert
            type="warning"
            showIcon
            title="还没有可以交办的单位"
            description="先导入承办单位的身份卡并核对指纹，才能给它导出交办包。"
            action={
              <Button size="small" onClick={() => navigate('/units')}>
                去单位与身份
              </Button>
            }
          />
        )}
        <AssignRows
          matter={matter}
          rows={form.rows}
          units={units
            .filter((peer) => !taken.some(({ facts }) => facts.unit.unitId === peer.unitId))
            .map((peer) => ({ value: peer.unitId, label: peer.name }))}
          onChange={(rows) => set({ rows })}
        />
        <div className="field-grid">
          <DayField
            id="assign-on"
            label="交办日期"
            required
            value={form.assignedOn}
            onChange={(assignedOn) => set({ assignedOn })}
            allowClear={false}
          />
          <DayField
            id="assign-limit"
            label="单独限定答复期限"
            hint="不填则按规则计算"
            value={form.ownLimitOn}
            onChange={(ownLimitOn) => set({ ownLimitOn })}
            from={form.assignedOn}
          />
          <LineField
            id="assign-contact"
            label="办公室联系人"
            maxLength={50}
            value={form.contactName}
            onChange={(contactName) => set({ contactName })}
          />
          <LineField
            id="assign-phone"
            label="联系电话"
            maxLength={50}
            value={form.contactPhone}
            onChange={(contactPhone) => set({ contactPhone })}
          />
        </div>
        <LongTextField
          id="assign-requirement"
          label="办理要求"
          rows={[2, 8]}
          maxLength={4000}
          value={form.requirement}
          onChange={(requirement) => set({ requirement })}
        />
        <ClockPreview
          input={input}
          unitName={(unitId) => units.find((unit) => unit.unitId === unitId)?.name ?? ''}
        />
      </div>
    </Drawer>
  );
}

function AssignRows({
  matter,
  rows,
  units,
  onChange,
}: {
  readonly matter: MatterState;
  readonly rows: readonly AssignRow[];
  readonly units: readonly { value: NonNullable<AssignRow['unitId']>; label: string }[];
  readonly onChange: (rows: readonly AssignRow[]) => void;
}) {
  const change = (key: string, part: Partial<AssignRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const roles = Object.keys(ASSIGNMENT_ROLE_WORDS) as AssignmentRole[];
  return (
    <div className="stack">
      {rows.map((row, index) => (
        <div key={row.key} className="assign-row">
          <Select
            aria-label={`第${index + 1}个承办单位`}
            className="assign-unit"
            placeholder="选择承办单位"
            showSearch={{ optionFilterProp: 'label' }}
            value={row.unitId ?? null}
            onChange={(unitId) => change(row.key, { unitId: unitId ?? undefined })}
            options={units.filter(
              (unit) => unit.value === row.unitId || !rows.some((other) => other.unitId === unit.value),
            )}
          />
          <Select
            aria-label={`第${index + 1}个单位的承办方式`}
            className="assign-role"
            value={row.role}
            onChange={(role) => change(row.key, { role })}
            options={roles.map((role) => ({
              value: role,
              label: ASSIGNMENT_ROLE_WORDS[role],
              title: ASSIGNMENT_ROLE_HINTS[role],
            }))}
          />
          <Select
            aria-label={`第${index + 1}个单位负责的要点`}
            className="assign-points"
            mode="multiple"
            maxTagCount="responsive"
            placeholder="全部要点"
            value={[...row.pointIds]}
            onChange={(pointIds) => change(row.key, { pointIds })}
            optionLabelProp="short"
            options={matter.facts.points.map((point) => ({
              value: point.id,
              label: `${point.no}. ${point.text}`,
              short: `第${point.no}点`,
            }))}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`去掉第${index + 1}个单位`}
            disabled={rows.length === 1}
            onClick={() => onChange(rows.filter((other) => other.key !== row.key))}
          />
          <span className="assign-hint">{ASSIGNMENT_ROLE_HINTS[row.role]}</span>
        </div>
      ))}
      <Button
        type="dashed"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange(addRow(rows, newKey()))}
      >
        再加一个单位
      </Button>
    </div>
  );
}
