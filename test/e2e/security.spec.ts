/** Everything that a page in the window could try, tried from inside the running window: nothing of it may work. */
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ChengfuBridge } from '@shared/ipc/bridge';
import { type Desk, launchDesk, startAndWait } from './support/launch';

let desk: Desk;
let listener: Server;
let datagrams: Socket;
let port: number;
let contacts = 0;

test.beforeAll(async () => {
  listener = createServer((socket) => {
    contacts += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('the listener has no port');
  port = address.port;
  datagrams = createSocket('udp4');
  datagrams.on('message', () => {
    contacts += 1;
  });
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  desk = await launchDesk();
});

test.afterAll(async () => {
  await desk?.close();
  listener?.close();
  datagrams?.close();
});

test.beforeEach(() => {
  contacts = 0;
});

test('the window stands on its own origin and was made with the closed preferences', async () => {
  expect(desk.window.url()).toMatch(/^app:\/\/chengfu\/index\.html/);
  const preferences = await desk.application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, webSecurity: true });
  // Electron leaves out some of those that are off.
  const off = [
    'nodeIntegration',
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'webviewTag',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'navigateOnDragDrop',
    'spellcheck',
  ];
  expect(off.filter((name) => (preferences[name] ?? false) !== false)).toEqual([]);
});

test('Node is out of reach, and the bridge is the only thing that was added', async () => {
  const found = await desk.window.evaluate(() => {
    const scope = globalThis as unknown as Record<string, unknown>;
    const bridge = scope.chengfu as Record<string, unknown>;
    return {
      node: [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        '__dirname',
        'electron',
        'ipcRenderer',
      ].filter((name) => typeof scope[name] !== 'undefined'),
      bridge: Object.keys(bridge).sort(),
      frozen: Reflect.set(bridge, 'call', () => undefined) === false,
    };
  });
  expect(found).toEqual({ node: [], bridge: ['call', 'onChanged', 'pathsOfDrop'], frozen: true });
});

test('a dropped file becomes a token: the page never learns its path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-drop-'));
  const path = join(folder, '来件.cfp');
  await writeFile(path, 'bytes');
  await desk.window.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'drop-probe';
    document.body.append(input);
  });
  await desk.window.locator('#drop-probe').setInputFiles(path);
  const tokens = await desk.window.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#drop-probe');
    const bridge = (globalThis as unknown as { chengfu: ChengfuBridge<File> }).chengfu;
    const made = new File(['x'], 'made-by-the-page.cfp');
    return {
      dropped: await bridge.pathsOfDrop([...(input?.files ?? [])]),
      invented: await bridge.pathsOfDrop([made]),
    };
  });
  expect(tokens.dropped).toHaveLength(1);
  expect(tokens.dropped[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.stringify(tokens)).not.toContain('chengfu-drop-');
  // A file that the page made has no path, so nothing stands behind it.
  expect(tokens.invented).toEqual([]);
});

test('text never becomes code: eval, Function, inline scripts and remote scripts are refused', async () => {
  const made = await desk.window.evaluate(async (target) => {
    const scope = globalThis as unknown as Record<string, unknown>;
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.inlineRan = true';
    document.head.append(inline);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'globalThis.attributeRan = true');
    document.body.append(button);
    button.click();
    const link = document.createElement('a');
    link.href = 'javascript:globalThis.addressRan = true';
    document.body.append(link);
    link.click();
    // A debugger's own evaluation may compile text; a task that starts later is the page's, and stands under its policy.
    const later = <T>(act: () => T) =>
      new Promise<boolean>((done) => {
        setTimeout(() => {
          try {
            act();
            done(true);
          } catch {
            done(false);
          }
        });
      });
    // biome-ignore lint/security/noGlobalEval: the attack that is tried
    const evaluated = await later(() => globalThis.eval('1'));
    const compiled = await later(() => new Function('return 1')());
    const remote = document.createElement('script');
    const loaded = new Promise<boolean>((done) => {
      remote.onload = () => done(true);
      remote.onerror = () => done(false);
    });
    remote.src = `http://127.0.0.1:${target}/evil.js`;
    document.head.append(remote);
    const imported = await import(/* @vite-ignore */ String('data:text/javascript,1')).then(
      () => true,
      () => false,
    );
    const ran = ['inlineRan', 'attributeRan', 'addressRan'].filter((name) => scope[name] === true);
    return { ran, evaluated, compiled, loaded: await loaded, imported };
  }, port);
  expect(made).toEqual({ ran: [], evaluated: false, compiled: false, loaded: false, imported: false });
  expect(contacts).toBe(0);
});

