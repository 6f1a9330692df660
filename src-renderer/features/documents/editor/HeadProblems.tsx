/** What still stands against the head of a final, each leading to its field; a draft may have any of it. */

import { WarningFilled } from '@ant-design/icons';
import type { DocumentModel } from '@shared/document-model/document-model';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import { headProblems, seriesCode } from '@shared/domain/document/number-series';
import { Button } from 'antd';
import { useCall } from '../../../api/queries';
import { focusField } from '../../../components/focus-field';
import { headProblemWords } from '../../../strings/document-words';
import { FIELD_OF_HEAD_PROBLEM } from './fields';

export function HeadProblems({
  kind,
  model,
}: {
  readonly kind: DocumentKind;
  readonly model: DocumentModel;
}) {
  const { data: settings } = useCall('settings.get', {});
  const problems = settings ? headProblems(kind, model, settings) : [];
  if (!settings || problems.length === 0) return null;
  return (
    <ul className="head-problems" aria-label="版头还要核对">
      {problems.map((problem) => (
        <li key={problem}>
          <WarningFilled aria-hidden />
          <Button type="text" size="small" onClick={() => focusField(FIELD_OF_HEAD_PROBLEM[problem])}>
            {headProblemWords(problem, seriesCode(kind, settings))}
          </Button>
        </li>
      ))}
    </ul>
  );
}
