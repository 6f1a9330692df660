/** Serves the window with the fake bridge, to look at pages without the main process. No part of the product build. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

export default defineConfig({
  root: resolve(root, 'src-renderer'),
  cacheDir: resolve(root, 'node_modules/.vite-preview'),
  resolve: { alias: { '@shared': resolve(root, 'src-shared') } },
  plugins: [
    react(),
    {
      name: 'fake-bridge',
      transformIndexHtml: {
        order: 'pre',
        handler: () => [
          {
            tag: 'script',
            attrs: { type: 'module', src: `/@fs${resolve(import.meta.dirname, 'install.ts')}` },
            injectTo: 'head',
          },
        ],
      },
    },
  ],
  server: { port: 5199, strictPort: true, host: '127.0.0.1', fs: { allow: [root] }, hmr: false },
});
