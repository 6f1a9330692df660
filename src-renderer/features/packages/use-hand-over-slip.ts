/** 移交清单 of what went out on one medium: one click makes it, with names and fingerprints of the packages, and shows its page. */
import type { PackageId, RecordId } from '@shared/domain/identifiers';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/queries';

/** Packages, or all that the register says of a medium. */
type SlipSubject = { readonly packageIds: PackageId[] } | { readonly mediumId: RecordId };

export function useHandOverSlip() {
  const compose = useAct('document.compose');
  const navigate = useNavigate();
  return {
    running: compose.running,
    compose: async (subject: SlipSubject) => {
      const made = await compose.run({ kind: 'hand-over-slip', ...subject });
      if (made.ok) navigate(`/documents/${made.value.documentId}`);
    },
  };
}
