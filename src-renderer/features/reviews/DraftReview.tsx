/** 审核初稿: the draft beside its points, comments where they belong, and one decision. A return always says why. */
import { type PointId, pointIdSchema } from '@shared/domain/identifiers';
import type { AssignmentView, DraftView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints, checkReply } from '@shared/domain/reply/check-reply';
import { keyOfFinding } from '@shared/domain/reply/finding';
import { NOTHING_REQUIRED } from '@shared/domain/reply/handling-duties';
import { App, Button } from 'antd';
import { useMemo } from 'react';
import { z } from 'zod';
import { useAct, useCall } from '../../api/queries';
import { useLocalDraft } from '../../api/use-local-draft';
import { useStatus } from '../../app/desk';
import { EditorBar } from '../../components/EditorBar';
import { FileChips } from '../../components/FileChips';
import { Panel } from '../../components/Panel';
import { ReplyText } from '../../components/ReplyText';
import { StatusTag } from '../../components/StatusTag';
import { TextArea } from '../../components/TextArea';
import { useSuccess } from '../../components/use-success';
import { instantText } from '../../strings/amounts';
import { findingSentence } from '../../strings/reply-words';
import { ReviewPoint } from './ReviewPoint';

interface Comments {
  readonly ofPoint: Readonly<Partial<Record<PointId, string>>>;
  readonly general: string;
}

const noComments = (): Comments => ({ ofPoint: {}, general: '' });

const commentsSchema = z.strictObject({
  ofPoint: z.partialRecord(pointIdSchema, z.string()),
  general: z.string(),
});

function acceptComments(stored: unknown): Comments | undefined {
  return commentsSchema.safeParse(stored).data;
}

export function DraftReview({
  matter,
  assignment,
  draft,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly draft: DraftView;
}) {
  const { today } = useStatus();
  const { modal } = App.useApp();
  // Kept on this machine until the decision: a page that is left or a power cut takes no comment away.
  const written = useLocalDraft<Comments>(`chengfu.review.${draft.draftId}`, noComments, acceptComments);
  const { ofPoint, general } = written.value;
  const review = useAct('reply.review');
  const open = useAct('file.open');
  const succeed = useSuccess();
  const points = assignedPoints(matter, assignment);
  const requirements = useCall('handling.requirements', { matterId: matter.id }).data ?? NOTHING_REQUIRED;
  const findings = useMemo(
    () => checkReply(matter, assignment, draft.content, 'draft', requirements),
    [matter, assignment, draft, requirements],
  );
  const comments = [
    ...points.flatMap(({ id }) => ({ pointId: id, text: ofPoint[id]?.trim() ?? '' })),
    { text: general.trim() },
  ].filter((comment) => comment.text !== '');
  const decide = async (decision: 'approved' | 'returned') => {
    const outcome = await review.run({
      matterId: matter.id,
      assignmentId: assignment.id,
      draftId: draft.draftId,
      decision,
      comments,
    });
    if (!outcome.ok) return;
    written.clear();
    succeed(
      decision === 'approved'
        ? {
            title: '审核通过',
            next: '下一步：导出审核意见给承办单位，由其签发盖章后报送正式答复。',
            toExport: true,
          }
        : { title: '已退回修改', next: '下一步：导出审核意见给承办单位。', toExport: true },
    );
  };
  const approve = () => {
    modal.confirm({
      title: '审核通过这份初稿？',
      content:
        comments.length > 0
          ? `写有 ${comments.length} 条意见，将作为提示一并带给承办单位；通过后承办单位即可签发。`
          : '通过后承办单位即可签发盖章，不能撤回。',
      okText: '审核通过',
      cancelText: '取消',
      onOk: () => decide('approved'),
    });
  };
  const giveBack = () => {
    modal.confirm({
      title: '退回这份初稿？',
      content: `${comments.length} 条意见随导出的封装包送承办单位，退回后不能撤回。`,
      okText: '退回修改',
      cancelText: '取消',
      onOk: () => decide('returned'),
    });
  };
  const place = (file: typeof draft.document) => ({ sm3: file.sm3, name: file.name });
  return (
    <div className="stack">
      <EditorBar
        status={
          <span className="grey">
            初稿 {instantText(draft.stamp.at, today)}　{draft.stamp.actor.name}报送
            {draft.parentId && '（修改稿）'}
          </span>
        }
      >
        <Button id="review-open" loading={open.running} onClick={() => void open.run(place(draft.document))}>
          打开答复函
        </Button>
        <Button onClick={() => void open.run(place(draft.approvalSheet))}>打开签批单</Button>
        <Button
          disabled={comments.length === 0}
          title={comments.length === 0 ? '请先写明修改意见' : undefined}
          loading={review.running}
          onClick={giveBack}
        >
          退回修改
        </Button>
        <Button type="primary" loading={review.running} onClick={approve}>
          通过
        </Button>
      </EditorBar>
      {findings.length > 0 && (
        <Panel title="答复体检">
          <ul className="stack-small">
            {findings.map((finding) => (
              <li key={keyOfFinding(finding)}>
                <StatusTag tone={finding.severity === 'error' ? 'bad' : 'warning'}>
                  {findingSentence(finding)}
                </StatusTag>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title="开头">
        <ReplyText text={[draft.content.title, draft.content.salutation, draft.content.opening].join('\n')} />
      </Panel>
      {points.map((point) => (
        <ReviewPoint
          key={point.id}
          point={point}
          answer={draft.content.answers.find((answer) => answer.pointId === point.id)}
          previous={previousAnswer(assignment, draft, point.id)}
          comment={ofPoint[point.id] ?? ''}
          onComment={(text) =>
            written.set((before) => ({ ...before, ofPoint: { ...before.ofPoint, [point.id]: text } }))
          }
        />
      ))}
      <Panel title="结尾与落款">
        <ReplyText text={draft.content.closing} />
        <p className="grey">
          整件结果 {draft.content.resultMark ?? '未选'}　联系人 {draft.content.contactName}{' '}
          {draft.content.contactPhone}　分管负责人 {draft.content.leaderName || '未填'}　抄送{' '}
          {draft.content.copies.join('、') || '无'}
        </p>
        <FileChips files={draft.content.attachments} />
      </Panel>
      <Panel title="总的审核意见">
        <TextArea
          aria-label="总的审核意见"
          placeholder="退回修改时至少写一条意见，可以写在各点下面，也可以写在这里。"
          rows={[2, 8]}
          maxLength={4000}
          value={general}
          onChange={(event) => {
            const text = event.target.value;
            written.set((before) => ({ ...before, general: text }));
          }}
        />
      </Panel>
    </div>
  );
}

/** What the draft before said to this point, for a reviewer who asks what has changed. */
function previousAnswer(assignment: AssignmentView, draft: DraftView, pointId: PointId): string | undefined {
  const parent = assignment.drafts.find((other) => other.draftId === draft.parentId);
  return parent?.content.answers.find((answer) => answer.pointId === pointId)?.text;
}
