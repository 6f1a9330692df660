/** The list of documents: what was composed here and what replies have produced, newest first, in one order and one count. */
import type { DocumentKind } from '@shared/domain/document/document-kind';
import type { AssignmentId, MatterId, RecordId } from '@shared/domain/identifiers';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import type { DocumentFilter, DocumentState } from '@shared/ipc/calls/document-calls';
import { type SQL, sql } from 'drizzle-orm';
import type { ReadableDatabase } from '../drizzle-session';

export interface DocumentListRow {
  readonly id: RecordId;
  readonly source: 'composed' | 'reply';
  readonly kind: DocumentKind;
  readonly title: string;
  readonly number: string;
  readonly state: DocumentState;
  readonly at: number;
  readonly by: string;
  readonly fileId: RecordId | null;
  readonly assignmentId: AssignmentId | null;
  readonly unitName: string | null;
  readonly matterId: MatterId | null;
  readonly matterKind: MatterKind | null;
  readonly matterNumber: string | null;
  readonly matterTitle: string | null;
}

/** The newest file of each composed document decides its state. */
const ENTRIES = sql`
  select c.id, 'composed' as source, c.kind, c.title, c.number,
    case
      when c.discarded_at is not null then 'discarded'
      when d.id is null then 'writing'
      when d.composed_version < c.version then 'changed'
      when d.kind = 'composed-final' then 'final'
      else 'draft'
    end as state,
    c.saved_at as at, c.saved_by as "by", d.id as fileId, c.assignment_id as assignmentId, c.matter_id as matterId
  from composed_document c
  left join document d on d.id = (
    select newest.id from document newest where newest.composed_id = c.id
    order by newest.created_at desc, newest.id desc limit 1
  )
  union all
  select d.id, 'reply',
    case when d.kind in ('approval-sheet', 'feedback-form') then d.kind else 'reply' end,
    case when d.name like '%.docx' then substr(d.name, 1, length(d.name) - 5) else d.name end, '',
    case when d.kind = 'reply-final' then 'final' else 'draft' end,
    d.created_at, '', d.id, d.assignment_id, d.matter_id
  from document d where d.composed_id is null`;

const FROM = sql`from (${ENTRIES}) entry
  left join matter on matter.id = entry.matterId
  left join assignment on assignment.id = entry.assignmentId`;

export async function readDocumentPage(
  database: ReadableDatabase,
  filter: DocumentFilter,
): Promise<{ rows: DocumentListRow[]; total: number }> {
  const where = sql.join(conditionsOf(filter), sql` and `);
  const rows = await database.all<DocumentListRow>(sql`
    select entry.id, entry.source, entry.kind, entry.title, entry.number, entry.state, entry.at,
      entry."by" as "by", entry.fileId, entry.assignmentId, assignment.unit_name as unitName,
      matter.id as matterId, matter.kind as matterKind, matter.number as matterNumber, matter.title as matterTitle
    ${FROM} where ${where}
    order by entry.at desc, entry.id limit ${filter.limit} offset ${filter.offset}`);
  const [count] = await database.all<{ total: number }>(sql`select count(*) as total ${FROM} where ${where}`);
  return { rows, total: count?.total ?? 0 };
}

function conditionsOf({ matterId, kind, state, text = '' }: DocumentFilter): SQL[] {
  const conditions = [state === undefined ? sql`entry.state <> 'discarded'` : sql`entry.state = ${state}`];
  if (matterId !== undefined) conditions.push(sql`entry.matterId = ${matterId}`);
  if (kind !== undefined) conditions.push(sql`entry.kind = ${kind}`);
  if (text.trim() !== '') {
    const wanted = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
    const holds = (column: SQL) => sql`${column} like ${wanted} escape '\\'`;
    const places = [sql`entry.title`, sql`entry.number`, sql`matter.number`, sql`matter.title`].map(holds);
    conditions.push(sql`(${sql.join(places, sql` or `)})`);
  }
  return conditions;
}
