/** Faults behind a right signature: entries, bytes behind them, events and who may write them (SEALED-PACKAGE 3, 4); and two faults in one file, of which the earlier check must win. */
import { hexOf, joined, utf8 } from '@main/sealing/bytes';
import { sm3 } from '@main/sealing/sm3';
import { canonicalText } from './canonical-text';
import { flipped, type KitCase, type KitFile, overwritten, packagesOf } from './kit-case';
import { assigned, changed, kitEvent, registered } from './kit-events';
import type { KitWorld } from './kit-units';
import { eventsEntry, type Fields, type KitEntry, type Recipe } from './kit-writer';

const attachment: KitEntry = {
  name: '附图.txt',
  type: 'attachment',
  media: 'text/plain',
  bytes: utf8('城东新区规划示意'),
};
const content = utf8('城东新区规划示意');

/** The n-th entry of the manifest otherwise than its content. */
const entry = (index: number, fields: Fields): Partial<Recipe> => ({
  manifest: (it) => ({
    ...it,
    entries: (it.entries as readonly Fields[]).map((one, at) => (at === index ? { ...one, ...fields } : one)),
  }),
});
const raw = (bytes: Uint8Array): Partial<Recipe> => ({
  entries: [{ ...eventsEntry(), bytes }],
});
const lines = (...given: (Fields | string)[]): Partial<Recipe> => ({ entries: [eventsEntry(...given)] });

function entryCases(): KitCase[] {
  const both = [eventsEntry(), attachment];
  return [
    [
      'digest-zeros',
      'the digest of the events is zeros',
      'E_ENTRY_DIGEST',
      entry(0, { sm3: '0'.repeat(64) }),
    ],
    [
      'digest-second',
      'the digest of the second entry is that of the first',
      'E_ENTRY_DIGEST',
      {
        entries: both,
        manifest: (it) => ({
          ...it,
          entries: (it.entries as Fields[]).map((one) => ({
            ...one,
            sm3: (it.entries as Fields[])[0]?.sm3 ?? '',
          })),
        }),
      },
    ],
    [
      'digest-content-changed',
      'one bit of an entry',
      'E_ENTRY_DIGEST',
      { entries: both, content: flipped(content, 3) },
    ],
    [
      'digest-cut',
      'an entry one byte short',
      'E_ENTRY_DIGEST',
      { entries: both, content: content.subarray(0, -1) },
    ],
    [
      'digest-absent',
      'an entry without its bytes',
      'E_ENTRY_DIGEST',
      { entries: both, content: new Uint8Array(0) },
    ],
    [
      'digest-size-less',
      'a size one too small',
      'E_ENTRY_DIGEST',
      { entries: both, ...entry(1, { size: content.length - 1 }) },
    ],
    [
      'digest-size-more',
      'a size one too large',
      'E_ENTRY_DIGEST',
      { entries: both, ...entry(1, { size: content.length + 1 }) },
    ],
    ['digest-size-0', 'a size of 0', 'E_ENTRY_DIGEST', { entries: both, ...entry(1, { size: 0 }) }],
    [
      'digest-order',
      'entries in another order than the manifest',
      'E_ENTRY_DIGEST',
      { entries: [eventsEntry('{}'), attachment], content: joined(content, utf8('{}\n')) },
    ],
    ['trailing-byte', 'one byte behind the last entry', 'E_TRAILING', { content: Uint8Array.of(0) }],
    [
      'trailing-file',
      'a file that no entry names',
      'E_TRAILING',
      { entries: both, content: joined(content, new Uint8Array(1024)) },
    ],
    [
      'trailing-line-end',
      'a line end behind the last entry',
      'E_TRAILING',
      { entries: both, content: joined(content, utf8('\n')) },
    ],
  ];
}

