/** What the reply editor draws beside each answer; the same function as long as matter and points stay. */
import type { PointId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { type ReactNode, useCallback } from 'react';
import { SimilarButton } from './SimilarButton';

export function useSimilarBeside({ id, facts }: MatterState): (pointId: PointId) => ReactNode {
  const { points } = facts;
  return useCallback(
    (pointId: PointId) => <SimilarButton matterId={id} points={points} pointId={pointId} />,
    [id, points],
  );
}
