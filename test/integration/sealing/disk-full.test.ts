/** A disk that is or becomes full: the code says so and no half file stays. Needs a small file system of its own, which only root may mount. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPackage } from '@main/sealing/open-package';
import { sealPackage } from '@main/sealing/seal-package';
import { stagePackage } from '@main/sealing/stage-package';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from './crafted-package';
import { fieldsFor, makeUnit, nothingKnown, trustIn } from './units';

const MEBIBYTE = 1024 * 1024;

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const able = canMount();

describe.skipIf(!able)(
  `a full disk${able ? '' : ' [skipped: mounting a small file system needs root]'}`,
  () => {
    let folder: string;
    let small: string;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'chengfu-room-'));
      small = await mkdtemp(join(tmpdir(), 'chengfu-full-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'none', small]);
    });
    afterEach(async () => {
      execFileSync('umount', [small]);
      await rm(small, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    });

    async function sealOf(
      length: number,
      destination: string,
      onProgress?: (done: number, total: number) => void,
    ) {
      const [office, bureau] = [await makeUnit('云州市政府办公室'), await makeUnit('云州市民政局')];
      const bytes = new Uint8Array(length);
      const media = 'application/octet-stream';
      const sealing = sealPackage({
        manifest: fieldsFor(office, [bureau]),
        entries: [
          { name: '事件', type: 'events', media, source: { bytes: new Uint8Array(0) } },
          { name: '附件', type: 'attachment', media, source: { bytes } },
          { name: '附件', type: 'attachment', media, source: { bytes } },
        ],
        signer: office.keys,
        recipients: [bureau.card.body],
        destination,
        onProgress,
      });
      return { office, bureau, sealing };
    }

    it('is told before sealing when the package cannot fit', async () => {
      const { sealing } = await sealOf(3 * MEBIBYTE, join(small, 'a.cfp'));
      expect(await codeOf(sealing)).toBe('E_DISK_FULL');
      expect(await readdir(small)).toEqual([]);
    });

    it('is told when it fills up while sealing', async () => {
      let filled = false;
      const { sealing } = await sealOf(MEBIBYTE, join(small, 'a.cfp'), (done, total) => {
        if (!filled && done > total / 2 - MEBIBYTE) {
          filled = true;
          writeFileSync(join(small, 'other'), new Uint8Array(2.5 * MEBIBYTE));
        }
      });
      expect(await codeOf(sealing)).toBe('E_DISK_FULL');
      expect(await readdir(small)).toEqual(['other']);
    });

    it('is told at staging, and at unpacking', async () => {
      const large = await sealOf(3 * MEBIBYTE, join(folder, 'large.cfp'));
      const fitting = await sealOf(1.25 * MEBIBYTE, join(folder, 'fitting.cfp'));
      await Promise.all([large.sealing, fitting.sealing]);
      expect(await codeOf(stagePackage(join(folder, 'large.cfp'), small))).toBe('E_DISK_FULL');
      expect(await readdir(small)).toEqual([]);

      const staged = await stagePackage(join(folder, 'fitting.cfp'), small);
      const attempt = openPackage({
        staged,
        keys: fitting.bureau.keys,
        trust: trustIn([fitting.office]),
        known: nothingKnown,
        checkEvents: () => {},
      });
      expect(await codeOf(attempt)).toBe('E_DISK_FULL');
      expect(await readdir(staged.folder)).toEqual(['package.cfp']);
    });
  },
);
