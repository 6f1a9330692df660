/** The package engine behind a line does what it does in place, can be stopped at any step, and survives its own death with a code and nothing left. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hexOf, utf8 } from '@main/sealing/bytes';
import { type PackageEngine, packageEngineInPlace } from '@main/sealing/engine/package-engine';
import type { EntrySource } from '@main/sealing/entry-source';
import { deriveBoxKeys, readKeyBox, writeKeyBox } from '@main/sealing/key-box';
import type { VerifiedPackage } from '@main/sealing/open-package';
import type { SealRequest } from '@main/sealing/seal-package';
import { sm3 } from '@main/sealing/sm3';
import type { StagedPackage } from '@main/sealing/stage-package';
import { AppError } from '@shared/result/app-error';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BuiltChild, buildChild } from '../build-child';
import { codeOf } from './crafted-package';
import { engineInProcess, engineOverChannel } from './engine-support';
import { fieldsFor, makeUnit, nothingKnown, type TestUnit, trustIn } from './units';

const CHEAP = { iterations: 100_000, log2N: 14 };
const EVENTS: EntrySource = {
  name: '事件',
  type: 'events',
  media: 'application/x-ndjson',
  source: { bytes: utf8('{"n":1}\n{"n":2}\n') },
};

let folder: string;
let office: TestUnit;
let unit: TestUnit;
let content: Buffer;
const engines: { close(): void }[] = [];

// The machine that tests may be busy.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengfu-engine-'));
  office = await makeUnit('云州市人民政府办公室');
  unit = await makeUnit('云州市住房和城乡建设局');
  content = randomBytes(1.25 * 2 ** 20 + 5);
  await writeFile(join(folder, 'source'), content);
  // A medium is read in whole mebibytes: more of them, more moments to stop at.
  await writeFile(join(folder, 'long'), Buffer.alloc(6 * 2 ** 20));
  for (const name of ['out', 'staging', 'medium']) await mkdir(join(folder, name));
});
afterEach(async () => {
  for (const engine of engines.splice(0)) engine.close();
  await rm(folder, { recursive: true, force: true });
});

function local(test?: () => Promise<void>) {
  const opened = engineOverChannel(test);
  engines.push(opened.engine);
  return opened;
}

function sealRequest(signal?: AbortSignal, source = 'source'): SealRequest {
  const media = 'application/octet-stream';
  return {
    manifest: fieldsFor(office, [unit]),
    entries: [
      EVENTS,
      { name: '附件.bin', type: 'attachment', media, source: { path: join(folder, source) } },
    ],
    signer: office.keys,
    recipients: [unit.card.body],
    destination: join(folder, 'out', 'a.cfp'),
    signal,
  };
}

function open(engine: PackageEngine, staged: StagedPackage, signal?: AbortSignal): Promise<VerifiedPackage> {
  const checkEvents = () => {};
  return engine.open({
    staged,
    keys: unit.keys,
    trust: trustIn([office]),
    known: nothingKnown,
    checkEvents,
    signal,
  });
}

async function filesBelow(name: string): Promise<string[]> {
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('an engine at the other end of a line', () => {
  it('seals, stages and opens as in place, and its answers carry the mark of what was verified', async () => {
    const { engine } = local();
    const sealed = await engine.seal(sealRequest());
    const seen: number[] = [];
    const staged = await engine.stage(sealed.path, join(folder, 'staging'), {
      onProgress: (done, total) => seen.push(done / total),
    });
    expect(seen.at(-1)).toBe(1);
    expect(seen.length).toBeGreaterThan(1);
    let checked: readonly string[] = [];
    const verified = await engine.open({
      staged,
      keys: unit.keys,
      trust: trustIn([office]),
      known: nothingKnown,
      checkEvents: (lines) => {
        checked = lines;
      },
    });
    expect(checked).toEqual(['{"n":1}', '{"n":2}']);
    expect(content.equals(await readFile(verified.entries[1]?.path ?? ''))).toBe(true);
    expect(sealed.receiptCodes.get(verified.recipientKeyId)).toBe(verified.receiptCode);
    // The same package opened in place gives the same answer, the mark included.
    await rm(join(staged.folder, 'entries'), { recursive: true });
    expect(verified).toEqual(await open(packageEngineInPlace, staged));
  });

  it('copies, digests and derives as in place', async () => {
    const { engine } = local();
    const source = join(folder, 'source');
    const expected = { sm3: hexOf(await sm3(content)), size: content.length };
    expect(await engine.run('digestFile', { path: source })).toEqual(expected);
    const target = join(folder, 'medium', 'copy');
    expect(await engine.run('copyWithReadBack', { source, target })).toEqual(expected);
    expect(content.equals(await readFile(target))).toBe(true);
    const salt = Uint8Array.from(randomBytes(32));
    const order = { password: '云州-口令', salt, cost: CHEAP };
    expect(await engine.run('deriveBoxKeys', order)).toEqual(await deriveBoxKeys('云州-口令', salt, CHEAP));
  });

  it('opens a key box without its keys ever leaving this side', async () => {
    const { engine } = local();
    const sent: unknown[] = [];
    const derive: typeof deriveBoxKeys = (password, salt, cost) => {
      const order = { password, salt, cost };
      sent.push(order);
      return engine.run('deriveBoxKeys', order);
    };
    const { signPrivate, encPrivate } = office;
    const keys = { unitId: randomUUID(), signPrivate, encPrivate, oldEncPrivates: [] };
    const box = await writeKeyBox(keys, '口令', CHEAP, derive);
    expect(await readKeyBox(box, '口令', derive)).toEqual(keys);
    expect(await codeOf(readKeyBox(box, '错', derive))).toBe('KEYBOX_PASSWORD_WRONG');
    expect(sent.map((order) => Object.keys(order as object))).toEqual(
      sent.map(() => ['password', 'salt', 'cost']),
    );
  });

  it('lets no neighbour of a small buffer travel along', async () => {
    const { engine, line } = local();
    const pooled = Buffer.from('云州市：本条消息的三十二个字节');
    expect(pooled.buffer.byteLength).toBeGreaterThan(pooled.byteLength);
    const sent: unknown[] = [];
    line.onSend = (message) => sent.push(message);
    await engine.run('deriveBoxKeys', { password: 'x', salt: pooled, cost: CHEAP });
    expect(sent).toMatchObject([{ kind: 'order', order: { order: { salt: new Uint8Array(pooled) } } }]);
    const [{ order }] = sent as [{ order: { order: { salt: Uint8Array } } }];
    expect(order.order.salt.buffer.byteLength).toBe(pooled.byteLength);
  });

  it('brings codes and details back from either side', async () => {
    const { engine } = local();
    await writeFile(join(folder, 'other'), 'no package at all');
    expect(await codeOf(engine.stage(join(folder, 'other'), join(folder, 'staging')))).toBe(
      'E_NOT_A_PACKAGE',
    );
    const sealed = await engine.seal(sealRequest());
    const staged = await engine.stage(sealed.path, join(folder, 'staging'));
    const refuse = engine.open({
      staged,
      keys: unit.keys,
      trust: trustIn([office]),
      known: nothingKnown,
      checkEvents: () => {
        throw new AppError('E_EVENTS', { problems: ['第 1 行'] });
      },
    });
    await expect(refuse).rejects.toMatchObject({ code: 'E_EVENTS', details: { problems: ['第 1 行'] } });
    const unknownSender = engine.open({
      staged,
      keys: unit.keys,
      trust: trustIn([]),
      known: nothingKnown,
      checkEvents: () => {},
    });
    expect(await codeOf(unknownSender)).toBe('E_SENDER_UNKNOWN');
    expect(await filesBelow('staging')).toEqual(['package.cfp']);
  });

  it('keeps a bug a bug, on either side, and goes on', async () => {
    const { engine, line } = local();
    const broken = engine.run('nothing-known' as 'digestFile', { path: '' });
    await expect(broken).rejects.toThrow('an order of another version');
    const signer = {
      ...office.keys,
      sign: () => {
        throw new TypeError('a token without a driver');
      },
    };
    await expect(engine.seal({ ...sealRequest(), signer })).rejects.toThrow('a token without a driver');
    expect(await filesBelow('out')).toEqual([]);
    expect((await engine.seal(sealRequest())).size).toBeGreaterThan(content.length);
    expect(line.started).toBe(1);
  });

  it('refuses every job where the crypto miscomputes', async () => {
    const { engine } = local(() => Promise.reject(new AppError('CRYPTO_SELF_TEST', { algorithm: 'SM3' })));
    expect(await codeOf(engine.seal(sealRequest()))).toBe('CRYPTO_SELF_TEST');
    expect(await codeOf(engine.run('digestFile', { path: join(folder, 'source') }))).toBe('CRYPTO_SELF_TEST');
    expect(await filesBelow('out')).toEqual([]);
  });
});

/** Behind the last moment at which a work looks up: sixteen chunks that were read at once, its last progress, the answer. */
const LAST_STEPS = 18;

