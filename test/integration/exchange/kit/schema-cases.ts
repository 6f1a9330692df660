/** Canonical manifests outside the closed schema, and hostile names (SEALED-PACKAGE 3); and quotas, which come after the signature. */
import type { Json } from './canonical-text';
import { type KitCase, type KitFile, packagesOf } from './kit-case';
import type { KitWorld } from './kit-units';
import type { Fields, Recipe } from './kit-writer';

const UUID = '6f1c2f3e-8b7a-4c5d-9e0f-112233445566';
const GIBIBYTE = 1024 ** 3;

const fields = (changed: Fields | ((manifest: Fields) => Fields)): Partial<Recipe> => ({
  manifest: (it) => ({ ...it, ...(typeof changed === 'function' ? changed(it) : changed) }),
});
const instead = (value: Json): Partial<Recipe> => ({ manifest: () => value });
const entriesOf = (it: Fields) => it.entries as readonly Fields[];
const entry = (changed: Fields): Partial<Recipe> =>
  fields((it) => ({ entries: entriesOf(it).map((one) => ({ ...one, ...changed })) }));
const ownUnit = (it: Fields): string => Object.keys(it.seq as Fields)[0] ?? '';
const receipt = (changed: Fields): Partial<Recipe> =>
  fields({
    receipts: [
      { packageId: UUID, fingerprint: 'a'.repeat(64), importedAt: 1, result: 'imported', ...changed },
    ],
  });

const EVERY_FIELD = [
  ...['v', 'packageId', 'kind', 'unitId', 'from', 'card', 'to', 'header', 'createdAt', 'classification'],
  ...['inc', 'seq', 'prev', 'supersedes', 'requires', 'have', 'receipts', 'minReader', 'entries'],
];

const missing = EVERY_FIELD.map((name): readonly [string, string, Partial<Recipe>] => {
  const dropped: Partial<Recipe> = {
    manifest: (it) => Object.fromEntries(Object.entries(it).filter(([key]) => key !== name)),
  };
  return [`missing-${name.toLowerCase()}`, `the field ${name} is missing`, dropped];
});

