/**
 * A second writer of sealed packages, from the words of SEALED-PACKAGE 1 to 3 and the bare primitives: it shares nothing with the
 * product's writer, and every layer can be written wrongly while the layers around it stay right.
 */
import { ascii, hexOf, joined, u16, u32, utf8 } from '@main/sealing/bytes';
import { hkdfSm3 } from '@main/sealing/hkdf-sm3';
import { createHmacSm3 } from '@main/sealing/hmac-sm3';
import { encryptSm2WithNonce } from '@main/sealing/sm2-encryption';
import { sm3 } from '@main/sealing/sm3';
import { createSm4Ctr } from '@main/sealing/sm4-ctr';
import { canonicalText, type Json } from './canonical-text';
import { drawn, drawnScalar, drawnUuid, type KitUnit, signed } from './kit-units';

export type Fields = Readonly<Record<string, Json>>;
type Change = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

export interface KitEntry {
  readonly name: string;
  readonly type: string;
  readonly media: string;
  readonly bytes: Uint8Array;
}

export interface ChunkFacts {
  readonly index: number;
  readonly final: boolean;
  readonly sealed: Uint8Array;
}

export interface Recipe {
  /** Seeds everything random: another name, another package. */
  readonly seed: string;
  readonly sender: KitUnit;
  readonly recipients: readonly KitUnit[];
  /** In the order of their keys unless the fault is the order. */
  readonly keepOrder?: boolean;
  readonly fileKey?: Uint8Array;
  readonly stanza?: (cipher: Uint8Array, index: number) => Uint8Array;
  readonly header?: Change;
  readonly prefix?: Change;
  readonly headerMac?: Change;
  readonly entries?: readonly KitEntry[];
  readonly manifest?: (fields: Fields) => Json;
  readonly text?: (canonical: string) => string | Uint8Array;
  readonly signature?: (der: Uint8Array, message: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** u32 | manifest | u16 | signature. */
  readonly frame?: Change;
  /** Bytes as they follow the frame, instead of the entries' own. */
  readonly content?: Uint8Array;
  readonly plaintext?: Change;
  /** What the tag is computed over, for a chunk. */
  readonly tagged?: (chunk: ChunkFacts) => Uint8Array;
  readonly tag?: Change;
  /** Chunks with their tags. */
  readonly chunks?: (chunks: readonly Uint8Array[]) => readonly Uint8Array[];
  readonly beforeTrailer?: Change;
  readonly whole?: Change;
}

export const CHUNK = 65_536;

export function eventsEntry(...lines: readonly (Json | string)[]): KitEntry {
  const text = lines.map((line) => `${typeof line === 'string' ? line : canonicalText(line)}\n`).join('');
  return { name: 'events', type: 'events', media: 'application/x-ndjson', bytes: utf8(text) };
}

export async function buildPackage(recipe: Recipe): Promise<Uint8Array> {
  const same: Change = (bytes) => bytes;
  const fileKey = recipe.fileKey ?? (await drawn('file key', recipe.seed));
  const salt = (await drawn('salt', recipe.seed)).subarray(0, 16);
  const recipients = recipe.keepOrder
    ? [...recipe.recipients]
    : [...recipe.recipients].sort((left, right) => (left.encKeyId < right.encKeyId ? -1 : 1));
  const stanzas: Uint8Array[] = [];
  for (const [index, { encPub }] of recipients.entries()) {
    const cipher = await wrapped(recipe, encPub, fileKey, index);
    const tag = (await sm3(ascii('CHENGFU1 tag'), salt, encPub)).subarray(0, 4);
    stanzas.push(joined(Uint8Array.of(1), tag, u16(cipher.length), cipher));
  }
  const rightHeader = joined(salt, Uint8Array.of(16, recipients.length), ...stanzas);
  const header = await (recipe.header ?? same)(rightHeader);
  const prefix = await (recipe.prefix ?? same)(joined(ascii('CHENGFU1'), u16(1), u16(1), u32(header.length)));

  const expand = await hkdfSm3(fileKey, salt);
  const mac = (await createHmacSm3(expand('CHENGFU1 header', 32))).tag(prefix, header);
  const opening = joined(prefix, header, await (recipe.headerMac ?? same)(mac));
  const plaintext = await plaintextOf(recipe, recipients, hexOf(await sm3(opening)));
  const sealed = createSm4Ctr(expand('CHENGFU1 enc', 16)).apply(Uint8Array.from(plaintext));
  const chunks = await taggedChunks(recipe, sealed, expand('CHENGFU1 mac', 32));
  const body = joined(opening, ...(recipe.chunks?.(chunks) ?? chunks));
  const before = await (recipe.beforeTrailer ?? same)(body);
  return (recipe.whole ?? same)(await withOwnTrailer(before));
}

export async function withOwnTrailer(bytes: Uint8Array): Promise<Uint8Array> {
  return joined(bytes, ascii('CFUEND1\n'), await sm3(bytes));
}

async function wrapped(recipe: Recipe, encPub: Uint8Array, fileKey: Uint8Array, index: number) {
  const nonce = await drawnScalar('wrapping', recipe.seed, String(index));
  const cipher = await encryptSm2WithNonce(encPub, fileKey, nonce);
  if (cipher === undefined) throw new Error('this nonce wraps nothing');
  return recipe.stanza?.(cipher, index) ?? cipher;
}

async function plaintextOf(
  recipe: Recipe,
  recipients: readonly KitUnit[],
  header: string,
): Promise<Uint8Array> {
  const entries = recipe.entries ?? [eventsEntry()];
  const fields: Fields = {
    v: 1,
    packageId: await drawnUuid(`package ${recipe.seed}`),
    kind: 'assign',
    unitId: recipe.sender.unitId,
    from: recipe.sender.keyId,
    card: 1,
    to: recipients.map(({ encKeyId }) => encKeyId),
    header,
    createdAt: Date.UTC(2026, 2, 1, 1),
    classification: 'none',
    inc: { id: await drawnUuid(`incarnation ${recipe.seed}`), startedAt: Date.UTC(2026, 0, 5, 1) },
    seq: Object.fromEntries(recipients.map(({ unitId }) => [unitId, 1])),
    prev: {},
    supersedes: [],
    requires: [],
    have: {},
    receipts: [],
    minReader: 1,
    entries: await Promise.all(
      entries.map(async ({ name, type, media, bytes }) => ({
        name,
        type,
        media,
        size: bytes.length,
        sm3: hexOf(await sm3(bytes)),
      })),
    ),
  };
  const canonical = canonicalText(recipe.manifest?.(fields) ?? fields);
  const text = recipe.text?.(canonical) ?? canonical;
  const manifest = typeof text === 'string' ? utf8(text) : text;
  const message = joined(ascii('CHENGFU1 manifest\n'), manifest);
  const der = await signed(recipe.sender.signPrivate, message);
  const signature = (await recipe.signature?.(der, message)) ?? der;
  const frame = joined(u32(manifest.length), manifest, u16(signature.length), signature);
  const content = recipe.content ?? joined(...entries.map(({ bytes }) => bytes));
  const plaintext = joined((await recipe.frame?.(frame)) ?? frame, content);
  return (await recipe.plaintext?.(plaintext)) ?? plaintext;
}

async function taggedChunks(recipe: Recipe, sealed: Uint8Array, macKey: Uint8Array): Promise<Uint8Array[]> {
  const hmac = await createHmacSm3(macKey);
  const count = Math.ceil(sealed.length / CHUNK);
  const chunks: Uint8Array[] = [];
  for (let index = 0; index < count; index += 1) {
    const facts = {
      index,
      final: index === count - 1,
      sealed: sealed.subarray(index * CHUNK, (index + 1) * CHUNK),
    };
    const tag = Uint8Array.from(hmac.tag((recipe.tagged ?? rightlyTagged)(facts)));
    chunks.push(joined(facts.sealed, (await recipe.tag?.(tag)) ?? tag));
  }
  return chunks;
}

/** u64 i ‖ u8 final ‖ u32 len ‖ C_i */
export function rightlyTagged({ index, final, sealed }: ChunkFacts): Uint8Array {
  return joined(u32(0), u32(index), Uint8Array.of(final ? 1 : 0), u32(sealed.length), sealed);
}
