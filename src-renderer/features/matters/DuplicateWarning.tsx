/** Says at the registration that the same matter may be here already: under this number, with this title, or with much of this text. It stops nobody. */

import type { MatterId } from '@shared/domain/identifiers';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useCall } from '../../api/queries';
import { matterLabel } from '../../strings/matter-words';
import type { MatterForm } from './matter-form';

/** Nobody is asked between two keystrokes. */
const SETTLE_MS = 500;

export function DuplicateWarning({
  form,
  except,
}: {
  readonly form: MatterForm;
  /** The matter that is being corrected. */
  readonly except?: MatterId | undefined;
}) {
  const { kind, number, title, originalText, term, meeting } = form;
  const question = JSON.stringify({
    kind,
    number: number.trim(),
    title: title.trim(),
    originalText,
    ...(term === undefined || meeting === undefined ? {} : { session: { term, meeting } }),
    ...(except === undefined ? {} : { except }),
  });
  const [asked, setAsked] = useState(question);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(question), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [question]);
  const found = useCall('matter.find-duplicates', JSON.parse(asked), {
    enabled: number.trim() !== '' || title.trim() !== '',
    keepPrevious: true,
  });
  const duplicates = found.data ?? [];
  if (duplicates.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="可能已经登记过，请先核对"
      description={
        <ul className="record-list">
          {duplicates.map((one) => (
            <li key={one.matterId}>
              <Link to={`/matters/${one.matterId}`}>
                {matterLabel(one.kind, one.number)} {one.title}
              </Link>
              <span className="grey">
                {one.certain ? '　同届次同编号' : `　标题和内容相近 ${Math.round(one.likeness * 100)}%`}
              </span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
