/// <reference types="vite/types/importMeta.d.ts" />
/** The product's migrations: every `migrations/NNNN-name.sql`, taken into the bundle, so that a package cannot miss one. */
import { createMigration, type Migration } from './migrate';

export function productMigrations(): Migration[] {
  const scripts = import.meta.glob<string>('./migrations/*.sql', {
    query: '?raw',
    eager: true,
    import: 'default',
  });
  return Object.entries(scripts)
    .map(([path, sql]) => createMigration(path.slice(path.lastIndexOf('/') + 1), sql))
    .sort((left, right) => left.number - right.number);
}
