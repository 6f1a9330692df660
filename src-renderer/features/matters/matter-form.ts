/** The entry form of a matter: what is half typed, how it becomes an entry, and what is still wrong, each said at its field. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { PointId } from '@shared/domain/identifiers';
import type {
  Classification,
  FileReference,
  Grade,
  MatterFacts,
  Proposer,
  Supervision,
  Urgency,
} from '@shared/domain/matter/matter';
import { isAnsweredToProposers, isGraded, type MatterKind } from '@shared/domain/matter/matter-kind';
import { type MatterEntry, matterEntrySchema } from '@shared/ipc/calls/matter-calls';

export interface ProposerRow {
  readonly key: string;
  readonly name: string;
  readonly kind: Proposer['kind'];
  readonly group: string;
  readonly phone: string;
}

export interface PointRow {
  readonly key: string;
  readonly id?: PointId;
  readonly text: string;
}

export interface MatterForm {
  readonly kind: MatterKind;
  readonly number: string;
  readonly term: number | undefined;
  readonly meeting: number | undefined;
  readonly title: string;
  readonly proposers: readonly ProposerRow[];
  readonly receivedOn: LocalDate | undefined;
  readonly grade: Grade | undefined;
  /** 领办领导. */
  readonly sponsor: string;
  readonly supervision: Partial<Supervision>;
  readonly keyMatter: boolean;
  readonly classification: Classification;
  readonly urgency: Urgency;
  readonly originalText: string;
  readonly points: readonly PointRow[];
  readonly attachments: readonly FileReference[];
}

let rows = 0;

/** Rows are told apart by a key of their own: their order changes, and equal texts are allowed. */
export function rowKey(): string {
  rows += 1;
  return `${Date.now().toString(36)}-${rows}`;
}

export function emptyMatterForm(today: LocalDate): MatterForm {
  return {
    kind: 'deputy-suggestion',
    number: '',
    term: undefined,
    meeting: undefined,
    title: '',
    proposers: [emptyProposer('deputy-suggestion')],
    receivedOn: today,
    grade: undefined,
    sponsor: '',
    supervision: {},
    keyMatter: false,
    classification: 'none',
    urgency: 'none',
    originalText: '',
    points: [],
    attachments: [],
  };
}

export function emptyProposer(kind: MatterKind): ProposerRow {
  const proposerKind =
    kind === 'cppcc-proposal'
      ? 'member'
      : kind === 'deputy-suggestion' || kind === 'bill'
        ? 'deputy'
        : 'body';
  return { key: rowKey(), name: '', kind: proposerKind, group: '', phone: '' };
}

export function formOfFacts(facts: MatterFacts): MatterForm {
  return {
    kind: facts.kind,
    number: facts.number,
    term: facts.session?.term,
    meeting: facts.session?.meeting,
    title: facts.title,
    proposers: facts.proposers.map((proposer) => ({
      key: rowKey(),
      name: proposer.name,
      kind: proposer.kind,
      group: proposer.group ?? '',
      phone: proposer.phone ?? '',
    })),
    receivedOn: facts.receivedOn,
    grade: facts.grade,
    sponsor: facts.sponsor ?? '',
    supervision: facts.supervision ?? {},
    keyMatter: facts.keyMatter,
    classification: facts.classification,
    urgency: facts.urgency,
    originalText: facts.originalText,
    points: facts.points.map((point) => ({ key: rowKey(), id: point.id, text: point.text })),
    attachments: facts.attachments,
  };
}

export type FormProblems = Readonly<Record<string, string>>;
export type FormOutcome =
  | { readonly ok: true; readonly entry: MatterEntry }
  | { readonly ok: false; readonly problems: FormProblems };

