/** A desk at work in a folder of its own: real database, real content store, real SM2 keys, a clock that the test sets. */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { savePeer } from '@main/database/repositories/peer-repository';
import { listPeople } from '@main/database/repositories/person-repository';
import { addFile } from '@main/usecases/file/add-files';
import { loadResources, type Resources } from '@main/usecases/load-resources';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { openWorkspace } from '@main/usecases/open-workspace';
import { unlock } from '@main/usecases/session/unlock';
import { createIdentity } from '@main/usecases/setup/create-identity';
import type { Workspace } from '@main/usecases/workspace';
import type { AssignmentRole } from '@shared/domain/assignment/assignment';
import { type LocalDate, parseLocalDate } from '@shared/domain/calendar/local-date';
import { type AssignmentId, type MatterId, type UnitId, unitIdSchema } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import type { Desk, Role } from '@shared/domain/person/actor';
import type { MatterEntry } from '@shared/ipc/calls/matter-calls';
import type { Changed } from '@shared/ipc/changed';
import { AppError } from '@shared/result/app-error';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../database/support';

/** Weakest allowed: the strength of the key box has tests of its own. */
const QUICK_KEY_BOX = { iterations: 100_000, log2N: 14 } as const;

export const PASSWORD = 'yunzhou-2026';

export const day = (text: string): LocalDate => parseLocalDate(text);

export interface TestDeskOptions {
  readonly name?: string;
  readonly desks?: Desk[];
  readonly personName?: string;
  readonly role?: Role;
  /** The day on which the desk starts, ten o'clock in China. */
  readonly on?: string;
}

export interface TestDesk {
  readonly workspace: Workspace;
  readonly unitId: UnitId;
  readonly folder: string;
  /** What the window was told. */
  readonly changes: Changed[];
  /** Moves the clock to ten o'clock of a day. */
  readonly setDay: (on: string) => void;
  /** Closes it before the end of the test: another process opens its folder. */
  readonly close: () => Promise<void>;
  readonly addTextFile: (name: string, text: string) => Promise<FileReference>;
}

let resources: Promise<Resources> | undefined;

/** Closed and removed after the test. */
export async function openDesk(options: TestDeskOptions = {}): Promise<TestDesk> {
  const { name = '云州市人民政府办公室', desks = ['office', 'unit'], on = '2026-03-02' } = options;
  const { personName = '李雯', role = desks.includes('office') ? 'supervisor' : 'clerk' } = options;
  resources ??= loadResources(resolve(import.meta.dirname, '../../../resources'));
  const folder = await temporaryFolder();
  const changes: Changed[] = [];
  let at = tenOClock(on);
  const { workspace, close } = await openWorkspace({
    dataFolder: join(folder, 'data'),
    resources: await resources,
    desktop: noDesktop,
    // Every act a second later, as if a person did it.
    now: () => {
      at += 1000;
      return at;
    },
    notify: (changed) => changes.push(changed),
    keyBoxCost: QUICK_KEY_BOX,
  });
  let closed: Promise<void> | undefined;
  const closeOnce = () => {
    closed ??= close();
    return closed;
  };
  onTestFinished(closeOnce);
  await createIdentity(workspace, {
    name,
    code: '11320000',
    desks,
    password: PASSWORD,
    person: { name: personName, role, phone: '0000-8300001' },
  });
  return {
    workspace,
    folder,
    changes,
    close: closeOnce,
    unitId: workspace.session.identity.unitId,
    setDay: (next) => {
      at = tenOClock(next);
    },
    addTextFile: async (fileName, text) => {
      const path = join(folder, fileName);
      await writeFile(path, text);
      return addFile(workspace, path);
    },
  };
}

function tenOClock(on: string): number {
  return Date.parse(`${on}T10:00:00+08:00`);
}

/** The desk's folder opened again, as after a restart. */
export async function reopenWorkspace({ workspace, folder }: TestDesk): Promise<Workspace> {
  const opened = await openWorkspace({
    dataFolder: join(folder, 'data'),
    resources: { profiles: workspace.profiles, holidayTables: workspace.shippedHolidayTables },
    desktop: noDesktop,
    now: workspace.now,
    keyBoxCost: QUICK_KEY_BOX,
  });
  onTestFinished(opened.close);
  const [person] = await opened.workspace.database.read(listPeople);
  if (!person) throw new Error('nobody works here');
  await unlock(opened.workspace, { password: PASSWORD, personId: person.id });
  return opened.workspace;
}

const noDesktop = {
  chooseFiles: async () => undefined,
  choosePlace: async () => undefined,
  chooseFolder: async () => undefined,
  takeDropped: () => [],
  windowAsPdf: async () => new Uint8Array(),
  openWithProgram: async () => {},
};

/** Another unit whose card this desk has; its keys are never used here. */
export async function knowUnit(
  { workspace }: TestDesk,
  name: string,
  status: 'pending' | 'trusted' | 'revoked' = 'trusted',
): Promise<UnitId> {
  const unitId = unitIdSchema.parse(randomUUID());
  const keyId = unitId.replaceAll('-', '');
  await workspace.database.write((tx) =>
    savePeer(tx, {
      unitId,
      name,
      code: '11320001',
      desk: 'unit',
      status,
      trustedBy: status === 'trusted' ? 'typed' : null,
      serial: 1,
      signKeyId: keyId,
      encryptionKeyId: keyId,
      validFrom: day('2026-01-01'),
      validTo: day('2031-01-01'),
      card: '{}',
      addedAt: 0,
      verifiedAt: null,
    }),
  );
  return unitId;
}

export function suggestion(change: Partial<MatterEntry> = {}): MatterEntry {
  return {
    kind: 'deputy-suggestion',
    number: '0487',
    session: { term: 14, meeting: 3 },
    title: '关于加快老旧小区加装电梯的建议',
    proposers: [{ name: '周敏', kind: 'deputy', group: '城关代表团' }],
    originalText:
      '我市老旧小区老年人上下楼不便。\n一、简化审批流程。\n二、完善财政补助政策。\n三、加强后期管理。',
    points: [
      { text: '建议简化加装电梯审批流程，实行联合审查' },
      { text: '完善财政补助政策，扩大补助范围' },
      { text: '加强后期管理，明确维保责任' },
    ],
    grade: 3,
    keyMatter: false,
    classification: 'none',
    urgency: 'none',
    attachments: [],
    receivedOn: day('2026-03-02'),
    ...change,
  };
}

export interface Assigned {
  readonly matterId: MatterId;
  readonly assignmentId: AssignmentId;
}

/** Registers a matter and gives it to this desk's own unit. */
export async function assignToSelf(
  { workspace, unitId }: TestDesk,
  entry: MatterEntry = suggestion(),
  role: Extract<AssignmentRole, 'sole' | 'separate'> = 'sole',
): Promise<Assigned> {
  const { matterId } = await registerMatter(workspace, entry);
  const { assignmentIds } = await assignMatter(workspace, {
    matterId,
    assignments: [{ unitId, role }],
    assignedOn: entry.receivedOn,
  });
  const [assignmentId] = assignmentIds;
  if (assignmentId === undefined) throw new Error('nothing was assigned');
  return { matterId, assignmentId };
}

/** The code and details of an expected failure; anything else is thrown on. */
export async function failureOf(
  work: Promise<unknown>,
): Promise<{ code: string; details: AppError['details'] }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('it succeeded');
}
