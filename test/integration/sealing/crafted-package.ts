/** Packages as an attacker, or a faulty program of a trusted unit, could make them: every layer right except what a test changes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePackage } from '@main/sealing/body-writer';
import { hexOf, joined, utf8 } from '@main/sealing/bytes';
import { createEnvelope, type Envelope } from '@main/sealing/envelope';
import { keyIdOf } from '@main/sealing/key-id';
import { type OpenRequest, openPackage, type VerifiedPackage } from '@main/sealing/open-package';
import { encodeFrame, signedManifest } from '@main/sealing/plaintext-frame';
import { sm3 } from '@main/sealing/sm3';
import { stagePackage } from '@main/sealing/stage-package';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { Manifest } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { fieldsFor, nothingKnown, type TestUnit, trustIn } from './units';

export const EVENT_LINE = '{"a":1}';
const EVENTS = utf8(`${EVENT_LINE}\n`);

export interface Craft {
  readonly sender: TestUnit;
  readonly recipients: readonly TestUnit[];
  /** Changes the manifest before it is encoded. */
  readonly manifest?: (manifest: Manifest) => object;
  /** Replaces the encoded manifest. */
  readonly text?: (canonical: string) => string | Uint8Array;
  readonly signature?: (signature: Uint8Array) => Uint8Array;
  readonly frame?: (frame: Uint8Array) => Uint8Array;
  readonly content?: readonly Uint8Array[];
  readonly envelope?: Envelope;
}

/** A one-entry package with one line of events, unless told otherwise. */
export async function craft(options: Craft): Promise<Uint8Array> {
  const { sender, recipients } = options;
  const envelope = options.envelope ?? (await createEnvelope(recipients.map(({ keys }) => keys.encPublic)));
  const complete: Manifest = {
    ...fieldsFor(sender, recipients),
    v: 1,
    minReader: 1,
    from: await keyIdOf(sender.keys.signPublic),
    to: [...envelope.to],
    header: envelope.headerDigest,
    entries: [
      {
        name: '事件',
        type: 'events',
        media: 'application/x-ndjson',
        size: EVENTS.length,
        sm3: hexOf(await sm3(EVENTS)),
      },
    ],
  };
  const value = options.manifest?.(complete) ?? complete;
  const canonical = options.text === undefined ? canonicalize(value) : options.text(canonicalize(value));
  const bytes = typeof canonical === 'string' ? utf8(canonical) : canonical;
  const signature = await sender.keys.sign(signedManifest(bytes));
  const frame = encodeFrame(bytes, options.signature?.(signature) ?? signature);
  const plaintext = joined(options.frame?.(frame) ?? frame, ...(options.content ?? [EVENTS]));
  return sealBytes(envelope, plaintext);
}

/** Any plaintext in an intact envelope. */
export async function sealBytes(envelope: Envelope, plaintext: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const sink = async (bytes: Uint8Array) => {
    parts.push(Uint8Array.from(bytes));
  };
  await writePackage(sink, envelope, plaintext.length, [plaintext]);
  return joined(...parts);
}

/** The trailer made right again after a change: only inner checks can notice. */
export async function withTrailer(bytes: Uint8Array): Promise<Uint8Array> {
  const body = bytes.subarray(0, bytes.length - 40);
  return joined(body, utf8('CFUEND1\n'), await sm3(body));
}

export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (0x80 >> (bit & 7));
  return copy;
}

export type Opening = Partial<Omit<OpenRequest, 'staged'>>;

/** Stages and opens as the import does, in a folder of its own which is gone afterwards. */
export async function openBytes(
  bytes: Uint8Array,
  recipient: TestUnit,
  sender: TestUnit,
  options: Opening = {},
): Promise<VerifiedPackage> {
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-open-'));
  try {
    const path = join(folder, 'given.cfp');
    await writeFile(path, bytes);
    const staged = await stagePackage(path, folder);
    return await openPackage({
      staged,
      keys: recipient.keys,
      trust: trustIn([sender]),
      known: nothingKnown,
      checkEvents: () => {},
      ...options,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The code of a refusal; anything but an AppError fails the test, and so does acceptance. */
export async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'ACCEPTED';
}
