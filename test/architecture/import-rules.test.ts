/** The directions of the tree hold in every file, and every rule is shown to refuse what it forbids. */
import { describe, expect, test } from 'vitest';
import { RULES } from './support/rules';
import { readSource } from './support/source-file';
import { readSources } from './support/source-tree';

type RuleName = keyof typeof RULES;

const REFUSED: Readonly<Record<RuleName, readonly (readonly [path: string, text: string])[]>> = {
  roots: [
    ['src-renderer/pages/Home.tsx', `import { open } from '../../src-main/database/connection';`],
    ['src-renderer/pages/Home.tsx', `import type { Gate } from '@main/database/gate';`],
    [
      'src-main/usecases/matter/list.ts',
      `export { words } from '../../../src-renderer/strings/matter-words';`,
    ],
    ['src-shared/domain/clock.ts', `type Log = import('../../src-main/app/log').Log;`],
  ],
  sharedIsPure: [
    ['src-shared/domain/clock.ts', `import { readFileSync } from 'node:fs';`],
    ['src-shared/domain/clock.ts', `import dayjs from 'dayjs';`],
    ['src-shared/domain/clock.ts', `const crypto = await import('node:crypto');`],
  ],
  mainRooms: [
    ['src-main/sealing/seal.ts', `import { store } from '../files/content-store';`],
    ['src-main/disk/durable.ts', `import { freeBytes } from '../files/free-space';`],
    ['src-main/document/render.ts', `import { openDatabase } from '../database/start';`],
    ['src-main/database/start.ts', `import { importPackage } from '../usecases/package/import-package';`],
    ['src-main/usecases/matter/list.ts', `import { openLog } from '../../app/log';`],
    ['src-main/usecases/matter/list.ts', `import { dispatch } from '../../ipc/dispatch';`],
    ['src-main/ipc/handlers/matter-handlers.ts', `import { openLog } from '../../app/log';`],
    [
      'src-main/ipc/handlers/matter-handlers.ts',
      `import { Matters } from '../../database/repositories/matters';`,
    ],
    ['src-main/preload/index.ts', `import { isAppUrl } from '../security/app-origin';`],
    ['src-main/helpers/strings.ts', `import { seal } from '../sealing/seal';`],
  ],
  rendererRooms: [
    ['src-renderer/components/Panel.tsx', `import { ReplyHead } from '../features/replies/ReplyHead';`],
    ['src-renderer/features/replies/ReplyHead.tsx', `import { HomePage } from '../../pages/HomePage';`],
    ['src-renderer/strings/errors.ts', `import { call } from '../api/client';`],
    ['src-renderer/api/client.ts', `import { Panel } from '../components/Panel';`],
  ],
  featuresAreAlone: [
    ['src-renderer/features/replies/ReplyHead.tsx', `import { MatterCard } from '../matters/MatterCard';`],
  ],
  atHome: [
    ['src-main/usecases/matter/list.ts', `import { sql } from 'drizzle-orm';`],
    ['src-main/usecases/matter/list.ts', `import sqlite3 from 'sqlite3';`],
    ['src-main/usecases/matter/list.ts', `const { app } = require('electron');`],
    ['src-main/usecases/matter/list.ts', `import { app } from 'electron';`],
    ['src-main/ipc/dispatch.ts', `import { ipcMain } from 'electron';`],
    ['src-renderer/api/client.ts', `import { ipcRenderer } from 'electron/renderer';`],
    ['src-main/usecases/reply/make.ts', `import { Document } from 'docx';`],
    ['src-main/files/safe-name.ts', `import { sm3 } from 'hash-wasm';`],
    ['src-main/usecases/package/sign.ts', `import { curve } from '@noble/curves/abstract/weierstrass.js';`],
  ],
  windowHasNoNode: [['src-renderer/api/client.ts', `import { join } from 'node:path';`]],
  builtInsByFullName: [['src-main/files/safe-name.ts', `import { join } from 'path';`]],
  noComputedImport: [['src-main/files/safe-name.ts', `const name = 'net'; await import('node:' + name);`]],
  noNetworkModule: [
    ['src-main/files/safe-name.ts', `import { connect } from 'node:net';`],
    ['src-main/files/safe-name.ts', `import https from 'https';`],
    ['src-main/files/safe-name.ts', `export * from 'node:dgram';`],
    ['src-main/files/safe-name.ts', `const http = await import('node:http');`],
  ],
  noNetworkGlobal: [
    ['src-main/files/safe-name.ts', `await fetch('x');`],
    ['src-main/files/safe-name.ts', `const ask = globalThis.fetch;`],
    ['src-main/files/safe-name.ts', `const ask = globalThis['fetch'];`],
    ['src-renderer/api/client.ts', `const socket = new WebSocket('x');`],
    ['src-renderer/api/client.ts', `const request = new window.XMLHttpRequest();`],
    ['src-renderer/api/client.ts', `navigator.sendBeacon('x');`],
    ['src-renderer/api/client.ts', `const peer = new RTCPeerConnection();`],
  ],
  noTextAsCode: [
    ['src-renderer/api/client.ts', `eval('1');`],
    ['src-renderer/api/client.ts', `new Function('return 1')();`],
  ],
  oneUserOfTheBridge: [
    ['src-renderer/pages/HomePage.tsx', `export const Home = () => <p>{String(window.chengfu)}</p>;`],
    ['src-renderer/features/replies/save.ts', `globalThis['chengfu'].call('reply.save', {});`],
  ],
  noDefaultExport: [
    ['src-main/files/safe-name.ts', `export default function name() {}`],
    ['src-renderer/pages/HomePage.tsx', `const Home = () => <p />; export { Home as default };`],
  ],
};

/** What looks like a forbidden thing and is none. */
const ALLOWED: readonly (readonly [path: string, text: string])[] = [
  ['src-shared/domain/clock.ts', `import { z } from 'zod'; import { day } from './day';`],
  [
    'src-main/usecases/matter/list.ts',
    `import { open } from '../../database/start'; query.fetch(); cache.eval();`,
  ],
  ['src-main/database/start.ts', `import { sql } from 'drizzle-orm'; const options = { fetch: 1, net: 2 };`],
  [
    'src-main/ipc/serve.ts',
    `import { ipcMain } from 'electron'; import { isTrustedSender } from '../security/is-trusted-sender';`,
  ],
  ['src-renderer/api/client.ts', `export const bridge = window.chengfu;`],
  [
    'src-renderer/pages/HomePage.tsx',
    `import { A } from '../features/a/A'; import { B } from '../features/b/B'; // fetch`,
  ],
  ['src-renderer/features/a/A.tsx', `import { words } from './words'; import styles from './a.module.css';`],
];

const sources = readSources();

describe.each(Object.entries(RULES))('%s', (name, rule) => {
  test.each(REFUSED[name as RuleName])('refuses in %s: %s', (path, text) => {
    expect(rule.check(readSource(path, text))).not.toEqual([]);
  });

  test('holds in every file of the tree', () => {
    expect(sources.flatMap((file) => rule.check(file))).toEqual([]);
  });
});

test('the rules let through what the tree is made of', () => {
  const problems = ALLOWED.flatMap(([path, text]) =>
    Object.values(RULES).flatMap((rule) => rule.check(readSource(path, text))),
  );
  expect(problems).toEqual([]);
});

test('the tree is really read', () => {
  const roots = new Set(sources.map((file) => file.path.split('/')[0]));
  expect([...roots].sort()).toEqual(['src-main', 'src-renderer', 'src-shared']);
  expect(sources.length).toBeGreaterThan(100);
});
