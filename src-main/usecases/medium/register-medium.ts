/** Enters a medium in the register with the packages upon it. */
import { randomUUID } from 'node:crypto';
import { requireClassification, requireFreeMedium } from '@shared/domain/exchange/medium';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import {
  insertMedium,
  type MediumRecord,
  mediaOfNumber,
} from '../../database/repositories/medium-repository';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { classificationOf, readPackages } from './packages-on-medium';

/** @throws AppError MEDIUM_CLASSIFICATION, NUMBER_TAKEN, MEDIUM_STILL_OUT, NOT_FOUND, INPUT_INVALID where a package went the other way. */
export async function registerMedium(
  workspace: Workspace,
  { packageIds, ...entry }: CallInput<'medium.register'>,
): Promise<CallOutput<'medium.register'>> {
  const record: MediumRecord = {
    ...entry,
    number: entry.number.trim(),
    id: recordIdSchema.parse(randomUUID()),
    registeredAt: workspace.now(),
    registeredBy: workspace.session.person.name,
    returnedOn: null,
  };
  await workspace.database.write(async (tx) => {
    const packages = await readPackages(tx, packageIds);
    if (packages.some(({ direction }) => direction !== entry.direction)) {
      throw new AppError('INPUT_INVALID', { field: 'packageIds', reason: 'direction' });
    }
    requireClassification(entry.classification, classificationOf(packages));
    // The number of a medium that came in is its sender's: two senders may count alike.
    if (entry.direction === 'out') {
      const earlier = await mediaOfNumber(tx, 'out', record.number);
      requireFreeMedium(
        record.number,
        entry.kind,
        earlier.map(({ kind, returnedOn }) => ({ kind, returned: returnedOn !== null })),
      );
    }
    await insertMedium(tx, record, [...new Set(packageIds)]);
    await recordAct(tx, workspace, 'medium.registered', record.id, {
      direction: record.direction,
      number: record.number,
      classification: record.classification,
      carrier: record.carrier,
      packages: packages.length,
    });
  });
  workspace.notify({ topics: ['packages'] });
  return { mediumId: record.id };
}