/** Checks with the schema of the boundary; the problems are keyed by field, `proposers.2.name` for a row. */
export function entryOfForm(form: MatterForm): FormOutcome {
  const proposers = form.proposers.filter((row) => row.name.trim() !== '' || row.group.trim() !== '');
  const problems: Record<string, string> = {};
  if (isAnsweredToProposers(form.kind) && proposers.length === 0) problems.proposers = '请填写提出人';
  if ((form.term === undefined) !== (form.meeting === undefined)) problems.session = '届和次要一起填写';
  if (isAnsweredToProposers(form.kind) && form.term === undefined) problems.session = '请填写届次';
  const supervision = supervisionOfForm(form);
  if (form.kind === 'supervised-matter' && supervision.source === undefined) {
    problems.supervision = '请选择督查事项的来源';
  }
  if (form.points.every((point) => point.text.trim() === '')) problems.points = '请至少列出一个要点';
  const parsed = matterEntrySchema.safeParse({
    kind: form.kind,
    number: form.number.trim(),
    ...(form.term !== undefined && form.meeting !== undefined
      ? { session: { term: form.term, meeting: form.meeting } }
      : {}),
    title: form.title.trim(),
    proposers: proposers.map(proposerOfRow),
    originalText: form.originalText,
    points: form.points
      .filter((point) => point.text.trim() !== '')
      .map((point) => ({ ...(point.id ? { id: point.id } : {}), text: point.text.trim() })),
    ...(isGraded(form.kind) && form.grade !== undefined ? { grade: form.grade } : {}),
    ...(form.sponsor.trim() === '' ? {} : { sponsor: form.sponsor.trim() }),
    ...(form.kind === 'supervised-matter' && supervision.source !== undefined ? { supervision } : {}),
    keyMatter: form.keyMatter,
    classification: form.classification,
    urgency: form.urgency,
    attachments: [...form.attachments],
    receivedOn: form.receivedOn,
  });
  if (parsed.success && Object.keys(problems).length === 0) return { ok: true, entry: parsed.data };
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0] ?? 'form');
    problems[field] ??= FIELD_SENTENCES[field] ?? '请检查这一项';
  }
  return { ok: false, problems };
}

/** The end of a meeting is kept only where a meeting decided it (D10). */
function supervisionOfForm({ supervision }: MatterForm): Partial<Supervision> {
  const { source, reporting, meetingEndedOn } = supervision;
  return {
    ...(source === undefined ? {} : { source }),
    ...(reporting === undefined ? {} : { reporting }),
    ...(source === 'meeting' && meetingEndedOn !== undefined ? { meetingEndedOn } : {}),
  };
}

function proposerOfRow(row: ProposerRow): object {
  return {
    name: row.name.trim(),
    kind: row.kind,
    ...(row.group.trim() === '' ? {} : { group: row.group.trim() }),
    ...(row.phone.trim() === '' ? {} : { phone: row.phone.trim() }),
  };
}

const FIELD_SENTENCES: Readonly<Record<string, string>> = {
  number: '请填写编号，最多 50 字',
  session: '届和次是 1 到 99 的整数',
  title: '请填写标题，最多 300 字',
  proposers: '请填写提出人姓名或名称，最多 100 字',
  originalText: '原文过长或含有不能保存的控制字符',
  points: '每个要点最多 4000 字',
  receivedOn: '请选择收到日期',
  attachments: '附件最多 200 个',
  sponsor: '领办领导最多 50 字',
  supervision: '请检查督查事项的来源、报告方式和会议日期',
};

/** Puts the row at `index` one place up or down; beyond the ends nothing changes. */
export function moveRow<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const target = index + by;
  const moved = list[index];
  if (moved === undefined || target < 0 || target >= list.length) return list;
  const next = list.filter((_row, at) => at !== index);
  next.splice(target, 0, moved);
  return next;
}

/** A stored half-written form is taken back only where it has the shape of today's form; its contents are checked on saving. */
export function acceptStoredForm(stored: unknown, today: LocalDate): MatterForm | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const fresh = emptyMatterForm(today);
  const known = stored as Record<string, unknown>;
  const fits = (Object.keys(fresh) as (keyof MatterForm)[]).every((field) => {
    const value = known[field];
    const model = fresh[field];
    // Fields that forms did not always have.
    if (value === undefined && (field === 'sponsor' || field === 'supervision')) return true;
    if (field === 'term' || field === 'meeting' || field === 'grade') {
      return value === undefined || typeof value === 'number';
    }
    if (field === 'receivedOn') return value === undefined || typeof value === 'string';
    return typeof value === typeof model && Array.isArray(value) === Array.isArray(model);
  });
  return fits ? { ...fresh, ...(stored as MatterForm) } : undefined;
}
