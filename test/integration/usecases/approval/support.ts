/** A unit desk with the people of a unit, each of whom can act; a matter is signed for and its reply can be written. */
import { signFor } from '@main/usecases/assignment/sign-for';
import { getDraft } from '@main/usecases/reply/get-draft';
import { saveDraft } from '@main/usecases/reply/save-draft';
import { choosePerson, savePerson } from '@main/usecases/session/manage-people';
import type { Role } from '@shared/domain/person/actor';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import type { Person } from '@shared/ipc/calls/session-calls';
import { type Assigned, assignToSelf, day, openDesk, suggestion, type TestDesk } from '../support';

export interface Unit {
  readonly desk: TestDesk;
  readonly place: Assigned;
  /** From now on this person acts. */
  readonly act: (name: string) => Promise<void>;
  readonly hire: (name: string, role: Role, section?: string) => Promise<Person>;
}

/** 李雯 is the clerk. */
export async function openUnit(number = '0487'): Promise<Unit> {
  const desk = await openDesk({ personName: '李雯', role: 'clerk' });
  const people = new Map([['李雯', desk.workspace.session.person]]);
  const place = await assignToSelf(desk, suggestion({ number }));
  await signFor(desk.workspace, { ...place, on: day('2026-03-02'), handler: '李雯' });
  return {
    desk,
    place,
    act: async (name) => {
      const person = people.get(name);
      if (!person) throw new Error(`${name} does not work here`);
      await choosePerson(desk.workspace, person.id);
    },
    hire: async (name, role, section) => {
      const person = await savePerson(desk.workspace, {
        name,
        role,
        phone: '',
        ...(section ? { section } : {}),
      });
      people.set(name, person);
      return person;
    },
  };
}

export async function savedReply({ desk, place }: Unit) {
  const saved = await getDraft(desk.workspace, { ...place, kind: 'reply' });
  if (saved.draft.kind !== 'reply') throw new Error('not a reply');
  return { ...saved, content: saved.draft.content };
}

/** Saves the reply with this change upon `version`, or upon what is saved. */
export async function saveReply(
  unit: Unit,
  change: Partial<ReplyContent>,
  version?: number,
): Promise<number> {
  const saved = await savedReply(unit);
  const answer = await saveDraft(unit.desk.workspace, {
    ...unit.place,
    version: version ?? saved.version,
    draft: { kind: 'reply', content: { ...saved.content, ...change } },
  });
  return answer.version;
}