async function eventCases({ office, reader, colleague }: KitWorld): Promise<KitCase[]> {
  const first = await registered('case', office);
  const line = canonicalText(first);
  const event = (fields: Fields): Partial<Recipe> => lines(changed(first, fields));
  const body = (fields: Fields): Partial<Recipe> => event({ body: { ...(first.body as Fields), ...fields } });
  const missing = { name: '附图.png', sm3: hexOf(await sm3(utf8('nowhere'))), size: 7 };
  const otherSize = { name: '附图.txt', sm3: hexOf(await sm3(content)), size: 1 };
  return [
    ['events-utf8', 'events that are not UTF-8', 'E_EVENTS', raw(Uint8Array.of(0xc3, 0x28, 0x0a))],
    ['events-not-ended', 'the last line not ended', 'E_EVENTS', raw(utf8(line))],
    ['events-empty-line', 'an empty line', 'E_EVENTS', raw(utf8(`${line}\n\n`))],
    ['events-line-end-alone', 'a line end alone', 'E_EVENTS', raw(utf8('\n'))],
    ['events-carriage-return', 'lines ended by CR LF', 'E_EVENTS', raw(utf8(`${line}\r\n`))],
    ['events-bom', 'a byte order mark', 'E_EVENTS', raw(utf8(`\ufeff${line}\n`))],
    ['events-not-json', 'a line that is no JSON', 'E_EVENTS', lines('hello')],
    ['events-space', 'a line that is not canonical', 'E_EVENTS', lines(line.replace(',', ', '))],
    ['events-array', 'an array instead of an event', 'E_EVENTS', lines('[]')],
    ['events-null', 'null instead of an event', 'E_EVENTS', lines('null')],
    ['events-twice', 'an event twice', 'E_EVENTS', lines(line, line)],
    ['events-id', 'an id that is no UUID', 'E_EVENTS', event({ id: 'case-1' })],
    ['events-extra', 'a field that the envelope has not', 'E_EVENTS', event({ note: '附言' })],
    [
      'events-without-author',
      'an event without its author',
      'E_EVENTS',
      lines(canonicalText(Object.fromEntries(Object.entries(first).filter(([key]) => key !== 'unit')))),
    ],
    ['events-lamport-0', 'Lamport time 0', 'E_EVENTS', event({ lamport: 0 })],
    ['events-lamport-most', 'Lamport time 2^53 − 1', 'E_EVENTS', event({ lamport: Number.MAX_SAFE_INTEGER })],
    ['events-role', 'an unknown role', 'E_EVENTS', event({ actor: { name: '周督查', role: 'emperor' } })],
    ['events-body-extra', 'a field that the body has not', 'E_EVENTS', body({ secret: true })],
    ['events-body-title', 'an empty title', 'E_EVENTS', body({ title: '' })],
    ['events-body-kind', 'an unknown kind of matter', 'E_EVENTS', body({ kind: 'petition' })],
    [
      'events-file-missing',
      'a file that does not come along',
      'E_EVENTS',
      lines(await registered('case', office, [missing])),
    ],
    [
      'events-file-size',
      'a file of another size',
      'E_EVENTS',
      { entries: [eventsEntry(await registered('case', office, [otherSize])), attachment] },
    ],
    [
      'events-unknown-type',
      'an event of a type that only a newer version knows',
      'E_SCHEMA',
      event({ type: 'matter.foretold' }),
    ],
    ['events-version-2', 'an event of version 2', 'E_SCHEMA', event({ v: 2 })],
    [
      'both-events-and-author',
      'a line that is no event, and one of another author',
      'E_EVENTS',
      lines('hello', changed(first, { unit: colleague.unitId })),
    ],
    [
      'author-not-signer',
      'an event of another unit, signed by the office',
      'E_NOT_ALLOWED',
      event({ unit: colleague.unitId }),
    ],
    [
      'author-reader',
      'an event of the reader, signed by the office',
      'E_NOT_ALLOWED',
      event({ unit: reader.unitId }),
    ],
    [
      'author-unit-registers',
      'a unit registers a matter',
      'E_NOT_ALLOWED',
      { sender: colleague, ...lines(await registered('case', colleague)) },
    ],
    [
      'author-unit-assigns',
      'a unit assigns a matter',
      'E_NOT_ALLOWED',
      { sender: colleague, ...lines(await assigned('case', colleague, reader)) },
    ],
    [
      'author-other-assignment',
      'the office accepts for the unit',
      'E_NOT_ALLOWED',
      lines(first, await assigned('case', office, reader), await acceptedBy(office)),
    ],
    [
      'author-directory',
      'a directory from a unit',
      'E_NOT_ALLOWED',
      { sender: colleague, entries: [eventsEntry(), directory(colleague)] },
    ],
  ];
}

async function acceptedBy(by: KitWorld['office']): Promise<Fields> {
  const assignmentId = (await assigned('case', by, by)).body as Fields;
  return kitEvent({
    seed: 'case',
    by,
    type: 'assignment.accepted',
    body: { assignmentId: assignmentId.id ?? '', on: '2026-02-28', handler: '吴经办' },
    lamport: 3,
  });
}

function directory({ unitId, card }: KitWorld['office']): KitEntry {
  const text = canonicalText({ v: 1, office: unitId, cards: [card] });
  return { name: 'directory', type: 'directory', media: 'application/json', bytes: utf8(text) };
}

