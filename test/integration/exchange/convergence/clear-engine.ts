/** Packages without encryption, at the seam of the package engine: the exchange's own rules can be run thousands of times. Manifest, signature, senders and numbers are real. */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOfHex, hexOf, utf8 } from '@main/sealing/bytes';
import {
  parseManifest,
  requireNew,
  requireSender,
  signedFacts,
  withSignedFacts,
} from '@main/sealing/check-manifest';
import { type PackageEngine, packageEngineInPlace } from '@main/sealing/engine/package-engine';
import { splitEventLines } from '@main/sealing/event-lines';
import { keyIdOf } from '@main/sealing/key-id';
import { verifiedByOwnEngine } from '@main/sealing/open-package';
import { PACKAGE_MAGIC } from '@main/sealing/package-layout';
import { signedManifest } from '@main/sealing/plaintext-frame';
import type { StagedEntry } from '@main/sealing/reader-knowledge';
import type { SealRequest } from '@main/sealing/seal-package';
import { sm3 } from '@main/sealing/sm3';
import { canonicalize } from '@shared/package-format/canonical-json';
import {
  MANIFEST_VERSION,
  type ManifestEntry,
  manifestSchema,
  READER_VERSION,
} from '@shared/package-format/manifest';

interface ClearPackage {
  readonly manifest: string;
  readonly signature: string;
  /** Base64, in manifest order. */
  readonly entries: readonly string[];
}

const RECEIPT_CODE = '123456789012';

export const clearEngine: PackageEngine = {
  async stage(sourcePath, stagingFolder) {
    const bytes = await readFile(sourcePath);
    const folder = await mkdtemp(join(stagingFolder, 'package-'));
    const path = join(folder, 'package.cfp');
    await writeFile(path, bytes);
    return { folder, path, size: bytes.length, fingerprint: hexOf(await sm3(bytes)) };
  },

  async open({ staged, keys, trust, known, checkEvents }) {
    const text = (await readFile(staged.path)).subarray(PACKAGE_MAGIC.length).toString('utf8');
    const clear = JSON.parse(text) as ClearPackage;
    const manifest = parseManifest(utf8(clear.manifest));
    const sender = await requireSender(manifest, trust);
    const sequence = manifest.seq[keys.unitId];
    if (sequence === undefined) throw new Error('delivered to another desk');
    const facts = signedFacts(manifest, sender, sequence);
    await requireNew(manifest, staged.fingerprint, sequence, RECEIPT_CODE, known).catch((error) => {
      throw withSignedFacts(error, facts);
    });
    const folder = join(staged.folder, 'entries');
    await mkdir(folder);
    const entries: StagedEntry[] = [];
    for (const [index, entry] of manifest.entries.entries()) {
      const path = join(folder, String(index));
      await writeFile(path, Buffer.from(clear.entries[index] ?? '', 'base64'));
      entries.push({ entry, path });
    }
    const events = splitEventLines(Buffer.from(clear.entries[0] ?? '', 'base64'));
    await checkEvents(events, manifest);
    return verifiedByOwnEngine({
      manifest,
      signature: clear.signature,
      fingerprint: staged.fingerprint,
      size: staged.size,
      sender,
      recipientKeyId: manifest.to[0] ?? '',
      receiptCode: RECEIPT_CODE,
      sequence,
      entries,
      events,
    });
  },

  async seal(request) {
    const contents = await Promise.all(request.entries.map(contentOf));
    const entries: ManifestEntry[] = [];
    for (const [index, { name, type, media }] of request.entries.entries()) {
      const bytes = contents[index] ?? new Uint8Array();
      entries.push({ name, type, media, size: bytes.length, sm3: hexOf(await sm3(bytes)) });
    }
    const to = await Promise.all(request.recipients.map(({ encPub }) => keyIdOf(bytesOfHex(encPub))));
    const manifest = manifestSchema.parse({
      ...request.manifest,
      v: MANIFEST_VERSION,
      minReader: READER_VERSION,
      from: await keyIdOf(request.signer.signPublic),
      to: to.sort(),
      header: hexOf(await sm3(utf8(request.manifest.packageId))),
      entries,
    });
    const text = canonicalize(manifest);
    const clear: ClearPackage = {
      manifest: text,
      signature: hexOf(await request.signer.sign(signedManifest(utf8(text)))),
      entries: contents.map((bytes) => Buffer.from(bytes).toString('base64')),
    };
    const file = Buffer.concat([PACKAGE_MAGIC, utf8(JSON.stringify(clear))]);
    await writeFile(request.destination, file);
    return {
      path: request.destination,
      packageId: manifest.packageId,
      fingerprint: hexOf(await sm3(file)),
      size: file.length,
      manifest,
      receiptCodes: new Map(to.map((keyId) => [keyId, RECEIPT_CODE])),
    };
  },

  run: packageEngineInPlace.run,
};

async function contentOf({ source }: SealRequest['entries'][number]): Promise<Uint8Array> {
  return 'bytes' in source ? source.bytes : readFile(source.path);
}
