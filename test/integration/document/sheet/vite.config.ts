/** Bundles the format sheet for Node: own code inside, packages beside it, and every file still knows the folder of its source. */
import { dirname, resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../../../..');
const at = (path: string) => resolve(root, path);

export default defineConfig({
  root,
  logLevel: 'warn',
  resolve: { alias: { '@shared': at('src-shared'), '@main': at('src-main') } },
  plugins: [
    {
      name: 'source-folders',
      transform: (code, id) =>
        code.includes('import.meta.dirname')
          ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
          : null,
    },
  ],
  build: {
    ssr: true,
    outDir: at('out/format-sheet'),
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { 'format-sheet': at('test/integration/document/sheet/format-sheet.ts') },
      output: { entryFileNames: '[name].js' },
    },
  },
});
