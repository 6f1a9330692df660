/** The frame of every page: navigation at left, the page beside it, the import above both. */
import type { DragEvent } from 'react';
import { Outlet } from 'react-router';
import { ImportProvider } from '../features/packages/ImportProvider';
import { Navigation } from './Navigation';
import { SafetyNotices } from './SafetyNotices';
import { TrustNotices } from './TrustNotices';

/** A file dropped beside its place is ignored; the browser would open it instead of the application. */
function ignoreDrop(event: DragEvent): void {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
}

export function Shell() {
  return (
    <ImportProvider>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only refuses stray drops */}
      <div className="shell" onDragOver={ignoreDrop} onDrop={ignoreDrop}>
        <Navigation />
        <main className="shell-page" id="page">
          <SafetyNotices />
          <TrustNotices />
          <Outlet />
        </main>
      </div>
    </ImportProvider>
  );
}
