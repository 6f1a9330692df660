/** A matter with its final reply, as events one after another: what searching reads, without the letters that the main job produces. */
import { randomUUID } from 'node:crypto';
import { appendEvent } from '@main/usecases/event/append-event';
import { getMatter } from '@main/usecases/matter/get-matter';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import type { ResultMark } from '@shared/domain/reply/answer';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import type { MatterEntry } from '@shared/ipc/calls/matter-calls';
import type { EventBody, EventType } from '@shared/package-format/events/event';
import { type Assigned, assignToSelf, type TestDesk } from '../support';

export interface Replied extends Assigned {
  readonly act: <T extends EventType>(type: T, body: EventBody<T>) => Promise<void>;
}

export async function reply(
  desk: TestDesk,
  entry: MatterEntry,
  answers: readonly (readonly [text: string, result: ResultMark])[],
  attachments: FileReference[] = [],
): Promise<Replied> {
  const { workspace } = desk;
  const { session, now } = workspace;
  const place = await assignToSelf(desk, entry);
  const act: Replied['act'] = async (type, body) => {
    await workspace.database.write((tx) =>
      appendEvent(
        tx,
        { identity: session.identity, actor: session.actor, at: now() },
        { type, matterId: place.matterId, body },
      ),
    );
  };
  const { assignmentId } = place;
  const file = await desk.addTextFile(`${randomUUID()}.txt`, randomUUID());
  const [draftId, replyId] = [randomUUID(), randomUUID()].map((id) => recordIdSchema.parse(id));
  if (!draftId || !replyId) throw new Error('no ids');
  const points = await pointsOf(desk, place);
  const content: ReplyContent = {
    title: '答复',
    salutation: '周敏代表：',
    opening: '',
    answers: points.slice(0, answers.length).map((pointId, index) => {
      const [text, result] = answers[index] ?? ['', 'D'];
      return { pointId, text, result };
    }),
    closing: '',
    documentNumber: '云建函〔2026〕1号',
    attachments,
    contactName: '张敏',
    contactPhone: '0000-8300002',
    leaderName: '王建国',
    copies: [],
  };
  await act('assignment.accepted', { assignmentId, on: entry.receivedOn, handler: '张敏' });
  await act('draft.submitted', { assignmentId, draftId, content, document: file, approvalSheet: file });
  await act('draft.reviewed', { assignmentId, draftId, decision: 'approved', comments: [] });
  await act('reply.finalised', {
    assignmentId,
    replyId,
    draftId,
    content,
    document: file,
    signedOriginal: { kind: 'paper-follows', on: entry.receivedOn },
  });
  return { ...place, act };
}

async function pointsOf(desk: TestDesk, { matterId }: Assigned) {
  const { matter } = await getMatter(desk.workspace, { matterId });
  return matter.facts.points.map(({ id }) => id);
}
