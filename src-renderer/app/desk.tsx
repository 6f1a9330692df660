/** Who works here and on which desk. Inside the shell the application is always open, so identity and person are there. */
import type { Desk } from '@shared/domain/person/actor';
import type { AppStatus, Identity, Person } from '@shared/ipc/calls/session-calls';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

export interface OpenStatus extends AppStatus {
  readonly state: 'open';
  readonly identity: Identity;
  readonly person: Person;
}

interface DeskState {
  readonly status: OpenStatus;
  readonly desk: Desk;
  readonly chooseDesk: (desk: Desk) => void;
}

const DeskContext = createContext<DeskState | undefined>(undefined);

export function isOpen(status: AppStatus): status is OpenStatus {
  return status.state === 'open' && status.identity !== undefined && status.person !== undefined;
}

export function DeskProvider({
  status,
  children,
}: {
  readonly status: OpenStatus;
  readonly children: ReactNode;
}) {
  const { desks } = status.identity;
  const [chosen, chooseDesk] = useState<Desk>();
  const desk = chosen !== undefined && desks.includes(chosen) ? chosen : (desks[0] ?? 'unit');
  const value = useMemo(() => ({ status, desk, chooseDesk }), [status, desk]);
  return <DeskContext value={value}>{children}</DeskContext>;
}

function useDeskState(): DeskState {
  const state = useContext(DeskContext);
  if (!state) throw new Error('used outside the shell');
  return state;
}

/** The desk that is being worked on. */
export function useDesk(): Desk {
  return useDeskState().desk;
}

export function useChooseDesk(): (desk: Desk) => void {
  return useDeskState().chooseDesk;
}

/** Identity, acting person, today's date and warning days. */
export function useStatus(): OpenStatus {
  return useDeskState().status;
}
