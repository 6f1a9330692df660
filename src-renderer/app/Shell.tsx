/** The frame of every page: navigation at left, the page beside it, the import above both. */

import { Button } from 'antd';
import type { DragEvent } from 'react';
import { Outlet } from 'react-router';
import { ImportProvider } from '../features/packages/ImportProvider';
import { Navigation } from './Navigation';
import { SafetyNotices } from './SafetyNotices';
import { TrustNotices } from './TrustNotices';
import { pageElement } from './top-layer';
import { usePageFocus } from './use-page-focus';
import { WindowKeys } from './WindowKeys';

/** A file dropped beside its place is ignored; the browser would open it instead of the application. */
function ignoreDrop(event: DragEvent): void {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
}

/** The first stop of the Tab key: past the navigation. */
function SkipLink() {
  return (
    <Button className="skip-link" onClick={() => pageElement()?.querySelector<HTMLElement>('h1')?.focus()}>
      跳到正文
    </Button>
  );
}

export function Shell() {
  usePageFocus();
  return (
    <ImportProvider>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only refuses stray drops */}
      <div className="shell" onDragOver={ignoreDrop} onDrop={ignoreDrop}>
        <SkipLink />
        <Navigation />
        <main className="shell-page" id="page" tabIndex={-1}>
          <SafetyNotices />
          <TrustNotices />
          <Outlet />
        </main>
      </div>
      <WindowKeys />
    </ImportProvider>
  );
}
