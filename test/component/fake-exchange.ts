/** The exchange of the invented desk as the window sees it: packages in one go, parts, the standing of units, the register of media. */
import { type LocalDate, localDate } from '@shared/domain/calendar/local-date';
import { nextMediumNumber, requireClassification } from '@shared/domain/exchange/medium';
import { type PackageId, packageIdSchema, recordIdSchema } from '@shared/domain/identifiers';
import type { PackageRow } from '@shared/ipc/calls/exchange-calls';
import type { MediumRow } from '@shared/ipc/calls/medium-calls';
import type { Handlers } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';

const DAY = 86_400_000;
const SIZE = 11_800_000_000;

export interface FakeUnit {
  readonly unitId: PackageRow['peerUnitId'];
  readonly name: string;
}

export interface FakeExchangeOptions {
  readonly rows: readonly PackageRow[];
  readonly now: number;
  readonly today: LocalDate;
  /** Trusted, silent, and one without a card. */
  readonly units: readonly [FakeUnit, FakeUnit, FakeUnit];
}

const mediumId = (n: number) =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(7000 + n).padStart(12, '0')}`);
const newPackageId = (n: number) =>
  packageIdSchema.parse(`00000000-0000-4000-8000-${String(7100 + n).padStart(12, '0')}`);

export function fakeExchange({ rows, now, today, units }: FakeExchangeOptions): Partial<Handlers> {
  const [trusted, silent, stranger] = units;
  const written = new Map<PackageId, number[]>();
  const media: MediumRow[] = rows.length === 0 ? [] : fakeMedia(rows, now, today);
  let silentLimit = 15;
  const find = (packageId: PackageId) => {
    const row = rows.find((entry) => entry.packageId === packageId);
    if (!row) throw new AppError('NOT_FOUND', { what: 'package' });
    return row;
  };
  return {
    'package.list': async ({ offset, limit, direction, unitId, state, kind, text }) => {
      const found = rows.filter(
        (row) =>
          (direction === undefined || row.direction === direction) &&
          (unitId === undefined || row.peerUnitId === unitId) &&
          (state === undefined || row.state === state) &&
          (kind === undefined || row.kind === kind) &&
          (text === undefined ||
            `${row.fileName}${row.matters.map(({ title }) => title).join('')}`.includes(text)),
      );
      return { rows: found.slice(offset, offset + limit), total: found.length };
    },
    'package.occurring': async () => ({
      kinds: [...new Set(rows.map(({ kind }) => kind))],
      units: rows.length === 0 ? [] : [trusted, silent],
    }),
    'package.get': async ({ packageId }) => {
      const row = find(packageId);
      return {
        row,
        createdAt: row.at,
        classification: 'internal',
        events: row.matters.flatMap((matter) =>
          ['matter.registered', 'matter.assigned'].map((what) => ({
            ...matter,
            what,
            at: row.at - DAY,
            actorName: '沈立群',
          })),
        ),
        files: [
          { name: '关于增加城区停车泊位的建议（原件扫描）.pdf', size: 2_411_000, type: 'attachment' },
          { name: '处理方案.docx', size: 38_000, type: 'document' },
        ],
        receipts: 1,
        ...(row.state === 'received' ? { receivedAt: row.at + DAY, confirmedBy: 'telephone' as const } : {}),
        media: media
          .filter(({ packages }) => packages.some((entry) => entry.packageId === packageId))
          .map(({ id, number, kind }) => ({ mediumId: id, number, kind })),
      };
    },
    'package.export-batch': async ({ unitIds }) => ({
      folder: '光盘',
      exported: unitIds.slice(0, 1).map((unitId, index) => ({
        packageId: newPackageId(index),
        unitId,
        unitName: trusted.name,
        fileName: '承复-k3m8q2xa.cfp',
        fingerprint: 'a3f0'.repeat(16),
        size: 486_400,
      })),
      failed: [
        {
          unitId: silent.unitId,
          unitName: silent.name,
          code: 'E_DISK_FULL',
          details: { needed: SIZE, free: 705_000_000, medium: true },
        },
      ],
      cancelled: false,
      left: 0,
      cardFile: '承复-k3m8q2xa.cfc',
    }),
    'package.export-unconfirmed': async ({ unitId }) => ({
      folder: '光盘',
      exported: rows
        .filter((row) => row.peerUnitId === unitId && row.state === 'exported')
        .slice(0, 4)
        .map(({ packageId, peerName, fileName, fingerprint, size }) => ({
          packageId,
          unitId,
          unitName: peerName,
          fileName,
          fingerprint,
          size,
        })),
      failed: [],
      cancelled: false,
      left: 0,
    }),
    'package.seal': async ({ unitId }) => ({
      packageId: newPackageId(9),
      unitId,
      unitName: trusted.name,
      fileName: '承复-p7w2c4nd.cfp',
      fingerprint: 'c91e'.repeat(16),
      size: SIZE,
    }),
    'package.plan-volumes': async ({ packageId, partSize }) => ({
      partSize,
      count: Math.ceil(SIZE / partSize),
      written: written.get(packageId) ?? [],
    }),
    'package.write-volume': async ({ packageId, partSize, index }) => {
      const done = [...new Set([...(written.get(packageId) ?? []), index])].sort(
        (left, right) => left - right,
      );
      written.set(packageId, done);
      return { fileName: `承复-p7w2c4nd.cfp.00${index}`, count: Math.ceil(SIZE / partSize), written: done };
    },
    'exchange.overview': async () => ({
      silentLimit,
      units:
        rows.length === 0
          ? []
          : [
              {
                ...silent,
                desk: 'unit' as const,
                card: { status: 'trusted' as const, validTo: localDate(2026, 6, 30) },
                lastSentAt: now - 22 * DAY,
                lastReceivedAt: now - 26 * DAY,
                waiting: { matters: 1, receipts: 0 },
                unconfirmed: { count: 4, since: now - 22 * DAY },
                missing: [3, 5],
                missingCount: 2,
                silentDays: 26,
                alarming: 26 >= silentLimit,
              },
              {
                ...trusted,
                desk: 'office' as const,
                card: { status: 'trusted' as const, validTo: localDate(2029, 1, 4) },
                lastSentAt: now - 2 * DAY,
                lastReceivedAt: now - DAY,
                waiting: { matters: 2, receipts: 1 },
                missing: [],
                missingCount: 0,
                silentDays: 1,
                alarming: false,
              },
              {
                ...stranger,
                waiting: { matters: 1, receipts: 0 },
                missing: [],
                missingCount: 0,
                alarming: false,
              },
            ],
    }),
    'exchange.save-settings': async (settings) => {
      silentLimit = settings.silentLimit;
      return {};
    },
    'medium.list': async ({ direction, open, text }) => {
      const found = media.filter(
        (entry) =>
          (direction === undefined || entry.direction === direction) &&
          (!open || entry.returnedOn === undefined) &&
          (text === undefined || `${entry.number}${entry.carrier}${entry.purpose}`.includes(text)),
      );
      return { rows: found, total: found.length };
    },
    'medium.propose': async ({ direction, packageIds }) => ({
      number:
        direction === 'out'
          ? nextMediumNumber(
              media.map(({ number }) => number),
              2026,
            )
          : '',
      classification: packageIds.length > 0 ? 'internal' : 'none',
      carriers: ['何文彬', '吴敏'],
      packages: rows.filter(({ packageId }) => packageIds.includes(packageId)).map(onMedium),
    }),
    'medium.register': async ({ packageIds, ...entry }) => {
      requireClassification(entry.classification, packageIds.length > 0 ? 'internal' : 'none');
      const id = mediumId(media.length + 1);
      media.unshift({
        ...entry,
        id,
        registeredAt: now,
        registeredBy: '李雯',
        packages: rows.filter(({ packageId }) => packageIds.includes(packageId)).map(onMedium),
      });
      return { mediumId: id };
    },
    'medium.return': async ({ mediumId: id, returnedOn, note }) => {
      const at = media.findIndex((entry) => entry.id === id);
      const entry = media[at];
      if (entry) media[at] = { ...entry, returnedOn, note };
      return {};
    },
  };
}

function fakeMedia(all: readonly PackageRow[], at: number, day: LocalDate): MediumRow[] {
  const out = all.filter(({ direction }) => direction === 'out');
  const came = all.filter(({ direction }) => direction === 'in');
  return [
    {
      id: mediumId(1),
      direction: 'out',
      number: '云建载2026-018',
      kind: 'stick',
      classification: 'internal',
      carrier: '何文彬',
      purpose: '报送答复初稿和进展',
      registeredAt: at - DAY,
      registeredBy: '李雯',
      note: '',
      packages: out.slice(0, 2).map(onMedium),
    },
    {
      id: mediumId(2),
      direction: 'in',
      number: '云政载2026-041',
      kind: 'disc',
      classification: 'internal',
      carrier: '吴敏',
      purpose: '办公室交办',
      registeredAt: at - 3 * DAY,
      registeredBy: '李雯',
      note: '封条完好',
      packages: came.slice(0, 1).map(onMedium),
    },
    {
      id: mediumId(3),
      direction: 'out',
      number: '云建载2026-016',
      kind: 'stick',
      classification: 'none',
      carrier: '何文彬',
      purpose: '送会办意见',
      registeredAt: at - 9 * DAY,
      registeredBy: '周建平',
      returnedOn: day,
      note: '完好',
      packages: out.slice(2, 3).map(onMedium),
    },
  ];
}

function onMedium({ packageId, peerName, kind, fileName, fingerprint, size }: PackageRow) {
  return { packageId, peerName, kind, fileName, fingerprint, size };
}
