/** Acts upon a reply draft: preview, approval sheet, submission. Each first saves, for documents are made from what is saved. */
import type { RecordId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { isInConflict } from '@shared/domain/reply/draft-tree';
import { type Finding, keyOfFinding } from '@shared/domain/reply/finding';
import { App } from 'antd';
import { useAct } from '../../api/queries';
import { focusField } from '../../components/focus-field';
import { useFormatGate } from '../../components/use-format-gate';
import { useSuccess } from '../../components/use-success';
import { DOCUMENT_KIND_WORDS, findingSentence } from '../../strings/reply-words';

type ProducedKind = 'reply-draft' | 'reply-final' | 'approval-sheet';

export interface ReplyActs {
  readonly produce: (kind: ProducedKind) => Promise<void>;
  readonly submit: () => void;
  readonly producing: boolean;
  readonly submitting: boolean;
}

export function useReplyActs({
  matter,
  assignment,
  flush,
  findings,
  onFinding,
  onChanged,
  settled,
}: {
  readonly matter: MatterState;
  /** Undefined: nothing can be done, and nothing is offered. */
  readonly assignment: AssignmentView | undefined;
  readonly flush: () => Promise<boolean>;
  readonly findings: readonly Finding[];
  readonly onFinding: (finding: Finding) => void;
  readonly onChanged: () => void;
  /** Parallel drafts that were compared, and whose chosen text is in the editor. */
  readonly settled: readonly RecordId[];
}): ReplyActs {
  const { modal, message } = App.useApp();
  const produce = useAct('reply.produce');
  const open = useAct('document.open');
  const submit = useAct('reply.submit-draft');
  const mayBeFinal = useFormatGate();
  const succeed = useSuccess();

  const saved = async () => {
    if (await flush()) return true;
    message.error('草稿还没有保存，请先看保存提示');
    return false;
  };
  const make = async (kind: ProducedKind) => {
    if (!assignment || !(await saved())) return;
    const place = { matterId: matter.id, assignmentId: assignment.id };
    if (kind === 'reply-final' && !(await mayBeFinal({ of: 'reply', ...place }))) return;
    const made = await produce.run({ ...place, kind });
    if (!made.ok) return;
    onChanged();
    const opened = await open.run({ documentId: made.value.documentId });
    if (opened.ok) message.success(`${DOCUMENT_KIND_WORDS[kind]}已生成并打开`);
  };
  const send = async () => {
    if (!assignment || !(await saved())) return;
    const outcome = await submit.run({
      matterId: matter.id,
      assignmentId: assignment.id,
      ...(settled.length > 0 ? { settles: [...settled] } : {}),
    });
    if (!outcome.ok) return;
    onChanged();
    succeed({
      title: '已报送审核',
      next: '下一步：打印签批单履行内部签批，并导出初稿包交办公室。',
      toExport: true,
    });
  };
  const askToSubmit = () => {
    if (assignment && isInConflict(assignment) && settled.length === 0) {
      modal.warning({
        title: '还不能报送：有并行的答复稿没有选定',
        content: '请先点“对照两稿”，逐条选定后写入答复稿，再报送审核。',
        okText: '知道了',
        afterClose: () => focusField('settle-drafts'),
      });
      return;
    }
    const errors = findings.filter((finding) => finding.severity === 'error');
    const first = errors[0];
    if (first) {
      modal.warning({
        title: `还有 ${errors.length} 项没有补齐，不能报送`,
        content: <FindingList findings={errors} />,
        okText: '去补第一项',
        onOk: () => onFinding(first),
      });
      return;
    }
    modal.confirm({
      title: '把这份答复报送审核？',
      content: (
        <>
          {findings.length > 0 && (
            <>
              <p>以下提示请再看一眼：</p>
              <FindingList findings={findings} />
            </>
          )}
          {settled.length > 0 && <p>这一稿将取代已经对照过的 {settled.length} 份并行稿，原稿留存备查。</p>}
          <p>报送后初稿冻结一份存档，办公室按这一份审核；此后还可以修改并再次报送。</p>
        </>
      ),
      okText: '报送审核',
      cancelText: '再看看',
      onOk: send,
    });
  };
  return {
    produce: make,
    submit: askToSubmit,
    producing: produce.running || open.running,
    submitting: submit.running,
  };
}

function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <li key={keyOfFinding(finding)}>{findingSentence(finding)}</li>
      ))}
    </ul>
  );
}
