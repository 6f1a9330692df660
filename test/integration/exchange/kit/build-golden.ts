/** Right files of format version 1, which every later version must open: a package of each kind, every type of event, volumes, cards, a key box. Their contents stand in `golden.json`. */
import { ascii, hexOf, joined, utf8 } from '@main/sealing/bytes';
import { hkdfSm3 } from '@main/sealing/hkdf-sm3';
import { createHmacSm3 } from '@main/sealing/hmac-sm3';
import { sm3 } from '@main/sealing/sm3';
import { PACKAGE_KINDS } from '@shared/package-format/manifest';
import { checksums } from './build-kit';
import { canonicalText, type Json } from './canonical-text';
import { bodyOf } from './card-cases';
import { caseWorkEvents } from './golden-case-work';
import { FILE_NAMES, goldenEvents } from './golden-events';
import { KIT_PASSWORD, kitBox } from './key-box-cases';
import { assigned, type NamedFile, registered } from './kit-events';
import {
  cardMessage,
  drawn,
  drawnUuid,
  type KitUnit,
  type KitWorld,
  kitUnit,
  kitWorld,
  signed,
} from './kit-units';
import { buildPackage, CHUNK, eventsEntry, type Fields, type KitEntry, type Recipe } from './kit-writer';
import { partsOf, volume } from './volume-cases';

export interface GoldenPackage {
  readonly file: string;
  readonly kind: string;
  readonly packageId: string;
  readonly seq: number;
  /** Outer SM3, as on the hand-over slip. */
  readonly fingerprint: string;
  readonly receiptCode: string;
  readonly recipients: number;
  readonly events: readonly string[];
  readonly entries: readonly { readonly name: string; readonly type: string; readonly sm3: string }[];
}

