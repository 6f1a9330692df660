/** Opens the built application on a data folder, as a clerk would by its icon. Every desk gets its own process and its own folder. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const ROOT = resolve(import.meta.dirname, '../../..');
const SCREENSHOTS = join(ROOT, 'test-results/screenshots');

/** Chromium's sandbox needs another user than root; the product itself never carries the switch. */
const SANDBOXED = process.getuid?.() !== 0;

export interface Desk {
  readonly application: ElectronApplication;
  readonly window: Page;
  readonly dataFolder: string;
  /** Resizes the window, takes its picture into test-results/screenshots and answers the picture's path. */
  picture(name: string, size?: { readonly width: number; readonly height: number }): Promise<string>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** A new temporary folder when it is left out. */
  readonly dataFolder?: string;
  readonly extraArgs?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** As on a machine that is set to show no motion: a click into a dialog that is still growing may miss its button. */
  readonly still?: boolean;
}

export async function launchDesk(options: LaunchOptions = {}): Promise<Desk> {
  const dataFolder = options.dataFolder ?? (await makeDataFolder());
  const application = await _electron.launch({
    args: [ROOT, `--data-folder=${dataFolder}`, ...(options.extraArgs ?? [])],
    cwd: ROOT,
    chromiumSandbox: SANDBOXED,
    env: { ...inherited(), ...options.environment },
  });
  const window = await application.firstWindow();
  await window.waitForLoadState('domcontentloaded');
  if (options.still) {
    await window.emulateMedia({ reducedMotion: 'reduce' });
    // The window asks for it once, as it starts.
    await window.reload();
  }
  return {
    application,
    window,
    dataFolder,
    picture: (name, size) => takePicture(application, window, name, size),
    close: () => application.close(),
  };
}

export function makeDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'chengfu-desk-'));
}

export interface Ended {
  readonly code: number | null;
  readonly errors: string;
}

export interface StartOptions {
  /** Another built copy of the application. */
  readonly root?: string;
  /** Modules that run before it; they may answer its dialogs. */
  readonly preloaded?: readonly string[];
}

/** Starts a further process without a driver and waits until it has left by itself. */
export function startAndWait(args: readonly string[], options: StartOptions = {}): Promise<Ended> {
  const { root = ROOT, preloaded = [] } = options;
  const executable: string = createRequire(import.meta.url)('electron');
  const switches = SANDBOXED ? [] : ['--no-sandbox'];
  const requires = preloaded.flatMap((path) => ['-r', path]);
  const child = spawn(executable, [...requires, ...switches, root, ...args], {
    cwd: root,
    env: inherited(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => {
    errors += bytes.toString('utf8');
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code, errors }));
  });
}

async function takePicture(
  application: ElectronApplication,
  window: Page,
  name: string,
  size = { width: 1280, height: 800 },
): Promise<string> {
  await application.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await window.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
  await mkdir(SCREENSHOTS, { recursive: true });
  const path = join(SCREENSHOTS, `${name}-${size.width}x${size.height}.png`);
  await window.screenshot({ path, animations: 'disabled' });
  return path;
}

/** Playwright's own variables of this run would reach the application otherwise. */
function inherited(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PW|PLAYWRIGHT|ELECTRON_RUN|NODE_OPTIONS)/.test(name),
  );
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