/** Each work with the folder that must be empty after it was stopped. */
const WORKS: readonly (readonly [
  string,
  string,
  (engine: PackageEngine, signal: AbortSignal) => Promise<unknown>,
])[] = [
  ['sealing', 'out', (engine, signal) => engine.seal(sealRequest(signal))],
  [
    'staging',
    'staging',
    async (engine, signal) =>
      engine.stage((await sealedOnce('long')).path, join(folder, 'staging'), { signal }),
  ],
  [
    'opening',
    'staging/package/entries',
    async (engine, signal) => {
      const staged = { ...(await sealedOnce('source')), folder: join(folder, 'staging/package') };
      await mkdir(staged.folder, { recursive: true });
      return open(engine, staged, signal);
    },
  ],
  [
    'copying to a medium',
    'medium',
    (engine, signal) =>
      engine.run(
        'copyWithReadBack',
        { source: join(folder, 'source'), target: join(folder, 'medium', 'copy.part') },
        { signal },
      ),
  ],
];

/** A finished package outside of the folders that are looked at. */
async function sealedOnce(source: 'source' | 'long') {
  const path = join(folder, `${source}.cfp`);
  const found = await readFile(path).catch(() => undefined);
  if (found === undefined)
    await packageEngineInPlace.seal({ ...sealRequest(undefined, source), destination: path });
  const bytes = found ?? (await readFile(path));
  return { path, size: bytes.length, fingerprint: bytes.subarray(-32).toString('hex') };
}

