/** The whole kit in memory: every file by its name, and the table that says what each is. Made twice it is the same byte for byte. */
import { createHash } from 'node:crypto';
import { hexOf, utf8 } from '@main/sealing/bytes';
import { canonicalCases } from './canonical-cases';
import { canonicalText } from './canonical-text';
import { cardCases } from './card-cases';
import { contentCases } from './content-cases';
import { headerCases } from './header-cases';
import { KIT_PASSWORD, keyBoxCases, kitBox } from './key-box-cases';
import type { KitFile } from './kit-case';
import { type KitWorld, kitWorld } from './kit-units';
import { buildPackage } from './kit-writer';
import { outerCases } from './outer-cases';
import { schemaCases } from './schema-cases';
import { BEFORE, beforeRecipe, senderCases } from './sender-cases';
import { rightVolume, volumeCases } from './volume-cases';

export interface BuiltKit {
  readonly world: KitWorld;
  readonly cases: readonly KitFile[];
  /** All files, `kit.json` and the checksums among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export async function buildKit(): Promise<BuiltKit> {
  const world = await kitWorld();
  const before = await buildPackage(beforeRecipe(world));
  const box = await kitBox();
  const packages = [
    ...(await outerCases(world)),
    ...(await headerCases(world)),
    ...(await canonicalCases(world)),
    ...(await schemaCases(world)),
    ...(await senderCases(world)),
    ...(await contentCases(world)),
  ];
  const cards = await cardCases(world.reader);
  const boxes = await keyBoxCases(box, world.reader);
  const volumes = await volumeCases(before);
  const cases = [...packages, ...cards, ...boxes, ...volumes];

  const files = new Map<string, Uint8Array>(cases.map(({ file, bytes }) => [file, bytes]));
  if (files.size !== cases.length) throw new Error('two files of the kit have one name');
  files.set(`${BEFORE}.cfp`, before);
  files.set('volumes/right.cfp.001', await rightVolume(before));
  for (const [who, unit] of Object.entries(world)) {
    files.set(`units/${who}.cfc`, utf8(canonicalText(unit.card)));
  }
  files.set('units/reader.cfk', await box.write(utf8(canonicalText(box.contentOf(world.reader)))));
  files.set('kit.json', utf8(`${JSON.stringify(tableOf(world, cases), null, 1)}\n`));
  files.set('checksums.sha256', utf8(checksums(files)));
  return { world, cases, files };
}

function tableOf(world: KitWorld, cases: readonly KitFile[]) {
  return {
    about:
      'One fault and one expected code a file (SEALED-PACKAGE 9). Made by scripts/make-exchange-kit.mjs; never changed, only added to.',
    keyBoxPassword: KIT_PASSWORD,
    readerEncryptionKey: hexOf(world.reader.encPrivate),
    importedBefore: `${BEFORE}.cfp`,
    cases: cases.map(({ file, code, fault, clause, ...rest }) => {
      const after =
        'after' in rest && Array.isArray(rest.after) && rest.after.length > 0 ? rest.after : undefined;
      return { file, code, fault, clause, ...(after === undefined ? {} : { after }) };
    }),
  };
}

/** As `sha256sum -c` reads them. */
export function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .sort((left, right) => (left.slice(66) < right.slice(66) ? -1 : 1))
    .join('');
}
