/** Letters on the page of a matter: what waits for this desk's answer, the list of all, and the dialog that writes one. */
import type { LetterView } from '@shared/domain/correspondence/letters';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCall } from '../../api/queries';
import { useDesk, useStatus } from '../../app/desk';
import { WRITE_LETTER_ID } from '../../components/place-ids';
import { CorrespondencePanel } from '../../features/correspondence/CorrespondencePanel';
import { LetterAlert } from '../../features/correspondence/LetterAlert';
import { authorOn, type LetterStart } from '../../features/correspondence/letter-start';
import { SendLetter } from '../../features/correspondence/SendLetter';
import { DecideExtension } from '../../features/extensions/DecideExtension';
import { type ExtensionToDecide, extensionToDecide } from '../../features/extensions/extension-to-decide';
import { useFocusOnce } from './use-wanted-step';

export interface LetterNodes {
  /** Above the middle of the page. */
  readonly alert: ReactNode;
  /** In the side column. */
  readonly panel: ReactNode;
}

export function useLetters(detail: MatterDetail, assignment: AssignmentView | undefined): LetterNodes {
  const desk = useDesk();
  const { identity } = useStatus();
  const [start, setStart] = useState<LetterStart>();
  const [deciding, setDeciding] = useState<ExtensionToDecide>();
  const { matter, trace } = detail;
  const author = authorOn(detail, desk, assignment);
  const writable = author !== undefined && !matter.archived && author.part?.state !== 'withdrawn';
  const [parameters] = useSearchParams();
  useFocusOnce(parameters.get('place') === WRITE_LETTER_ID ? WRITE_LETTER_ID : undefined, writable);
  const rules = useCall('case.rules', { matterId: matter.id });
  const answer = (letter: LetterView) => {
    const extension =
      author?.desk === 'office' ? extensionToDecide(matter, rules.data?.extensions ?? [], letter) : undefined;
    if (extension) setDeciding(extension);
    else setStart({ answers: letter });
  };
  return {
    alert: writable && <LetterAlert matter={matter} self={identity.unitId} onAnswer={answer} />,
    panel: (
      <>
        <CorrespondencePanel
          matter={matter}
          self={identity.unitId}
          trace={trace}
          {...(writable
            ? {
                onWrite: () => setStart({}),
                onAnswer: answer,
              }
            : {})}
        />
        {deciding && <DecideExtension matter={matter} {...deciding} onClose={() => setDeciding(undefined)} />}
        {start && author && (
          <SendLetter
            matter={matter}
            author={author}
            start={start}
            onSent={() => setStart(undefined)}
            onClose={() => setStart(undefined)}
          />
        )}
      </>
    ),
  };
}
