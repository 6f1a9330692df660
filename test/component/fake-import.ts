/** Packages in, as the window sees them: a dialog brings one package, a folder brings a whole disc. Everything is a value; acts change it in memory. */
import { localDate, startOfDay } from '@shared/domain/calendar/local-date';
import { matterIdSchema, packageIdSchema, unitIdSchema } from '@shared/domain/identifiers';
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';
import type { CardPlanView, VolumeSetView } from '@shared/ipc/calls/import-calls';
import type { Handlers } from '@shared/ipc/contract';

const NOON = startOfDay(localDate(2026, 5, 21)) + 12 * 3_600_000;
const DAY = 86_400_000;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const matterId = (n: number) => matterIdSchema.parse(uuid(n));
const unitId = (n: number) => unitIdSchema.parse(uuid(1000 + n));
const packageId = (n: number) => packageIdSchema.parse(uuid(2000 + n));

const OFFICE = { unitId: unitId(1), name: '云州市人民政府办公室' };
const SENDERS = [
  '云州市住房和城乡建设局',
  '云州市财政局',
  '云州市市场监督管理局',
  '云州市教育局',
  '云州市水务局',
].map((name, at) => ({ unitId: unitId(20 + at), name }));
const PROPOSAL_TITLE = '关于完善老旧小区物业管理长效机制的提案';

export const PLAN: ImportPlan = {
  stagingId: 'staging-1',
  packageId: packageId(1),
  kind: 'assign',
  sender: OFFICE,
  createdAt: NOON - DAY,
  classification: 'internal',
  fingerprint: '9c41'.repeat(16),
  lines: [
    {
      matterId: matterId(2),
      matterKind: 'deputy-suggestion',
      matterNumber: '48',
      matterTitle: '关于增加城区停车泊位的建议',
      what: 'matter.registered',
      effect: 'new-matter',
      at: NOON - 2 * DAY,
      actorName: '沈立群',
    },
    {
      matterId: matterId(2),
      matterKind: 'deputy-suggestion',
      matterNumber: '48',
      matterTitle: '关于增加城区停车泊位的建议',
      what: 'matter.assigned',
      effect: 'new-matter',
      at: NOON - DAY,
      actorName: '沈立群',
    },
    {
      matterId: matterId(5),
      matterKind: 'cppcc-proposal',
      matterNumber: '0123',
      matterTitle: PROPOSAL_TITLE,
      what: 'draft.reviewed',
      effect: 'update',
      at: NOON - DAY,
      actorName: '何文彬',
    },
    {
      matterId: matterId(5),
      matterKind: 'cppcc-proposal',
      matterNumber: '0123',
      matterTitle: PROPOSAL_TITLE,
      what: 'matter.registered',
      effect: 'already-known',
      at: NOON - 60 * DAY,
      actorName: '沈立群',
    },
    {
      matterId: matterId(7),
      matterNumber: '0301',
      matterTitle: '',
      what: 'opinion.submitted',
      effect: 'waits-for-base',
      at: NOON - 3 * DAY,
      actorName: '吴敏',
    },
  ],
  counts: { matters: 3, newMatters: 1, updates: 1, waiting: 1, withoutEffect: 0, known: 1 },
  files: [
    { name: '关于增加城区停车泊位的建议（原件扫描）.pdf', size: 2_411_000, type: 'attachment' },
    { name: '审核意见.docx', size: 38_000, type: 'document' },
  ],
  fileCount: 2,
  receipts: 1,
  speaksAnew: false,
  returned: 0,
  returnedRevoked: 0,
  directory: ['云州市财政局', '云州市公安局'],
  revoked: [],
  profiles: [{ name: '云州市办理规则', version: 2, effect: 'new' }],
  missing: [3],
  planHash: 'hash',
};

const KINDS = ['draft', 'progress', 'plan', 'reply', 'accept'];

/** A disc of the monthly round: sixty packages of five units. */
const DISC: ImportPlan[] = Array.from({ length: 60 }, (_, at) => {
  const newMatters = at % 9 === 0 ? 1 : 0;
  return {
    ...PLAN,
    stagingId: `staging-${100 + at}`,
    packageId: packageId(100 + at),
    kind: KINDS[at % KINDS.length] ?? 'draft',
    sender: SENDERS[Math.floor(at / 12)] ?? OFFICE,
    createdAt: NOON - DAY * (60 - at),
    counts: {
      matters: 1 + (at % 4),
      newMatters,
      updates: 2 + (at % 7),
      waiting: at % 11 === 3 ? 1 : 0,
      withoutEffect: 0,
      known: at % 5,
    },
    lines: [],
    files: [],
    fileCount: at % 3,
    directory: [],
    profiles: [],
    missing: at % 12 === 7 ? [4, 6] : [],
  };
});

const CARDS: CardPlanView[] = [
  {
    stagingId: 'card-1',
    fileName: '承复身份卡-云州市水务局.cfc',
    unitId: SENDERS[4]?.unitId ?? OFFICE.unitId,
    name: '云州市水务局',
    serial: 2,
    effect: 'rotation',
  },
  {
    stagingId: 'card-2',
    fileName: '承复身份卡-云州市气象局.cfc',
    unitId: unitId(30),
    name: '云州市气象局',
    serial: 1,
    effect: 'pending',
  },
];

type Staging = Awaited<ReturnType<Handlers['package.stage']>>;

const REFUSED: Staging['refused'] = [
  { fileName: '2026-0007.cfp', code: 'E_MEDIA_DAMAGED', details: {} },
  { fileName: '2026-0008.cfp', code: 'E_SIGNATURE', details: {} },
];

const DISC_REFUSED: Staging['refused'] = [
  ...REFUSED,
  ...Array.from({ length: 37 }, (_, at) => ({
    fileName: `承复-${String(at).padStart(8, 'k')}.cfp`,
    code: 'E_DUPLICATE' as const,
    details: { packageId: packageId(300 + at), receiptCode: '902714468135' },
  })),
];

const SETS: VolumeSetView[] = [
  {
    setId: 'a1'.repeat(16),
    label: '承复-m3kz8w2q.cfp',
    count: 4,
    total: 15_900_000_000,
    fingerprint: '7d20'.repeat(16),
    held: [1, 3],
    missing: [2, 4],
  },
];

export function fakeImport(empty: boolean): Partial<Handlers> {
  let sets = empty ? [] : SETS;
  return {
    'package.stage': async ({ from }) =>
      from === 'folder'
        ? { cards: CARDS, plans: DISC, refused: DISC_REFUSED, ignored: 214, left: 0, volumes: 2 }
        : { cards: [], plans: [PLAN], refused: REFUSED, ignored: 0, left: 0, volumes: 0 },
    'package.plan': async ({ stagingId }) => ({ ...PLAN, stagingId }),
    'package.confirm-all': async ({ cards, packages }) => ({
      cards,
      done: packages.map(({ stagingId }) => ({ ...OUTCOME, stagingId })),
      plans: [],
      refused: [],
    }),
    'package.cancel': async () => ({}),
    'package.cancel-all': async () => ({}),
    'volume.list': async () => sets,
    'volume.discard': async ({ setId }) => {
      sets = sets.filter((set) => set.setId !== setId);
      return {};
    },
  };
}

const OUTCOME = {
  packageId: PLAN.packageId,
  matterIds: [matterId(2), matterId(5)],
  newMatters: 1,
  appliedEvents: 5,
  receiptCode: '902714468135',
};