test('no way out to a network: requests, sockets, beacons, images, frames, forms and peer connections', async () => {
  const reached = await desk.window.evaluate(async (target) => {
    const http = `http://127.0.0.1:${target}/`;
    const settled = async (attempt: () => Promise<boolean>) => {
      const late = new Promise<boolean>((done) => setTimeout(() => done(false), 1500));
      return Promise.race([attempt().catch(() => false), late]);
    };
    const loads = (element: HTMLElement & { src?: string }, address: string) => async () => {
      const outcome = new Promise<boolean>((done) => {
        element.addEventListener('load', () => done(true));
        element.addEventListener('error', () => done(false));
      });
      element.setAttribute('src', address);
      document.body.append(element);
      return outcome;
    };
    const peer = async () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${target}` }] });
      connection.createDataChannel('x');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((done) => setTimeout(done, 1200));
      const found = connection.localDescription?.sdp.includes('srflx') ?? false;
      connection.close();
      return found;
    };
    return {
      fetch: await settled(async () => (await fetch(http, { mode: 'no-cors' })).type.length > 0),
      file: await settled(async () => (await fetch('file:///etc/hostname')).ok),
      request: await settled(
        () =>
          new Promise((done) => {
            const request = new XMLHttpRequest();
            request.onload = () => done(true);
            request.onerror = () => done(false);
            request.open('GET', http);
            request.send();
          }),
      ),
      socket: await settled(
        () =>
          new Promise((done) => {
            const socket = new WebSocket(http.replace('http', 'ws'));
            socket.onopen = () => done(true);
            socket.onerror = () => done(false);
          }),
      ),
      source: await settled(
        () =>
          new Promise((done) => {
            const source = new EventSource(http);
            source.onopen = () => done(true);
            source.onerror = () => {
              source.close();
              done(false);
            };
          }),
      ),
      image: await settled(loads(document.createElement('img'), `${http}a.png`)),
      peer: await settled(peer),
      worker: await settled(async () => {
        const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
        return new Promise((done) => {
          worker.onmessage = () => done(true);
          worker.onerror = () => done(false);
        });
      }),
    };
  }, port);
  expect(reached).toEqual({
    fetch: false,
    file: false,
    request: false,
    socket: false,
    source: false,
    image: false,
    peer: false,
    worker: false,
  });
  await desk.window.evaluate((target) => {
    navigator.sendBeacon(`http://127.0.0.1:${target}/beacon`, 'x');
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = `http://127.0.0.1:${target}/a.css`;
    document.head.append(style);
    const frame = document.createElement('iframe');
    frame.src = `http://127.0.0.1:${target}/frame`;
    document.body.append(frame);
    const form = document.createElement('form');
    form.action = `http://127.0.0.1:${target}/form`;
    form.method = 'post';
    document.body.append(form);
    form.submit();
  }, port);
  await desk.window.waitForTimeout(1000);
  expect(desk.window.url()).toMatch(/^app:\/\/chengfu\/index\.html/);
  expect(contacts).toBe(0);
});

test('the policies below the page hold without it: main refuses the same requests', async () => {
  const outcome = await desk.application.evaluate(async ({ session, net }, target) => {
    const refused = async (address: string) => {
      try {
        return !(await net.fetch(address)).ok;
      } catch {
        return true;
      }
    };
    return {
      proxy: await session.defaultSession.resolveProxy(`http://127.0.0.1:${target}/`),
      loopback: await refused(`http://127.0.0.1:${target}/`),
      file: await refused('file:///etc/hostname'),
    };
  }, port);
  expect(outcome).toEqual({ proxy: 'SOCKS5 127.0.0.1:9', loopback: true, file: true });
  expect(contacts).toBe(0);
});

