/** Guards the stage "sealing inside Electron": it is worth nothing if its workers quietly run in Node. */
import { getHashes } from 'node:crypto';
import { expect, test } from 'vitest';

const wanted = process.env.ELECTRON_RUN_AS_NODE === '1';

test('the tests run in the runtime that the stage asked for', () => {
  expect(process.versions.electron !== undefined).toBe(wanted);
});

test('the product has none of the algorithms from its runtime, so it must carry them', () => {
  // Node's OpenSSL has SM3; Electron's BoringSSL never had it.
  if (wanted) expect(getHashes().filter((name) => /sm3/i.test(name))).toEqual([]);
  else expect(getHashes().length).toBeGreaterThan(0);
});
