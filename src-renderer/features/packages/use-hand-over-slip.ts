/** 移交清单 of a package that went out: one click makes it, with name and fingerprint of the package, and shows its page. */
import type { PackageId } from '@shared/domain/identifiers';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/queries';

export function useHandOverSlip() {
  const compose = useAct('document.compose');
  const navigate = useNavigate();
  return {
    running: compose.running,
    compose: async (packageId: PackageId) => {
      const made = await compose.run({ kind: 'hand-over-slip', packageId });
      if (made.ok) navigate(`/documents/${made.value.documentId}`);
    },
  };
}
