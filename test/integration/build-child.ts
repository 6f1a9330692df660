/** Builds a child program as the product's main process is built, so that a test can kill it; it lies where its packages are found. */
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { removeFolder } from './remove-folder';

const root = resolve(import.meta.dirname, '../..');

export interface BuiltChild {
  /** The program, for `node`. */
  readonly path: string;
  readonly remove: () => Promise<void>;
}

export async function buildChild(source: string, plugins: readonly Plugin[] = []): Promise<BuiltChild> {
  const folder = await mkdtemp(join(root, 'node_modules', '.crash-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins],
    resolve: { alias: { '@shared': join(root, 'src-shared'), '@main': join(root, 'src-main') } },
    build: {
      ssr: source,
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return {
    path: join(folder, 'child.mjs'),
    remove: () => removeFolder(folder),
  };
}
