/** The frame of every page: navigation at left, the page beside it. */
import { Outlet } from 'react-router';
import { Navigation } from './Navigation';

export function Shell() {
  return (
    <div className="shell">
      <Navigation />
      <main className="shell-page" id="page">
        <Outlet />
      </main>
    </div>
  );
}
