/** Who at a desk does what: registering, reviewing, signing are not the same person's acts (PRODUCT 3). */
import type { Role } from '@shared/domain/person/actor';
import { listPeople } from '../../../database/repositories/person-repository';
import { choosePerson } from '../../session/manage-people';
import type { Workspace } from '../../workspace';
import type { Act } from './demonstration-matter';

const ROLE_OF_ACT: Readonly<Record<Act['act'], Role>> = {
  assign: 'supervisor',
  'decide-return': 'office-deputy-director',
  review: 'office-deputy-director',
  deliver: 'supervisor',
  feedback: 'supervisor',
  redo: 'office-deputy-director',
  'close-points': 'supervisor',
  procedure: 'supervisor',
  publish: 'supervisor',
  archive: 'supervisor',
  'sign-for': 'clerk',
  'request-return': 'deputy-leader',
  plan: 'deputy-leader',
  progress: 'clerk',
  contact: 'clerk',
  opinion: 'clerk',
  'save-draft': 'clerk',
  'submit-draft': 'clerk',
  finalise: 'principal-leader',
};

export function roleOfAct(act: Act['act']): Role {
  return ROLE_OF_ACT[act];
}

/** Hands the desk over to the person with this role. */
export async function actWithRole(workspace: Workspace, role: Role): Promise<void> {
  if (workspace.session.person.role === role) return;
  const person = (await workspace.database.read(listPeople)).find((candidate) => candidate.role === role);
  if (!person) throw new Error(`nobody is ${role} at ${workspace.session.identity.name}`);
  await choosePerson(workspace, person.id);
}