describe.each(WORKS)('%s', (_name, place, work) => {
  const nothingIn = async () => expect(await filesBelow(place).catch(() => [])).toEqual([]);

  it('can be stopped at every message and leaves nothing behind', async () => {
    const { engine, line } = local();
    let stopped = 0;
    for (let at = 0; ; at += 1) {
      const controller = new AbortController();
      if (at === 0) controller.abort();
      let seen = 0;
      line.onMessage = () => {
        seen += 1;
        if (seen === at) controller.abort();
      };
      const code = await codeOf(work(engine, controller.signal));
      if (code !== 'CANCELLED') {
        expect(code).toBe('ACCEPTED');
        expect(seen - at).toBeLessThanOrEqual(LAST_STEPS);
        expect(stopped).toBeGreaterThanOrEqual(2);
        break;
      }
      await nothingIn();
      stopped += 1;
    }
  });
});

describe('an engine whose process is killed', () => {
  let program: BuiltChild;
  beforeAll(async () => {
    program = await buildChild('test/integration/sealing/engine-child.ts');
  }, 60_000);
  afterAll(() => program.remove());

  it.each(WORKS)(
    'in the middle of %s answers with a code, and the next job starts another',
    async (_name, _place, work) => {
      const { engine, line, child } = engineInProcess(program.path);
      engines.push(engine);
      const codes: string[] = [];
      for (const at of [1, 3]) {
        let seen = 0;
        line.onMessage = () => {
          seen += 1;
          if (seen === at) child()?.kill('SIGKILL');
        };
        const waiting = engine.run('digestFile', { path: '/dev/zero' });
        const [code, other] = await Promise.all([
          codeOf(work(engine, new AbortController().signal)),
          codeOf(waiting),
        ]);
        // Every running job is told, not only the one at hand.
        expect(other).toBe('PACKAGE_ENGINE_LOST');
        codes.push(code);
        line.onMessage = () => {};
        for (const name of ['out', 'staging', 'medium']) {
          await rm(join(folder, name), { recursive: true });
          await mkdir(join(folder, name));
        }
      }
      // Its answer may have been on its way when the process died: then the work was done.
      for (const code of codes) expect(['PACKAGE_ENGINE_LOST', 'ACCEPTED']).toContain(code);
      await work(engine, new AbortController().signal);
      expect(line.started).toBe(3);
    },
  );
});
