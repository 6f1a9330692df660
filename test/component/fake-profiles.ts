/// <reference types="vite/types/importMeta.d.ts" />
/** 办理规则 as the window sees them: shipped ones, one of the office's own under edit; acts change them in memory, contradictions are refused as behind the real window. */
import type { Desk } from '@shared/domain/person/actor';
import { parseProfile } from '@shared/domain/profile/parse-profile';
import type { Profile } from '@shared/domain/profile/profile';
import type { ProfileView } from '@shared/ipc/calls/profile-calls';
import type { Handlers } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';

const files = import.meta.glob<string>('../../resources/profiles/*.json', {
  query: '?raw',
  eager: true,
  import: 'default',
});

export const OWN_PROFILE = 'own-00000000-1a2b3c4d';

function shipped(): Profile[] {
  return Object.values(files).map((text) => parseProfile(JSON.parse(text)));
}

export function fakeProfiles(desk: Desk, now: number) {
  const known = shipped();
  const rugao = known.find(({ id }) => id === 'rugao');
  if (!rugao) throw new Error('rugao is gone');
  known.push({ ...rugao, id: OWN_PROFILE, name: '云州市办理规则' });
  let inForce = OWN_PROFILE;
  const drafts = new Map<string, { content: Profile; version: number; savedAt: number }>();

  const newest = (id: string): Profile => {
    const found = known.filter((profile) => profile.id === id).sort((a, b) => b.version - a.version)[0];
    if (!found) throw new AppError('NOT_FOUND', { what: 'profile' });
    return found;
  };
  const originOf = (id: string): ProfileView['origin'] =>
    !id.startsWith('own-') ? 'shipped' : desk === 'office' ? 'own' : 'received';
  const view = (id: string): ProfileView => {
    const { name, version, source } = newest(id);
    const versions = known.filter((profile) => profile.id === id).map((profile) => profile.version);
    return {
      id,
      name,
      version,
      source: source.number === undefined ? source.title : `${source.title}（${source.number}）`,
      origin: originOf(id),
      ...(originOf(id) === 'received' ? { officeName: '云州市人民政府办公室' } : {}),
      inForce: id === inForce,
      hasDraft: drafts.has(id),
      versions: versions
        .sort((a, b) => b - a)
        .map((one) => ({ version: one, addedAt: now, addedBy: '沈立群' })),
    };
  };
  const draftOf = (id: string) => drafts.get(id) ?? { content: newest(id), version: 0 };

  return {
    'profile.list': async () =>
      [...new Set(known.map(({ id }) => id))]
        .map(view)
        .sort((left, right) => Number(right.inForce) - Number(left.inForce)),
    'profile.get': async ({ id, version }) => {
      const found = known.find((profile) => profile.id === id && profile.version === version);
      if (!found) throw new AppError('NOT_FOUND', { what: 'profile' });
      return found;
    },
    'profile.draft': async ({ id }) => draftOf(id),
    'profile.save-draft': async ({ id, content, version }) => {
      if (draftOf(id).version !== version)
        throw new AppError('STALE_VERSION', { version: draftOf(id).version });
      drafts.set(id, { content, version: version + 1, savedAt: now });
      return { version: version + 1, savedAt: now };
    },
    'profile.discard-draft': async ({ id }) => {
      drafts.delete(id);
      return {};
    },
    'profile.put-in-force': async ({ id }) => {
      const profile = parseProfile({ ...draftOf(id).content, version: newest(id).version + 1 });
      known.push(profile);
      drafts.delete(id);
      inForce = id;
      return { version: profile.version };
    },
    'profile.choose': async ({ id }) => {
      inForce = newest(id).id;
      return {};
    },
    'profile.copy': async ({ id, name }) => {
      const own = {
        ...newest(id),
        id: `own-00000000-${String(known.length).padStart(8, '0')}`,
        name,
        version: 1,
      };
      known.push(own);
      return { id: own.id };
    },
    'profile.send': async () => ({ units: 12 }),
    'profile.export': async () => ({ written: true }),
    'profile.import': async () => undefined,
  } satisfies Partial<Handlers>;
}
