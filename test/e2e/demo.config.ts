/** Plays the main job between the demonstration desks where nobody can see it; `npm start` uses it without a display. No test. */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: 'demo.play.ts',
  globalSetup: resolve(import.meta.dirname, 'support/global-setup.ts'),
  outputDir: resolve(import.meta.dirname, '../../test-results/demo'),
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: 'line',
});