test('the page cannot leave, open a window, download, or print over itself', async () => {
  const opened = await desk.window.evaluate(() => window.open('https://example.invalid/') !== null);
  expect(opened).toBe(false);
  const own = await desk.window.evaluate(() => window.open('app://chengfu/index.html') !== null);
  expect(own).toBe(false);
  await desk.window.evaluate((target) => {
    location.href = `http://127.0.0.1:${target}/gone`;
  }, port);
  await desk.window.evaluate(() => {
    location.href = 'file:///etc/hostname';
  });
  await desk.window.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.exe';
    link.click();
  });
  await desk.window.waitForTimeout(500);
  expect(desk.window.url()).toMatch(/^app:\/\/chengfu\/index\.html/);
  expect(await desk.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1,
  );
  expect(contacts).toBe(0);
});

test('no permission is ever granted', async () => {
  const granted = await desk.window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          (status) => status.state as string,
          () => 'denied',
        ),
      ),
    );
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    );
    const screen = await navigator.mediaDevices.getDisplayMedia().then(
      () => 'granted',
      () => 'denied',
    );
    return [...states, camera, screen].filter((state) => state === 'granted');
  });
  expect(granted).toEqual([]);
});

test('the app protocol serves the built window and nothing beside it', async () => {
  const answers = await desk.application.evaluate(async ({ net }) => {
    const ask = async (address: string) => (await net.fetch(address)).status;
    const page = await net.fetch('app://chengfu/index.html');
    const again = await net.fetch('app://chengfu/index.html');
    return {
      outside: await Promise.all(
        [
          'app://chengfu/../main/index.js',
          'app://chengfu/%2e%2e/main/index.js',
          'app://chengfu/..%2fmain%2findex.js',
          'app://chengfu/..%5cmain%5cindex.js',
          'app://chengfu//etc/passwd',
          'app://chengfu/assets/%00.js',
          'app://other/index.html',
        ].map(ask),
      ),
      policy: page.headers.get('content-security-policy') ?? '',
      other: again.headers.get('content-security-policy') ?? '',
      text: await page.text(),
    };
  });
  expect(answers.outside).toEqual([404, 404, 404, 404, 404, 404, 404]);
  expect(answers.policy).toContain("default-src 'none'");
  expect(answers.policy).not.toContain('unsafe');
  expect(answers.policy).not.toBe(answers.other);
  const nonce = /'nonce-([^']+)'/.exec(answers.policy)?.[1] ?? 'missing';
  expect(answers.text).toContain(`nonce="${nonce}"`);
  expect(answers.text).not.toContain('__CSP_NONCE__');
});

test('Chromium knows every word of the policy', async () => {
  const doubts: string[] = [];
  desk.window.on('console', (line) => {
    if (/unrecognized|unsupported|invalid/i.test(line.text())) doubts.push(line.text());
  });
  await desk.window.reload();
  await desk.window.waitForLoadState('load');
  expect(doubts).toEqual([]);
});

test('a second window on the same data folder says so and leaves; another folder opens beside it', async () => {
  const ended = await startAndWait([`--data-folder=${desk.dataFolder}`]);
  expect(ended.code).toBe(3);
  expect(ended.errors).toContain('已经在另一个承复窗口中打开');
  expect(await desk.window.evaluate(() => document.readyState)).toBe('complete');
  const beside = await launchDesk();
  expect(beside.dataFolder).not.toBe(desk.dataFolder);
  await beside.close();
});

test('a second start with a package hands it to the first window and leaves', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-package-'));
  const path = join(folder, '交办.cfp');
  await writeFile(path, 'not a package');
  const received = desk.application.evaluate(
    ({ app }) => new Promise<string[]>((done) => app.once('second-instance', (_event, words) => done(words))),
  );
  const ended = await startAndWait([`--data-folder=${desk.dataFolder}`, path]);
  expect(ended.code).toBe(0);
  expect(await received).toContain(path);
});
