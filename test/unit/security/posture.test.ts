/** The pure parts of the posture: which address is ours, which file it names, who may call, what a package refuses to start with. */

import { findAppFile } from '@main/security/app-file';
import { isAppUrl } from '@main/security/app-origin';
import { contentPolicy } from '@main/security/content-policy';
import { isTrustedSender } from '@main/security/is-trusted-sender';
import { isAllowedRequest } from '@main/security/lock-down-session';
import { findRefusedSwitch, REFUSED_SWITCHES } from '@main/security/refused-switches';
import { describe, expect, test } from 'vitest';

const FOLDER = '/opt/chengfu/renderer';

describe('addresses', () => {
  test.each([
    'app://chengfu.evil/index.html',
    'app://chengfu@evil/',
    'app://chengfu:80/index.html',
    'app://CHENGFU/',
    'file:///etc/passwd',
    'https://chengfu/',
    'chrome://gpu',
  ])('%s is foreign', (address) => {
    expect(isAppUrl(address)).toBe(false);
    expect(isAllowedRequest(address, true)).toBe(false);
    expect(findAppFile(FOLDER, address)).toBeUndefined();
  });

  test('developer tools are allowed outside packages only', () => {
    expect(isAllowedRequest('devtools://devtools/bundled/x.js', true)).toBe(true);
    expect(isAllowedRequest('devtools://devtools/bundled/x.js', false)).toBe(false);
  });
});

describe('files of the app protocol', () => {
  test.each([
    ['app://chengfu/', 'index.html', true],
    ['app://chengfu/index.html?x=1#/matters', 'index.html', true],
    ['app://chengfu/assets/main-3f.js', 'assets/main-3f.js', false],
  ])('%s', (address, name, isPage) => {
    expect(findAppFile(FOLDER, address)).toMatchObject({ path: `${FOLDER}/${name}`, isPage });
  });

  test.each([
    'app://chengfu/..%2f..%2fetc/passwd.js',
    'app://chengfu/%2e%2e%2fmain/index.js',
    'app://chengfu/a%5c..%5cb.js',
    'app://chengfu/%252e%252e/main/index.js',
    'app://chengfu//index.html',
    'app://chengfu/.hidden.js',
    'app://chengfu/assets/',
    'app://chengfu/native.node',
    'app://chengfu/x%00.js',
    'app://chengfu/%',
    'app://chengfu/C:/index.html',
  ])('%s names none', (address) => {
    expect(findAppFile(FOLDER, address)).toBeUndefined();
  });
});

test('the policy starts from nothing and allows no inline script', () => {
  const policy = contentPolicy('abc');
  expect(policy.startsWith("default-src 'none'")).toBe(true);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
});

describe('the sender of a call', () => {
  const frame = { parent: null, origin: 'app://chengfu', url: 'app://chengfu/index.html#/today' };
  const from = (senderFrame: unknown) =>
    isTrustedSender({ senderFrame } as Parameters<typeof isTrustedSender>[0]);

  test('is the top frame of our own origin', () => {
    expect(from(frame)).toBe(true);
  });

  test.each([
    ['a frame that has gone', null],
    ['a frame in a frame', { ...frame, parent: frame }],
    ['another origin', { ...frame, origin: 'null' }],
    ['another address', { ...frame, url: 'about:blank' }],
  ])('is not %s', (_name, other) => {
    expect(from(other)).toBe(false);
  });
});

test('a package refuses each switch that would open it, and no other', () => {
  for (const name of REFUSED_SWITCHES) expect(findRefusedSwitch((asked) => asked === name)).toBe(name);
  expect(findRefusedSwitch((asked) => asked === 'lang')).toBeUndefined();
});
