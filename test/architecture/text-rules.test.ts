/** No path of a developer's machine and no registry's address in the project; no network address in the product. */
import { describe, expect, test } from 'vitest';
import { listTrackedFiles, readText } from './support/source-tree';
import { findMachineAddresses, findNetworkAddresses } from './support/text-rules';

const TEXT = /\.(ts|tsx|mjs|mts|js|json|md|py|sh|sql|html|css|yml|yaml|xml)$|(^|\/)(\.npmrc|run)$/;
const texts = listTrackedFiles().filter((path) => TEXT.test(path));

describe('paths of a machine and addresses of a registry', () => {
  test.each([
    `const path = '${'/ho'}me/somebody/data';`,
    `"resolved": "https://${'regis'}try.example.org/zod.tgz"`,
    `see ${'/wo'}rk/notes.md`,
    `//host/:${'_auth'}Token=abc`,
  ])('are found: %s', (line) => {
    expect(findMachineAddresses('x.ts', line)).toHaveLength(1);
  });

  test('stand nowhere in the project', () => {
    expect(texts.flatMap((path) => findMachineAddresses(path, readText(path)))).toEqual([]);
  });
});

test('the mark of a verified package comes from its own module and from the engine that had it verified, from nowhere else', () => {
  const users = texts.filter(
    (path) => path.startsWith('src-') && readText(path).includes('verifiedByOwnEngine'),
  );
  expect(users.sort()).toEqual([
    'src-main/sealing/engine/remote-engine.ts',
    'src-main/sealing/open-package.ts',
  ]);
});

describe('network addresses', () => {
  test.each([`const a = 'https://example.org/x';`, `// see ws${''}://host/path`])('are found: %s', (line) => {
    expect(findNetworkAddresses('src-main/x.ts', line)).toHaveLength(1);
  });

  test('names of XML vocabularies are none', () => {
    const line = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
    expect(findNetworkAddresses('src-main/x.ts', line)).toEqual([]);
  });

  test('stand nowhere in the product', () => {
    const product = texts.filter((path) => path.startsWith('src-'));
    expect(product.length).toBeGreaterThan(100);
    expect(product.flatMap((path) => findNetworkAddresses(path, readText(path)))).toEqual([]);
  });
});
