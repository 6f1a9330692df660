/** Playwright drives the built application in real windows; nothing in it is replaced. */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const results = resolve(import.meta.dirname, '../../test-results');

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  globalSetup: resolve(import.meta.dirname, 'support/global-setup.ts'),
  outputDir: resolve(results, 'e2e'),
  // Windows share one display and two cores; side by side they would only wait for each other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: resolve(results, 'e2e.json') }]],
});
