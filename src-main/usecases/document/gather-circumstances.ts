/** Collects what a proposal is made from, and asks behind the window whether this desk may write that kind about that matter. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { DocumentCircumstances } from '@shared/domain/document/circumstances';
import { type DocumentKind, isWrittenAt, KIND_FACTS } from '@shared/domain/document/document-kind';
import type { AssignmentId, MatterId, PackageId, RecordId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { Desk } from '@shared/domain/person/actor';
import type { UnitSettings } from '@shared/ipc/calls/desk-calls';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { documentsOfMatter } from '../../database/repositories/document-repository';
import { readMattersAtWork } from '../../database/repositories/matter-list-repository';
import { findAssignment, findMatter, loadMatter } from '../assignment/perform-act';
import { readUnitSettings } from '../desk/unit-settings';
import { findProfileOfMatter, profileInForce } from '../matter/profile-of-matter';
import type { OwnIdentity } from '../session/session';
import type { Workspace } from '../workspace';
import { gatherPackageFacts } from './gather-package-facts';
import { requireDocumentDesk } from './require-document-desk';

export interface DocumentSubject {
  readonly matterId?: MatterId | undefined;
  readonly assignmentId?: AssignmentId | undefined;
  readonly packageId?: PackageId | undefined;
  readonly packageIds?: readonly PackageId[] | undefined;
  readonly mediumId?: RecordId | undefined;
}

/** More would make no readable document. */
const MOST_MATTERS = 200;

/** Kinds that tell of the desk's matters as a whole. */
const ABOUT_ALL: ReadonlySet<DocumentKind> = new Set([
  'circular',
  'compilation',
  'monthly-list',
  'periodic-report',
  'supervision-plan',
  'supervision-report',
  'summary-report',
]);

/** @throws AppError ACTION_FORBIDDEN for another desk's kind or another's matter, NOT_FOUND. */
export async function gatherCircumstances(
  workspace: Workspace,
  database: ReadableDatabase,
  kind: DocumentKind,
  { matterId, assignmentId, packageId, packageIds, mediumId }: DocumentSubject,
): Promise<DocumentCircumstances> {
  const { session, now } = workspace;
  const self = session.identity;
  requireDocumentDesk(kind, self);
  const matter = matterId === undefined ? undefined : await loadMatter(database, matterId);
  const assignment = matter && assignmentId ? findAssignment(matter, assignmentId) : undefined;
  if (matter) requireOwn(kind, matter, assignment, self);
  const at = now();
  return {
    matter,
    assignment,
    matters: matter || !ABOUT_ALL.has(kind) ? undefined : await mattersAtWork(database),
    unit: { name: self.name, desk: writingDesk(kind, self, matter) },
    settings: documentSettings(await readUnitSettings(database)),
    person: session.actor,
    profile:
      (matter && findProfileOfMatter(workspace, matter.facts)) ?? (await profileInForce(workspace, database)),
    packages: await gatherPackageFacts(database, {
      mediumId,
      packageIds: packageIds ?? (packageId === undefined ? undefined : [packageId]),
    }),
    draftDigest: matter && assignment ? await newestDraft(database, matter.id, assignment.id) : undefined,
    today: localDateOf(at),
    at,
  };
}

/** An office writes about matters that it registered, a unit about its own part of one. */
function requireOwn(
  kind: DocumentKind,
  matter: MatterState,
  assignment: AssignmentView | undefined,
  self: OwnIdentity,
): void {
  const byOffice =
    self.desks.includes('office') && isWrittenAt(kind, 'office') && matter.office === self.unitId;
  const byUnit =
    isWrittenAt(kind, 'unit') && (assignment === undefined || assignment.facts.unit.unitId === self.unitId);
  const own = byOffice || byUnit;
  if (!own) throw new AppError('ACTION_FORBIDDEN', { act: `document:${kind}`, state: 'other' });
}

/** A kind of either desk is the office's about a matter that it registered, and the unit's about any other. */
function writingDesk(
  kind: DocumentKind,
  { desks, unitId }: OwnIdentity,
  matter: MatterState | undefined,
): Desk {
  const { desk, either } = KIND_FACTS[kind];
  if (either && desks.includes('office') && matter?.office === unitId) return 'office';
  return desks.includes(desk) ? desk : (desks[0] ?? desk);
}

function documentSettings(settings: UnitSettings): DocumentCircumstances['settings'] {
  const { letterSeries, contactName, contactPhone, leaderName, sealDiameterMillimetres, copies } = settings;
  return { letterSeries, contactName, contactPhone, leaderName, sealDiameterMillimetres, copies };
}

async function mattersAtWork(database: ReadableDatabase): Promise<MatterState[]> {
  const found: MatterState[] = [];
  for (const id of await readMattersAtWork(database, MOST_MATTERS)) {
    const matter = await findMatter(database, id);
    if (matter) found.push(matter);
  }
  return found;
}

async function newestDraft(database: ReadableDatabase, matterId: MatterId, assignmentId: AssignmentId) {
  const documents = await documentsOfMatter(database, matterId);
  return documents.find((row) => row.assignmentId === assignmentId && row.kind === 'reply-draft')?.sm3;
}
