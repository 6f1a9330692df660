/** Decides what the window shows: set-up while blank, unlocking while locked, the desk while open. */
import { useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useEffect, useRef } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useCall } from '../api/queries';
import { ShowError } from '../components/ShowError';
import { SetupPage } from '../pages/setup/SetupPage';
import { UnlockPage } from '../pages/unlock/UnlockPage';
import { DeskProvider, isOpen } from './desk';
import { router } from './routes';

const ONE_MINUTE = 60_000;

export function Gate() {
  // Midnight changes every clock on the screen and no event says so: the date is asked for once a minute.
  const status = useCall('app.status', {}, { every: ONE_MINUTE });
  useRefreshAtMidnight(status.data?.today);
  if (status.error) {
    return (
      <div className="centred">
        <ShowError error={status.error} onRetry={() => void status.refetch()} />
      </div>
    );
  }
  if (!status.data) {
    return (
      <div className="centred">
        <Spin size="large" description="正在打开" />
      </div>
    );
  }
  if (status.data.state === 'blank') return <SetupPage />;
  if (!isOpen(status.data)) return <UnlockPage status={status.data} />;
  return (
    <DeskProvider status={status.data} key={status.data.identity.unitId}>
      <RouterProvider router={router} />
    </DeskProvider>
  );
}

function useRefreshAtMidnight(today: string | undefined): void {
  const client = useQueryClient();
  const last = useRef(today);
  useEffect(() => {
    if (last.current !== undefined && today !== undefined && today !== last.current) {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.status' });
    }
    last.current = today ?? last.current;
  }, [today, client]);
}