export interface BuiltGolden {
  readonly world: KitWorld;
  readonly packages: readonly GoldenPackage[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Seeds the office's one incarnation. */
const INCARNATION = 'golden incarnation';

/** Names that are only labels: nothing of them may become a path. */
const LABELS = [
  '../../../../etc/passwd',
  'C:\\Windows\\win.ini',
  'CON',
  '-rf',
  '.',
  'a/b',
  '附件 (1).pdf',
  'x'.repeat(255),
];

export async function buildGolden(): Promise<BuiltGolden> {
  const world = await kitWorld();
  const files = new Map<string, Uint8Array>();
  const packages: GoldenPackage[] = [];
  let previous: string | undefined;
  for (const [index, kind] of PACKAGE_KINDS.entries()) {
    const made = await goldenPackage(world, kind, index + 1, previous);
    files.set(made.golden.file, made.bytes);
    packages.push(made.golden);
    previous = made.golden.packageId;
  }
  const ofEvents = await eventPackages(world, previous);
  for (const { golden, bytes } of ofEvents) files.set(golden.file, bytes);
  const [first] = files.values();
  if (!first) throw new Error('no package');
  for (const { fields, data } of await partsOf(first, 'golden', 3)) {
    files.set(`volumes/assign.cfp.00${fields.index}`, await volume(fields, data));
  }
  for (const [name, card] of await goldenCards(world))
    files.set(`cards/${name}.cfc`, utf8(canonicalText(card)));
  const box = await kitBox();
  files.set('reader.cfk', await box.write(utf8(canonicalText(box.contentOf(world.reader)))));
  const table = {
    format: 1,
    keyBoxPassword: KIT_PASSWORD,
    packages,
    eventPackages: ofEvents.map(({ golden }) => golden),
  };
  files.set('golden.json', utf8(`${JSON.stringify(table, null, 1)}\n`));
  files.set('checksums.sha256', utf8(checksums(files)));
  return { world, packages, files };
}

async function goldenPackage(world: KitWorld, kind: string, seq: number, previous: string | undefined) {
  const { office, reader } = world;
  const seed = `golden ${kind}`;
  const attachments = attachmentsOf(kind);
  const files = await Promise.all(attachments.map((entry, at) => named(`附件${at + 1}.txt`, entry)));
  const events = [await registered(seed, office, files), await assigned(seed, office, reader)].map(
    canonicalText,
  );
  return sealGolden({
    name: kind,
    place: seq,
    sender: office,
    reader,
    recipients: await recipientsOf(world, kind),
    events,
    attachments,
    kind,
    seq,
    incarnation: INCARNATION,
    previous,
  });
}

/** Every type of event: those of an office at the end of its series, those of a unit in a series of their own. Added to, never changed. */
async function eventPackages(world: KitWorld, previous: string | undefined) {
  const { office, colleague, reader } = world;
  const attachments = FILE_NAMES.map((name) => ({
    name,
    type: 'attachment',
    media: 'application/octet-stream',
    bytes: utf8(name),
  }));
  const files = await Promise.all(attachments.map((entry) => named(entry.name, entry)));
  const events = await goldenEvents(world, files);
  const caseWork = await caseWorkEvents(world, files);
  const place = PACKAGE_KINDS.length + 1;
  const both = { reader, recipients: [reader], attachments };
  const byOffice = { ...both, sender: office, incarnation: INCARNATION };
  const byUnit = { ...both, sender: colleague, incarnation: `${INCARNATION} of the unit` };
  const ofOffice = await sealGolden({
    ...byOffice,
    name: 'events-of-office',
    place,
    events: events.office,
    kind: 'archive',
    seq: place,
    previous,
  });
  const ofUnit = await sealGolden({
    ...byUnit,
    name: 'events-of-unit',
    place: place + 1,
    events: events.unit,
    kind: 'draft',
    seq: 1,
    previous: undefined,
  });
  return [
    ofOffice,
    ofUnit,
    await sealGolden({
      ...byOffice,
      name: 'case-work-of-office',
      place: place + 2,
      events: caseWork.office,
      kind: 'close',
      seq: place + 1,
      previous: ofOffice.golden.packageId,
    }),
    await sealGolden({
      ...byUnit,
      name: 'case-work-of-unit',
      place: place + 3,
      events: caseWork.unit,
      kind: 'report',
      seq: 2,
      previous: ofUnit.golden.packageId,
    }),
  ];
}

async function named(name: string, { bytes }: KitEntry): Promise<NamedFile> {
  return { name, sm3: hexOf(await sm3(bytes)), size: bytes.length };
}

interface GoldenRecipe {
  readonly name: string;
  /** The number in the file's name. */
  readonly place: number;
  readonly sender: KitUnit;
  readonly reader: KitUnit;
  readonly recipients: readonly KitUnit[];
  readonly events: readonly string[];
  readonly attachments: readonly KitEntry[];
  readonly kind: string;
  /** In the sender's series to the reader. */
  readonly seq: number;
  /** Seeds the sender's incarnation. */
  readonly incarnation: string;
  readonly previous: string | undefined;
}

async function sealGolden({
  name,
  place,
  sender,
  reader,
  recipients,
  events,
  attachments,
  ...at
}: GoldenRecipe) {
  const { kind, seq, previous, incarnation } = at;
  const seed = `golden ${name}`;
  const entries = [eventsEntry(...events), ...attachments];
  const inc = {
    id: await drawnUuid(incarnation),
    startedAt: Date.UTC(2026, 0, 5, 1),
  };
  const series: Fields = {
    kind,
    inc,
    createdAt: Date.UTC(2026, 2, 1, 1) + place * 60_000,
    seq: Object.fromEntries(recipients.map(({ unitId }) => [unitId, unitId === reader.unitId ? seq : 1])),
    prev: previous === undefined ? {} : { [reader.unitId]: previous },
    classification: kind === 'circular' ? 'internal' : 'none',
  };
  const recipe: Recipe = {
    seed,
    sender,
    recipients,
    entries,
    manifest: (it) => ({ ...it, ...series }),
  };
  const bytes = await buildPackage(recipe);
  const golden: GoldenPackage = {
    file: `packages/${String(place).padStart(2, '0')}-${name}.cfp`,
    kind,
    packageId: await drawnUuid(`package ${seed}`),
    seq,
    fingerprint: hexOf(bytes.subarray(-32)),
    receiptCode: await receiptCodeOf(seed, reader),
    recipients: recipients.length,
    events,
    entries: await Promise.all(
      entries.map(async (entry) => ({
        name: entry.name,
        type: entry.type,
        sm3: hexOf(await sm3(entry.bytes)),
      })),
    ),
  };
  return { golden, bytes };
}

/** 64 recipients in one, two in some, one in the others. */
async function recipientsOf({ reader, colleague }: KitWorld, kind: string): Promise<KitUnit[]> {
  if (kind === 'circular') {
    const others = Array.from({ length: 63 }, (_, at) => kitUnit(`云州市第${at + 1}中学`));
    return [reader, ...(await Promise.all(others))];
  }
  return kind === 'assign' || kind === 'co-request' ? [reader, colleague] : [reader];
}

function attachmentsOf(kind: string): KitEntry[] {
  const one = (name: string, content: Uint8Array, type = 'attachment'): KitEntry => ({
    name,
    type,
    media: 'text/plain',
    bytes: content,
  });
  if (kind === 'archive') return LABELS.map((name, at) => one(name, utf8(`附件${at}`)));
  if (kind === 'report')
    return [one('两块.bin', new Uint8Array(CHUNK).fill(0x41)), one('空', new Uint8Array(0), 'scan')];
  if (kind === 'reply')
    return [one('答复函.docx', utf8('答复'), 'document'), one('扫描件.pdf', utf8('扫描'), 'scan')];
  return kind === 'assign' ? [one('建议原文.txt', utf8('城东新区近三年新增常住人口四万。'))] : [];
}

/** SEALED-PACKAGE 6, from the file key which the seed gives. */
async function receiptCodeOf(seed: string, reader: KitUnit): Promise<string> {
  const fileKey = await drawn('file key', seed);
  const salt = (await drawn('salt', seed)).subarray(0, 16);
  const expand = await hkdfSm3(fileKey, salt);
  const mac = (await createHmacSm3(expand('CHENGFU1 receipt', 32))).tag(ascii(reader.encKeyId));
  return (BigInt(`0x${hexOf(mac.subarray(0, 8))}`) % 10n ** 12n).toString().padStart(12, '0');
}

/** A first card, the card that follows it, and one with the office's countersignature. */
async function goldenCards({ office, colleague }: KitWorld): Promise<Map<string, Json>> {
  const next = await kitUnit('云州市财政局（新密钥）');
  const body: Fields = {
    ...bodyOf(colleague),
    signPub: hexOf(next.signPub),
    encPub: hexOf(next.encPub),
    serial: 2,
    prev: hexOf(await sm3(utf8(canonicalText(bodyOf(colleague))))),
  };
  const message = cardMessage(body);
  const rotated = {
    body,
    sigs: {
      self: hexOf(await signed(next.signPrivate, message)),
      previous: hexOf(await signed(colleague.signPrivate, message)),
    },
  };
  const countersign = joined(ascii('CHENGFU1 countersign\n'), utf8(canonicalText(bodyOf(colleague))));
  const sig = hexOf(await signed(office.signPrivate, countersign));
  const own = (colleague.card as Fields).sigs as Fields;
  return new Map<string, Json>([
    ['office', office.card],
    ['colleague', colleague.card],
    ['colleague-rotated', rotated],
    [
      'colleague-countersigned',
      { body: bodyOf(colleague), sigs: { ...own, office: { unitId: office.unitId, serial: 1, sig } } },
    ],
  ]);
}
