/** Says in one line whether this machine lacks named faces; which, and what is drawn instead, on asking. */

import { Button, Popover } from 'antd';
import { useMemo } from 'react';
import { previewWords } from '../../../strings/preview-words';
import { measureInstalled, missingFaces } from './named-faces';

export function FontNote() {
  const missing = useMemo(() => missingFaces(measureInstalled()), []);
  if (missing.length === 0) return <p className="preview-note">{previewWords.facesComplete}</p>;
  return (
    <p className="preview-note preview-note-missing">
      <span>{previewWords.facesMissing(missing.length)}</span>
      <Popover
        trigger="click"
        placement="topRight"
        content={
          <div className="preview-faces">
            <ul>
              {missing.map((face) => (
                <li key={face.font}>{previewWords.faceMissing(face)}</li>
              ))}
            </ul>
            <p className="grey">{previewWords.facesHint}</p>
          </div>
        }
      >
        <Button type="link" size="small">
          {previewWords.details}
        </Button>
      </Popover>
    </p>
  );
}
