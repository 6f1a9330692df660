/** Says which of the named faces this machine lacks and what is drawn instead. */

import { useMemo } from 'react';
import { previewWords } from '../../../strings/preview-words';
import { measureInstalled, missingFaces } from './named-faces';

export function FontNote() {
  const missing = useMemo(() => missingFaces(measureInstalled()), []);
  return (
    <p className={missing.length === 0 ? 'preview-note' : 'preview-note preview-note-missing'}>
      {missing.length === 0 ? previewWords.facesComplete : previewWords.facesMissing(missing)}
    </p>
  );
}
