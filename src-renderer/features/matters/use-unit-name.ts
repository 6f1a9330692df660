/** Names of the units that a question of the list asks for; empty while they are on their way, and for one that this desk does not know. */
import type { MatterQuestion } from '@shared/ipc/calls/matter-question';
import { useCallback } from 'react';
import { useCall } from '../../api/queries';

export function useUnitName({ unitId, turn }: MatterQuestion): (unitId: string) => string {
  const isAsked = unitId !== undefined || turn?.unitId !== undefined;
  const { data } = useCall('peer.list', {}, { enabled: isAsked });
  return useCallback((id: string) => data?.find((peer) => peer.unitId === id)?.name ?? '', [data]);
}
