/** The content store on a real disk: idempotent, verifying, and swept of what no row names. */
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ContentStore } from '@main/files/content-store';
import { createSM3, sm3 } from 'hash-wasm';
import { expect, it, onTestFinished, vi } from 'vitest';

async function prepare() {
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const digestOf = async (path: string) => sm3(await readFile(path));
  const store = new ContentStore({ folder: join(folder, 'blobs'), createHasher: createSM3, digestOf });
  let staged = 0;
  const stage = async (content: string) => {
    staged += 1;
    const path = join(folder, `staged-${staged}`);
    await writeFile(path, content);
    return { path, digest: await sm3(content) };
  };
  return { folder, store, stage };
}

it('stores under the digest, privately, and takes the staged file away', async () => {
  const { folder, store, stage } = await prepare();
  const { path, digest } = await stage('云州市');
  await store.adopt(path, digest);
  expect(store.pathOf(digest)).toBe(join(folder, 'blobs', digest.slice(0, 2), digest.slice(2)));
  expect((await stat(store.pathOf(digest))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['blobs']);
  expect((await store.read(digest)).toString()).toBe('云州市');
  expect(await store.has(digest)).toBe(true);
});

it('may be repeated: the same content again, and after the staged file is gone', async () => {
  const { store, stage } = await prepare();
  const first = await stage('同一份');
  await store.adopt(first.path, first.digest);
  const second = await stage('同一份');
  await store.adopt(second.path, second.digest);
  await store.adopt(second.path, second.digest);
  expect((await store.read(first.digest)).toString()).toBe('同一份');
});

it('heals a spoiled file when its content comes again', async () => {
  const { store, stage } = await prepare();
  const first = await stage('原件');
  await store.adopt(first.path, first.digest);
  await writeFile(store.pathOf(first.digest), '坏了');
  await expect(store.read(first.digest)).rejects.toMatchObject({
    code: 'BLOB_MISSING',
    details: { damaged: true },
  });
  await expect(store.verify(first.digest)).rejects.toMatchObject({
    code: 'BLOB_MISSING',
    details: { damaged: true },
  });
  const again = await stage('原件');
  await store.adopt(again.path, again.digest);
  await store.verify(first.digest);
});

it('says what is missing, and takes nothing but a digest for a name', async () => {
  const { folder, store } = await prepare();
  const digest = await sm3('nowhere');
  const missing = { name: 'AppError', code: 'BLOB_MISSING', details: { sm3: digest } };
  expect(await store.has(digest)).toBe(false);
  await expect(store.read(digest)).rejects.toMatchObject(missing);
  await expect(store.verify(digest)).rejects.toMatchObject(missing);
  await expect(store.adopt(join(folder, 'gone'), digest)).rejects.toMatchObject(missing);
  for (const name of ['../../etc/passwd', digest.toUpperCase(), digest.slice(1), `${digest}\n`]) {
    expect(() => store.pathOf(name)).toThrow('not an SM3 digest');
  }
});

it.runIf(process.platform === 'linux')(
  'opens a file for its pieces when the first is asked for, and closes it when nobody wants more',
  async () => {
    const { folder, store, stage } = await prepare();
    const { path, digest } = await stage('附件'.repeat(100_000));
    await store.adopt(path, digest);
    const openFiles = async () => {
      const links = (await readdir('/proc/self/fd')).map((name) => readlink(join('/proc/self/fd', name)));
      const places = await Promise.allSettled(links);
      return places.filter((place) => place.status === 'fulfilled' && place.value.startsWith(folder)).length;
    };
    const pieces = store.pieces(digest);
    const missing = store.pieces(await sm3('nowhere'));
    // A stream that was opened ahead would fail here, with nobody to hear of it.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(missing.next()).rejects.toMatchObject({ code: 'BLOB_MISSING' });
    expect(await openFiles()).toBe(0);
    expect((await pieces.next()).value?.length).toBeGreaterThan(0);
    expect(await openFiles()).toBe(1);
    await pieces.return(undefined);
    await vi.waitFor(async () => expect(await openFiles()).toBe(0));
    expect(await text(store.pieces(digest))).toBe('附件'.repeat(100_000));
  },
);

it('sweeps what no row names and keeps the rest', async () => {
  const { folder, store, stage } = await prepare();
  expect(await store.sweep(new Set())).toBe(0);
  const kept = await stage('有记录');
  const orphan = await stage('崩溃留下');
  await store.adopt(kept.path, kept.digest);
  await store.adopt(orphan.path, orphan.digest);
  await mkdir(join(folder, 'blobs', 'zz'));
  await writeFile(join(folder, 'blobs', 'zz', 'stray'), 'x');
  expect(await store.sweep(new Set([kept.digest]))).toBe(2);
  expect(await store.has(kept.digest)).toBe(true);
  expect(await store.has(orphan.digest)).toBe(false);
  expect(await store.sweep(new Set([kept.digest]))).toBe(0);
});