function pairs(world: KitWorld): KitCase[] {
  const wrongSignature = (der: Uint8Array) => flipped(der, -1);
  const version2 = (it: Uint8Array) => overwritten(it, 8, 0, 2);
  const noEnvelope = (it: Fields) => ({ ...it, header: '0'.repeat(64) });
  const nobody = (it: Fields) => ({ ...it, to: ['0'.repeat(32)] });
  const spoilt = (it: Uint8Array) => flipped(it, -1);
  return [
    [
      'both-magic-and-end',
      'another magic and no trailer',
      'E_NOT_A_PACKAGE',
      { whole: (it) => flipped(it, 0).subarray(0, -40) },
    ],
    [
      'both-end-and-damage',
      'cut off and damaged',
      'E_TRUNCATED',
      { whole: (it) => flipped(it, 300).subarray(0, -1) },
    ],
    [
      'both-damage-and-version',
      'damaged, and of version 2',
      'E_MEDIA_DAMAGED',
      { prefix: version2, whole: spoilt },
    ],
    [
      'both-version-and-length',
      'version 2 and a header length of 0',
      'E_VERSION',
      { prefix: (it) => overwritten(version2(it), 12, 0, 0, 0, 0) },
    ],
    [
      'both-length-and-tag',
      'a header length of 0, for another unit',
      'E_FORMAT',
      { recipients: [world.colleague], prefix: (it) => overwritten(it, 12, 0, 0, 0, 0) },
    ],
    [
      'both-tag-and-header-mac',
      'for another unit, with a wrong header MAC',
      'E_NOT_FOR_YOU',
      { recipients: [world.colleague], headerMac: spoilt },
    ],
    [
      'both-wrap-and-header-mac',
      'a stanza that does not open, and a wrong header MAC',
      'E_UNWRAP',
      { stanza: spoilt, headerMac: spoilt },
    ],
    [
      'both-header-and-chunk-mac',
      'a wrong header MAC and a wrong tag',
      'E_HEADER_MAC',
      { headerMac: spoilt, tag: spoilt },
    ],
    [
      'both-chunk-mac-and-frame',
      'a wrong tag, and lengths beyond the plaintext',
      'E_CHUNK_MAC',
      { tag: spoilt, frame: (it) => overwritten(it, 0, 0xff) },
    ],
    [
      'both-chunk-mac-and-canonical',
      'a wrong tag, and no canonical form',
      'E_CHUNK_MAC',
      { tag: spoilt, text: (it) => `${it} ` },
    ],
    [
      'both-frame-and-canonical',
      'a signature too long, and no canonical form',
      'E_FORMAT',
      { signature: () => new Uint8Array(81), text: (it) => `${it} ` },
    ],
    [
      'both-canonical-and-schema',
      'no canonical form, and an unknown field',
      'E_CANONICAL',
      { manifest: (it) => ({ ...it, extra: 1 }), text: (it) => `${it} ` },
    ],
    [
      'both-canonical-and-sender',
      'no canonical form, from a stranger',
      'E_CANONICAL',
      { sender: world.stranger, text: (it) => `${it} ` },
    ],
    [
      'both-schema-and-sender',
      'an unknown field, from a revoked unit',
      'E_SCHEMA',
      { sender: world.revoked, manifest: (it) => ({ ...it, extra: 1 }) },
    ],
    [
      'both-version-and-sender',
      'a manifest of version 2, from a stranger',
      'E_VERSION',
      { sender: world.stranger, manifest: (it) => ({ ...it, v: 2 }) },
    ],
    [
      'both-unknown-and-signature',
      'from a stranger, with a wrong signature',
      'E_SENDER_UNKNOWN',
      { sender: world.stranger, signature: wrongSignature },
    ],
    [
      'both-pending-and-signature',
      'from a pending unit, with a wrong signature',
      'E_SENDER_PENDING',
      { sender: world.pending, signature: wrongSignature },
    ],
    [
      'both-revoked-and-signature',
      'from a revoked unit, with a wrong signature',
      'E_SENDER_REVOKED',
      { sender: world.revoked, signature: wrongSignature },
    ],
    [
      'both-signature-and-envelope',
      'a wrong signature, for another envelope',
      'E_SIGNATURE',
      { signature: wrongSignature, manifest: noEnvelope },
    ],
    [
      'both-signature-and-quota',
      'a wrong signature over 8 GiB of events',
      'E_SIGNATURE',
      { signature: wrongSignature, ...entry(0, { size: 8 * 1024 ** 3 }) },
    ],
    [
      'both-envelope-and-name',
      'for another envelope and another recipient',
      'E_REENVELOPED',
      { manifest: (it) => nobody(noEnvelope(it)) },
    ],
    [
      'both-name-and-digest',
      'for another recipient, with a wrong digest',
      'E_NOT_NAMED',
      {
        manifest: (it) => ({
          ...nobody(it),
          entries: (it.entries as Fields[]).map((one) => ({ ...one, sm3: '0'.repeat(64) })),
        }),
      },
    ],
    [
      'both-quota-and-digest',
      'events of 1 GiB with a wrong digest',
      'E_QUOTA',
      entry(0, { size: 1024 ** 3, sm3: '0'.repeat(64) }),
    ],
    [
      'both-digest-and-trailing',
      'a wrong digest, and bytes behind',
      'E_ENTRY_DIGEST',
      { ...entry(0, { sm3: '0'.repeat(64) }), content: new Uint8Array(9) },
    ],
    [
      'both-trailing-and-events',
      'bytes behind, and events that are none',
      'E_TRAILING',
      { ...lines('hello'), content: utf8('hello\n.') },
    ],
  ];
}

export async function contentCases(world: KitWorld): Promise<KitFile[]> {
  return [
    ...(await packagesOf(world, '3, 4: entries by their digest, no trailing bytes', entryCases())),
    ...(await packagesOf(world, '3: events and who may write them', await eventCases(world))),
    ...(await packagesOf(world, '4: the earlier check wins', pairs(world))),
  ];
}
