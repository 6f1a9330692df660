/** The three builds. Main and workers are ES modules with their dependencies beside them; the preload is one CommonJS file, as the sandbox wants it. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { chineseNames } from './scripts/chinese-names.mjs';

const at = (path: string) => resolve(import.meta.dirname, path);
const alias = { '@shared': at('src-shared') };

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: at('out/main'),
      // Each further entry is a utility process of src-main/workers.
      rolldownOptions: {
        input: {
          index: at('src-main/index.ts'),
          'format-worker': at('src-main/workers/format-worker.ts'),
          'package-worker': at('src-main/workers/package-worker.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: at('out/preload'),
      rolldownOptions: {
        input: { index: at('src-main/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [chineseNames(), react()],
    resolve: { alias },
    // The app:// protocol exchanges this for a fresh nonce at each load (src-main/security/content-policy.ts).
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      // The policy allows no data: fonts and no inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('src-renderer/index.html') } },
    },
  },
});
