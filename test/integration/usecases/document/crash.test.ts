/** A desk killed while it produces a final: file, row and number are there together, or none of them counts and the work can be done again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { documentTable } from '@main/database/schema/document-tables';
import { getDocument } from '@main/usecases/document/get-document';
import { produceDocument } from '@main/usecases/document/produce-document';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltChild, buildChild } from '../../build-child';
import { assignToSelf, openDesk, PASSWORD, reopenWorkspace } from '../support';
import { completed, compose, edit, numberOf } from './support';

let program: BuiltChild;

beforeAll(async () => {
  program = await buildChild(join(import.meta.dirname, 'crash-child.ts'));
}, 120_000);

afterAll(() => program.remove());

// The first transaction notes the file, the second records the document.
it.each([
  ['before adopting', 1, false],
  ['after adopting', 1, false],
  ['after the commit', 1, false],
  ['begun', 2, false],
  ['before the commit', 2, false],
  ['after the commit', 2, true],
  ['finished', 1, true],
] as const)('%s (%i): recorded = %s', async (step, nth, isRecorded) => {
  const desk = await openDesk();
  const documentId = await compose(desk, 'urge-notice', await assignToSelf(desk));
  await edit(desk, documentId, (model) => completed(model, numberOf(1)));
  const later = String(desk.workspace.now() + 1000);
  await desk.close();
  const words = [join(desk.folder, 'data'), PASSWORD, documentId, step, String(nth), later];
  const child = spawn(process.execPath, [program.path, ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);

  const workspace = await reopenWorkspace(desk);
  const { produced, numbers } = await getDocument(workspace, { documentId });
  expect(produced).toHaveLength(isRecorded ? 1 : 0);
  expect(numbers).toEqual(isRecorded ? ['云政督〔2026〕1号'] : []);
  await produceDocument(workspace, { documentId, variant: 'final' });
  const rows = await workspace.database.read((reader) => reader.select().from(documentTable));
  expect(rows).toHaveLength(1);
  for (const { sm3 } of rows) await workspace.contentStore.verify(sm3);
  expect(await workspace.database.read(findBrokenAudit)).toBeUndefined();
});