const SCHEMA: readonly (readonly [string, string, Partial<Recipe>])[] = [
  ...missing,
  ['array', 'an array instead of an object', instead([1])],
  ['text', 'a text instead of an object', instead('manifest')],
  ['number', 'a number instead of an object', instead(7)],
  ['true', 'true instead of an object', instead(true)],
  ['extra', 'a field that the schema has not', fields({ note: '附言' })],
  ['v-0', 'version 0', fields({ v: 0 })],
  ['v-text', 'the version as text', fields({ v: '1' })],
  ['reader-0', 'reader 0', fields({ minReader: 0 })],
  ['kind', 'an unknown kind', fields({ kind: 'hello' })],
  ['kind-upper-case', 'a kind in upper case', fields({ kind: 'ASSIGN' })],
  ['classification', 'an unknown classification', fields({ classification: 'secret' })],
  ['uuid-upper-case', 'a UUID in upper case', fields({ packageId: UUID.toUpperCase() })],
  ['uuid-v1', 'a UUID of version 1', fields({ packageId: UUID.replace('-4', '-1') })],
  ['uuid-nil', 'the UUID of zeros', fields({ unitId: '00000000-0000-0000-0000-000000000000' })],
  ['uuid-braces', 'a UUID in braces', fields({ packageId: `{${UUID}}` })],
  ['key-id-short', 'a key id of 31 digits', fields({ from: 'a'.repeat(31) })],
  ['key-id-upper-case', 'a key id in upper case', fields({ from: 'A'.repeat(32) })],
  ['header-short', 'a header digest of 63 digits', fields({ header: 'a'.repeat(63) })],
  ['card-0', 'serial 0', fields({ card: 0 })],
  ['created-text', 'the instant as text', fields({ createdAt: '2026-03-01T00:00:00Z' })],
  ['to-empty', 'no recipient named', fields({ to: [] })],
  [
    'to-doubled',
    'a recipient named twice',
    fields(({ to }) => ({ to: [...(to as string[]), ...(to as string[])] })),
  ],
  ['to-descending', 'recipients in descending order', fields({ to: ['b'.repeat(32), 'a'.repeat(32)] })],
  [
    'to-65',
    '65 recipients named',
    fields({ to: Array.from({ length: 65 }, (_, n) => `${n + 10}`.padStart(32, '0')) }),
  ],
  ['seq-0', 'number 0', fields((it) => ({ seq: { [ownUnit(it)]: 0 } }))],
  ['seq-empty', 'no number', fields({ seq: {} })],
  ['seq-key', 'a number for what is no unit', fields({ seq: { constructor: 1 } })],
  ['prev-missing', 'number 2 without its predecessor', fields((it) => ({ seq: { [ownUnit(it)]: 2 } }))],
  ['prev-at-1', 'a predecessor of number 1', fields((it) => ({ prev: { [ownUnit(it)]: UUID } }))],
  ['prev-other', 'a predecessor for a unit without a number', fields({ prev: { [UUID]: UUID } })],
  ['have-empty', 'a list without its highest number', fields({ have: { [UUID]: { [UUID]: [] } } })],
  ['have-above', 'a missing number above the highest', fields({ have: { [UUID]: { [UUID]: [3, 4] } } })],
  ['have-equal', 'the highest number itself missing', fields({ have: { [UUID]: { [UUID]: [3, 3] } } })],
  ['have-order', 'missing numbers in descending order', fields({ have: { [UUID]: { [UUID]: [9, 3, 2] } } })],
  ['have-zero', 'number 0 missing', fields({ have: { [UUID]: { [UUID]: [3, 0] } } })],
  ['have-key', 'what is no unit', fields({ have: { toString: {} } })],
  ['inc-extra', 'an incarnation with a foreign field', fields({ inc: { id: UUID, startedAt: 1, x: 1 } })],
  ['inc-text', 'an incarnation as text', fields({ inc: UUID })],
  ['supersedes', 'what is superseded is no UUID', fields({ supersedes: ['第 3 号包'] })],
  ['receipt-result', 'a receipt with an unknown result', receipt({ result: 'lost' })],
  ['receipt-fingerprint', 'a receipt without a whole fingerprint', receipt({ fingerprint: 'a'.repeat(40) })],
  ['entries-none', 'no entry', fields({ entries: [] })],
  [
    'entries-two-events',
    'two entries of events',
    fields((it) => ({ entries: [...entriesOf(it), ...entriesOf(it)] })),
  ],
  [
    'entries-events-second',
    'events not first',
    fields((it) => ({ entries: [{ ...entriesOf(it)[0], type: 'scan' }, ...entriesOf(it)] })),
  ],
  ['entries-no-events', 'no events', entry({ type: 'attachment' })],
  ['entry-type', 'an unknown type of entry', entry({ type: 'program' })],
  ['entry-extra', 'an entry with a path', entry({ path: '/etc/passwd' })],
  ['entry-size-text', 'a size as text', entry({ size: '0' })],
  ['entry-digest-short', 'a digest of 40 digits', entry({ sm3: 'a'.repeat(40) })],
  ['media-parameter', 'a media type with a parameter', entry({ media: 'text/plain;charset=utf-8' })],
  ['media-empty', 'an empty media type', entry({ media: '' })],
  ['name-empty', 'an empty name', entry({ name: '' })],
  ['name-256', 'a name of 256 characters', entry({ name: '长'.repeat(256) })],
  ['name-nul', 'a name with U+0000', entry({ name: '附件\u0000.exe' })],
  ['name-line-end', 'a name with a line end', entry({ name: '附件\n.pdf' })],
  ['name-tab', 'a name with a tab', entry({ name: '附件\t.pdf' })],
  ['name-delete', 'a name with U+007F', entry({ name: '附件\u007f' })],
  ['name-c1', 'a name with U+0085', entry({ name: '附件\u0085' })],
  ['name-bidi-override', 'a name that reads from the right: gpj.exe', entry({ name: '照片\u202egpj.exe' })],
  ['name-bidi-isolate', 'a name with U+2067', entry({ name: '照片\u2067gpj.exe' })],
  ['name-bidi-mark', 'a name with U+200F', entry({ name: '照片\u200f.exe' })],
  ['name-arabic-mark', 'a name with U+061C', entry({ name: '照片\u061c.exe' })],
  ['name-separator', 'a name with U+2028', entry({ name: '照片\u2028.exe' })],
  ['name-bom', 'a name with U+FEFF', entry({ name: '\ufeff附件' })],
  ['name-decomposed', 'a name not in NFC', entry({ name: 'Re\u0301sume\u0301' })],
];

const QUOTAS: readonly KitCase[] = [
  [
    'quota-entry',
    'an entry of 8 GiB and a byte',
    'E_QUOTA',
    fields((it) => ({
      entries: [...entriesOf(it), { ...entriesOf(it)[0], type: 'scan', size: 8 * GIBIBYTE + 1 }],
    })),
  ],
  [
    'quota-entry-most',
    'an entry of 2^53 − 1 bytes',
    'E_QUOTA',
    fields((it) => ({
      entries: [...entriesOf(it), { ...entriesOf(it)[0], type: 'scan', size: Number.MAX_SAFE_INTEGER }],
    })),
  ],
  [
    'quota-total',
    'three entries of 8 GiB',
    'E_QUOTA',
    fields((it) => ({
      entries: [
        ...entriesOf(it),
        ...[1, 2, 3].map(() => ({ ...entriesOf(it)[0], type: 'scan', size: 8 * GIBIBYTE })),
      ],
    })),
  ],
  ['quota-events', 'events of 1 GiB', 'E_QUOTA', entry({ size: GIBIBYTE })],
];

export async function schemaCases(world: KitWorld): Promise<KitFile[]> {
  const cases = SCHEMA.map(([name, fault, recipe]): KitCase => [`schema-${name}`, fault, 'E_SCHEMA', recipe]);
  return [
    ...(await packagesOf(world, '3: the closed schema', cases)),
    ...(await packagesOf(world, '3, 4: quotas', QUOTAS)),
  ];
}
