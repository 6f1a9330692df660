/** The rules of the tree. Each looks at one file and answers what is wrong with it, in a sentence that says what to do instead. */
import type { Import, SourceFile } from './source-file';

export interface Rule {
  readonly name: string;
  check(file: SourceFile): readonly string[];
}

/** Rooms of the main process that touch the outside. They know src-shared, themselves and the disk below them, never each other. */
const ADAPTERS = ['database', 'sealing', 'document', 'spreadsheet', 'accounts', 'files'];

/** What each room of the main process may import besides itself and src-shared. */
const MAIN_ROOMS: Readonly<Record<string, readonly string[]>> = {
  disk: [],
  ...Object.fromEntries(ADAPTERS.map((room) => [room, ['disk']])),
  usecases: [...ADAPTERS, 'disk'],
  workers: [...ADAPTERS, 'disk'],
  ipc: ['usecases'],
  security: [],
  preload: [],
  app: ['security', 'usecases', ...ADAPTERS],
  index: ['app', 'security', 'ipc', 'usecases', ...ADAPTERS],
};

/** What each room of the window may import besides itself and src-shared. */
const RENDERER_ROOMS: Readonly<Record<string, readonly string[]>> = {
  main: ['app'],
  app: ['pages', 'features', 'components', 'api', 'strings'],
  pages: ['features', 'app', 'components', 'api', 'strings'],
  features: ['app', 'components', 'api', 'strings'],
  components: ['api', 'strings'],
  api: ['strings'],
  strings: [],
};

/** Single files that stand at a seam between two rooms. */
const SEAMS: Readonly<Record<string, readonly string[]>> = {
  'src-main/ipc/serve.ts': ['app', 'security'],
};

/** Packages that may be used in one place only, so that each can be exchanged there. */
const AT_HOME: Readonly<Record<string, RegExp>> = {
  sqlite3: /^src-main\/database\//,
  'drizzle-orm': /^src-main\/database\//,
  docx: /^src-main\/document\//,
  exceljs: /^src-main\/spreadsheet\//,
  'hash-wasm': /^src-main\/sealing\//,
  '@noble/curves': /^src-main\/sealing\//,
  electron: /^src-main\/(app\/|security\/|preload\/|ipc\/serve\.ts$|index\.ts$)/,
  react: /^src-renderer\//,
  'prosemirror-commands': /^src-renderer\/components\/body-editor\//,
  'prosemirror-history': /^src-renderer\/components\/body-editor\//,
  'prosemirror-inputrules': /^src-renderer\/components\/body-editor\//,
  'prosemirror-keymap': /^src-renderer\/components\/body-editor\//,
  'prosemirror-model': /^src-renderer\/components\/body-editor\//,
  'prosemirror-state': /^src-renderer\/components\/body-editor\//,
  'prosemirror-tables': /^src-renderer\/components\/body-editor\//,
  'prosemirror-transform': /^src-renderer\/components\/body-editor\//,
  'prosemirror-view': /^src-renderer\/components\/body-editor\//,
  antd: /^src-renderer\//,
};

const NETWORK_MODULES = [
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'dns',
  'undici',
  'ws',
  'axios',
  'node-fetch',
];
const NETWORK_GLOBALS = [
  'fetch',
  'WebSocket',
  'XMLHttpRequest',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
];

const isSource = (file: SourceFile) => /^src-(shared|main|renderer)\//.test(file.path);

function rule(name: string, check: (file: SourceFile) => readonly string[]): Rule {
  return { name, check: (file) => (isSource(file) ? check(file) : []) };
}

function eachImport(name: string, wrong: (file: SourceFile, entry: Import) => string | undefined): Rule {
  return rule(name, (file) =>
    file.imports.flatMap((entry) => {
      const problem = wrong(file, entry);
      return problem === undefined ? [] : [`${file.path} imports ${entry.specifier}: ${problem}`];
    }),
  );
}

function roomOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.tsx?$/, '');
}

function rootOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function roomsRule(root: string, rooms: Readonly<Record<string, readonly string[]>>): Rule {
  return eachImport(`rooms of ${root}`, (file, entry) => {
    if (rootOf(file.path) !== root || !entry.inTree || rootOf(entry.target) !== root) return undefined;
    const own = roomOf(file.path);
    const allowed = rooms[own];
    if (allowed === undefined) return `${root}/${own} is no room; a new folder is a decision, docs/decisions`;
    const other = roomOf(entry.target);
    if (other === own || allowed.includes(other) || SEAMS[file.path]?.includes(other)) return undefined;
    return `${own} may not know ${other}`;
  });
}

export const RULES = {
  roots: eachImport('renderer → shared ← main', (file, entry) => {
    if (!entry.inTree) return undefined;
    const other = rootOf(entry.target);
    const own = rootOf(file.path);
    return other === own || other === 'src-shared' ? undefined : `${own} may not know ${other}`;
  }),
  sharedIsPure: eachImport('src-shared imports zod only', (file, entry) => {
    if (rootOf(file.path) !== 'src-shared' || entry.inTree || entry.target === 'zod') return undefined;
    return 'src-shared imports zod and itself only';
  }),
  mainRooms: roomsRule('src-main', MAIN_ROOMS),
  rendererRooms: roomsRule('src-renderer', RENDERER_ROOMS),
  featuresAreAlone: eachImport('a feature never imports a sibling', (file, entry) => {
    const own = /^src-renderer\/features\/([^/]+)/.exec(file.path)?.[1];
    const other = /^src-renderer\/features\/([^/]+)/.exec(entry.target)?.[1];
    if (own === undefined || other === undefined || own === other) return undefined;
    return 'let a page compose the two features';
  }),
  atHome: eachImport('a package at home in one room', (file, entry) => {
    const home = AT_HOME[entry.target];
    if (entry.inTree || home === undefined || home.test(file.path)) return undefined;
    return `${entry.target} belongs to ${home.source}`;
  }),
  windowHasNoNode: eachImport('the window knows no Node', (file, entry) => {
    if (rootOf(file.path) !== 'src-renderer' || !entry.specifier.startsWith('node:')) return undefined;
    return 'the window runs in a sandbox';
  }),
  builtInsByFullName: eachImport('built-in modules by their full name', (_file, entry) => {
    if (entry.inTree || entry.specifier.startsWith('node:')) return undefined;
    const builtIn = [
      'fs',
      'path',
      'os',
      'crypto',
      'stream',
      'util',
      'child_process',
      'events',
      'url',
      'zlib',
    ];
    return builtIn.includes(entry.target) ? 'write node:' : undefined;
  }),
  noComputedImport: eachImport('no computed import', (_file, entry) =>
    entry.specifier === '(computed)' ? 'an import that no reader can see' : undefined,
  ),
  noNetworkModule: eachImport('no network module', (_file, entry) =>
    !entry.inTree && NETWORK_MODULES.includes(entry.target) ? 'the application has no network' : undefined,
  ),
  noNetworkGlobal: rule('no network global', (file) => {
    const used = NETWORK_GLOBALS.filter((name) => file.globals.has(name));
    const beacon = file.members.has('sendBeacon') ? ['sendBeacon'] : [];
    return [...used, ...beacon].map((name) => `${file.path} uses ${name}: the application has no network`);
  }),
  noTextAsCode: rule('text never becomes code', (file) =>
    ['eval', 'Function'].filter((name) => file.globals.has(name)).map((name) => `${file.path} uses ${name}`),
  ),
  oneUserOfTheBridge: rule('only src-renderer/api uses the bridge', (file) => {
    if (rootOf(file.path) !== 'src-renderer' || roomOf(file.path) === 'api') return [];
    return file.members.has('chengfu')
      ? [`${file.path} uses the bridge: call it through src-renderer/api`]
      : [];
  }),
  noDefaultExport: rule('no default export', (file) =>
    file.hasDefaultExport ? [`${file.path} has a default export: give it a name`] : [],
  ),
} as const satisfies Record<string, Rule>;
