/** Bundles the benches for Node and Electron as the product's main process is bundled: own code inside, packages beside it. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const at = (path: string) => resolve(root, path);
const NAMES = [
  'make-data',
  'cold-start',
  'replies',
  'document-growth',
  'document-batch',
  'sealing',
  'sealing-in-electron',
  'sealing-large',
  'self-test',
  'search',
  'lists',
  'scroll',
  'import',
];

export default defineConfig({
  root,
  logLevel: 'warn',
  resolve: { alias: { '@shared': at('src-shared'), '@main': at('src-main') } },
  build: {
    ssr: true,
    outDir: at('out/bench'),
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        ...Object.fromEntries(NAMES.map((name) => [name, at(`test/bench/${name}.ts`)])),
        // The product's own, beside the bench that starts it.
        'package-worker': at('src-main/workers/package-worker.ts'),
      },
      external: ['electron'],
      output: { entryFileNames: '[name].js' },
    },
  },
});
