import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = (folder: string) => resolve(import.meta.dirname, folder);

export default defineConfig({
  resolve: {
    alias: { '@shared': root('src-shared'), '@main': root('src-main'), '@renderer': root('src-renderer') },
  },
  test: {
    include: ['test/{unit,integration,component,architecture,rules}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['test/property-seed.ts'],
    // A busy machine is no failure: what hangs is told after a minute.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
