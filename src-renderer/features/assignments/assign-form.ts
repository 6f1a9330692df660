/** The assignment form: which units take part in which way, and what is still wrong with that. Pure. */
import type { AssignmentRole } from '@shared/domain/assignment/assignment';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { MatterId, PointId, UnitId } from '@shared/domain/identifiers';
import type { CallArgument } from '@shared/ipc/contract';

export interface AssignRow {
  readonly key: string;
  readonly unitId: UnitId | undefined;
  readonly role: AssignmentRole;
  /** Empty: all points. */
  readonly pointIds: readonly PointId[];
}

export interface AssignForm {
  readonly rows: readonly AssignRow[];
  readonly assignedOn: LocalDate | undefined;
  readonly ownLimitOn: LocalDate | undefined;
  readonly requirement: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

/** The role a further unit most likely has beside those that are there. */
export function nextRole(rows: readonly AssignRow[]): AssignmentRole {
  if (rows.length === 0) return 'sole';
  return rows.some((row) => row.role === 'separate') ? 'separate' : 'co-handler';
}

/** With a second unit a sole one becomes the lead, for nobody is alone any more. */
export function addRow(rows: readonly AssignRow[], key: string): readonly AssignRow[] {
  const before = rows.map((row) => (row.role === 'sole' ? { ...row, role: 'lead' as const } : row));
  return [...before, { key, unitId: undefined, role: nextRole(before), pointIds: [] }];
}

/** 独办 stands alone; 会办 needs one 主办; 分办 goes with neither (PRODUCT 2). `existing` are roles already assigned. */
export function assignProblems(form: AssignForm, existing: readonly AssignmentRole[]): string[] {
  const problems: string[] = [];
  if (form.rows.length === 0) problems.push('请选择承办单位');
  if (form.rows.some((row) => row.unitId === undefined)) problems.push('还有一行没有选单位');
  const units = form.rows.flatMap((row) => row.unitId ?? []);
  if (new Set(units).size !== units.length) problems.push('同一个单位选了两次');
  if (!form.assignedOn) problems.push('请选择交办日期');
  if (form.assignedOn && form.ownLimitOn && form.ownLimitOn <= form.assignedOn) {
    problems.push('单独限定的期限要在交办日期之后');
  }
  if ((form.contactName.trim() === '') !== (form.contactPhone.trim() === '')) {
    problems.push('办公室联系人和电话要一起填写');
  }
  const roles = [...existing, ...form.rows.map((row) => row.role)];
  const count = (role: AssignmentRole) => roles.filter((other) => other === role).length;
  if (count('sole') > 0 && roles.length > 1) problems.push('独办只能有一个单位，请改为主办和会办，或分办');
  if (count('lead') > 1) problems.push('主办单位只能有一个');
  if (count('co-handler') > 0 && count('lead') === 0) problems.push('有会办单位，还缺主办单位');
  if (count('separate') > 0 && count('lead') > 0) problems.push('分办与主办、会办不能同时使用');
  return problems;
}

export function assignInput(matterId: MatterId, form: AssignForm): CallArgument<'matter.assign'> | undefined {
  if (!form.assignedOn) return undefined;
  const assignments = form.rows.flatMap(({ unitId, role, pointIds }) =>
    unitId ? [{ unitId, role, ...(pointIds.length > 0 ? { pointIds: [...pointIds] } : {}) }] : [],
  );
  if (assignments.length === 0) return undefined;
  const requirement = form.requirement.trim();
  const name = form.contactName.trim();
  const phone = form.contactPhone.trim();
  return {
    matterId,
    assignments,
    assignedOn: form.assignedOn,
    ...(form.ownLimitOn ? { ownLimitOn: form.ownLimitOn } : {}),
    ...(requirement === '' ? {} : { requirement }),
    ...(name !== '' && phone !== '' ? { officeContact: { name, phone } } : {}),
  };
}
