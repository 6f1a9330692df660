/** Cards and quarantine of an invented desk: one unit of each state, so that every button has something to act on. */
import { localDate, startOfDay } from '@shared/domain/calendar/local-date';
import { packageIdSchema, recordIdSchema, type UnitId, unitIdSchema } from '@shared/domain/identifiers';
import type { Peer } from '@shared/ipc/calls/card-calls';
import type { QuarantineItem } from '@shared/ipc/calls/quarantine-calls';
import type { CallOutput, Handlers } from '@shared/ipc/contract';

export interface FakeUnit {
  readonly unitId: UnitId;
  readonly name: string;
}

const FINGERPRINT = '7302948156203947185629304758102938475610';
const NOON = startOfDay(localDate(2026, 5, 21)) + 12 * 3_600_000;
const DAY = 86_400_000;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const unit = (n: number, name: string): FakeUnit => ({ unitId: unitIdSchema.parse(uuid(1000 + n)), name });

const PEERS: Peer[] = [
  {
    ...unit(1, '云州市人民政府办公室'),
    code: '11320601',
    desk: 'office',
    status: 'trusted',
    serial: 1,
    validTo: localDate(2029, 1, 4),
    fingerprint: FINGERPRINT,
    trustedBy: 'typed',
    lastReceivedAt: NOON - DAY,
    formerCards: [],
  },
  {
    ...unit(3, '云州市财政局'),
    code: '11320603',
    desk: 'unit',
    status: 'trusted',
    serial: 2,
    validTo: localDate(2028, 8, 30),
    fingerprint: '1029384756102938475610293847561029384756',
    trustedBy: 'directory',
    formerCards: [{ name: '云州市财政局', serial: 1, status: 'superseded', settledAt: NOON - 90 * DAY }],
  },
  {
    ...unit(4, '云州市市场监督管理局'),
    code: '11320604',
    desk: 'unit',
    status: 'pending',
    serial: 1,
    validTo: localDate(2029, 3, 1),
    formerCards: [],
  },
  {
    ...unit(5, '云州市水利局'),
    code: '11320605',
    desk: 'unit',
    status: 'trusted',
    serial: 2,
    validTo: localDate(2029, 5, 6),
    fingerprint: '5647382910564738291056473829105647382910',
    trustedBy: 'typed',
    lastReceivedAt: NOON - 12 * DAY,
    candidate: {
      name: '云州市水务局',
      code: '11320605',
      serial: 2,
      validTo: localDate(2031, 5, 18),
      addedAt: NOON - DAY,
    },
    formerCards: [{ name: '云州市水利局', serial: 1, status: 'superseded', settledAt: NOON - 200 * DAY }],
  },
  {
    ...unit(6, '云州市城市管理局'),
    code: '11320606',
    desk: 'unit',
    status: 'revoked',
    serial: 1,
    validTo: localDate(2029, 2, 2),
    fingerprint: '0192837465019283746501928374650192837465',
    trustedBy: 'typed',
    revoked: { at: NOON - 3 * DAY, reason: '办公电脑遗失，已电话核实' },
    formerCards: [],
  },
];

const WAITING: QuarantineItem[] = [
  {
    id: recordIdSchema.parse(uuid(9001)),
    fileName: '承复-m7k2xq9d.cfp',
    size: 486_400,
    fingerprint: 'b1'.repeat(32),
    code: 'E_FORK',
    details: { packageId: uuid(9101), other: uuid(9102), sequence: 7 },
    alarm: true,
    signed: true,
    ready: false,
    senderName: '云州市财政局',
    packageId: packageIdSchema.parse(uuid(9101)),
    seq: 7,
    arrivedAt: NOON - 2 * 3_600_000,
    state: 'waiting',
  },
  {
    id: recordIdSchema.parse(uuid(9002)),
    fileName: '承复-c4hvtz3p.cfp',
    size: 120_000,
    fingerprint: 'b2'.repeat(32),
    code: 'E_SENDER_EXPIRED',
    details: { unit: '云州市水利局', serial: 2, validTo: '2026-05-06' },
    alarm: false,
    signed: true,
    ready: false,
    senderName: '云州市水利局',
    packageId: packageIdSchema.parse(uuid(9103)),
    seq: 12,
    arrivedAt: NOON - DAY,
    state: 'waiting',
  },
  {
    id: recordIdSchema.parse(uuid(9003)),
    fileName: '承复-8wnd5jgy.cfp',
    size: 98_304,
    fingerprint: 'b3'.repeat(32),
    code: 'E_SENDER_PENDING',
    details: { unit: '云州市市场监督管理局', serial: 1 },
    alarm: false,
    signed: false,
    ready: false,
    senderName: '云州市市场监督管理局',
    arrivedAt: NOON - DAY,
    state: 'waiting',
  },
];

export function fakeCards(own: FakeUnit, empty: boolean): Partial<Handlers> {
  const ownCard = (serial: number): CallOutput<'card.own'> => ({
    ...own,
    code: '11320600',
    serial,
    validFrom: localDate(2026, 1, 5),
    validTo: serial === 1 ? localDate(2026, 7, 4) : localDate(2031, 5, 20),
    fingerprint: FINGERPRINT,
    ending: serial === 1,
    formerCards: serial === 1 ? [] : [{ name: own.name, serial: 1, status: 'superseded', settledAt: NOON }],
    awaiting: serial === 1 ? [] : [{ ...unit(1, '云州市人民政府办公室') }],
  });
  let serial = 1;
  const compare = (typed: string) => ({
    trusted: typed === FINGERPRINT,
    wrongGroups: [0, 1, 2, 3, 4, 5, 6, 7]
      .filter(
        (index) => typed.slice(index * 5, index * 5 + 5) !== FINGERPRINT.slice(index * 5, index * 5 + 5),
      )
      .map((index) => index + 1),
  });
  return {
    'card.own': async () => ownCard(serial),
    'card.rotate': async () => {
      serial = 2;
      return ownCard(serial);
    },
    'card.export': async () => ({ written: true, fileName: `${own.name}.cfc` }),
    'card.import': async () => ({
      ...unit(4, '云州市市场监督管理局'),
      trusted: false,
      candidate: false,
    }),
    'card.verify': async ({ typed }) => compare(typed),
    'card.replace': async ({ typed }) => compare(typed),
    'card.refuse-candidate': async () => ({}),
    'card.revoke': async () => ({}),
    'peer.list': async () => (empty ? [] : PEERS),
    'quarantine.list': async () => (empty ? { waiting: [], settled: [] } : { waiting: WAITING, settled: [] }),
    'quarantine.discard': async () => ({}),
  };
}
