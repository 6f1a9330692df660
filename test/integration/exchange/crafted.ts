/** Packages that a well-behaved desk would never make, sealed with a real unit's keys: the signature is genuine, the content is not in order. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { utf8 } from '@main/sealing/bytes';
import type { EntrySource } from '@main/sealing/entry-source';
import { sealPackage } from '@main/sealing/seal-package';
import { readOwnCard } from '@main/usecases/card/own-card';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { ManifestFields } from '@shared/package-format/manifest';
import type { TestDesk } from './support';

export interface Crafted {
  /** Events as values, or whole lines as text. */
  readonly lines?: readonly (object | string)[];
  readonly entries?: readonly EntrySource[];
  readonly fields?: Partial<ManifestFields>;
  readonly seq?: number;
}

export async function craftPackage(from: TestDesk, to: TestDesk, crafted: Crafted): Promise<string> {
  const { session, database } = from.workspace;
  const card = await database.read(readOwnCard);
  const recipient = await to.workspace.database.read(readOwnCard);
  const seq = crafted.seq ?? 1;
  const text = (crafted.lines ?? [])
    .map((line) => `${typeof line === 'string' ? line : canonicalize(line)}\n`)
    .join('');
  const media = 'application/x-ndjson';
  const sealed = await sealPackage({
    manifest: {
      packageId: randomUUID(),
      kind: 'progress',
      unitId: from.unitId,
      card: card.body.serial,
      createdAt: from.workspace.now(),
      classification: 'none',
      inc: { id: session.identity.incarnationId, startedAt: session.identity.incarnationStartedAt },
      seq: { [to.unitId]: seq },
      prev: seq > 1 ? { [to.unitId]: randomUUID() } : {},
      supersedes: [],
      requires: [],
      have: {},
      receipts: [],
      ...crafted.fields,
    },
    entries: [
      { name: 'events', type: 'events', media, source: { bytes: utf8(text) } },
      ...(crafted.entries ?? []),
    ],
    signer: session.keys,
    recipients: [{ encPub: recipient.body.encPub }],
    destination: join(from.folder, `${randomUUID()}.cfp`),
  });
  return sealed.path;
}

/** The envelope of an event by this desk, ready to carry any body. */
export function rawEvent(by: TestDesk, matter: string, type: string, body: object): Record<string, unknown> {
  const { identity, actor } = by.workspace.session;
  return {
    actor: { ...actor },
    at: by.workspace.now(),
    body,
    id: randomUUID(),
    inc: identity.incarnationId,
    lamport: 100,
    matter,
    type,
    unit: by.unitId,
    v: 1,
  };
}

export function attachmentEntry(name: string, content: string): EntrySource {
  return { name, type: 'attachment', media: 'text/plain', source: { bytes: utf8(content) } };
}
