/** 发送文书: kind, recipients, words and files of a letter, and the day by which an answer is wanted. It then waits in 收发 for the next export. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import {
  type LetterKind,
  NOTICE_KINDS,
  type NoticeKind,
  PAPER_KINDS,
  type PaperKind,
} from '@shared/domain/correspondence/letter-kinds';
import type { LetterView } from '@shared/domain/correspondence/letters';
import type { UnitId } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { useSuccess } from '../../components/use-success';
import { correspondentName, LETTER_KIND_WORDS } from '../../strings/letter-words';
import { FormalAnswer } from './FormalAnswer';
import { LetterFields } from './LetterFields';
import {
  answerable,
  firstKind,
  firstRecipients,
  kindsFor,
  type LetterAuthor,
  type LetterStart,
  partOfNotice,
  recipientsFor,
} from './letter-start';

interface Props {
  readonly matter: MatterState;
  readonly author: LetterAuthor;
  readonly start: LetterStart;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

export interface LetterForm {
  readonly kind: LetterKind;
  readonly to: readonly UnitId[];
  readonly subject: string;
  readonly number: string;
  readonly text: string;
  readonly replyBy: LocalDate | undefined;
  readonly extendTo: LocalDate | undefined;
  readonly answers: LetterView | undefined;
  readonly scan: FileReference | undefined;
  readonly attachments: readonly FileReference[];
}

export function SendLetter({ matter, author, start, onSent, onClose }: Props) {
  const { today } = useStatus();
  const send = useAct('letter.send');
  const succeed = useSuccess();
  const [form, setForm] = useState<LetterForm>(() => begin(matter, author, start));
  const change = (part: Partial<LetterForm>) => setForm((before) => ({ ...before, ...part }));
  const { document } = start;
  const hasContent =
    form.text.trim() !== '' || document !== undefined || form.scan || form.attachments.length > 0;
  const needsDay = form.kind === 'extension' && author.desk === 'unit' && form.extendTo === undefined;
  const ready = form.to.length > 0 && form.subject.trim() !== '' && Boolean(hasContent) && !needsDay;
  const submit = async () => {
    const { to, subject, number, text, replyBy, extendTo, answers, scan, attachments } = form;
    const common = {
      matterId: matter.id,
      to: [...to],
      subject: subject.trim(),
      text,
      attachments: [...attachments],
      ...(number.trim() === '' ? {} : { number: number.trim() }),
      ...(replyBy === undefined ? {} : { replyBy }),
      ...(form.kind === 'extension' && extendTo !== undefined ? { extendTo } : {}),
      ...(answers ? { answers: answers.letterId } : {}),
      ...(scan ? { scan } : {}),
      ...(document ? { fileId: document.fileId } : {}),
    };
    const part = partOfNotice(matter, author, to);
    const outcome = await send.run(
      author.desk === 'office'
        ? {
            ...common,
            desk: 'office',
            kind: noticeKind(form.kind),
            ...(part ? { assignmentId: part.id } : {}),
          }
        : { ...common, desk: 'unit', kind: paperKind(form.kind), assignmentId: author.part.id },
    );
    if (!outcome.ok) return;
    onSent();
    const names = to.map((unit) => correspondentName(matter, unit)).join('、');
    succeed({
      title: `${LETTER_KIND_WORDS[form.kind]}已列入待导出`,
      next: `在“收发”的待导出中等候，导出后带给${names}。`,
      toExport: true,
    });
  };
  return (
    <Dialog
      title={start.answers ? '答复来文' : document ? '随包发送' : '发送文书'}
      okText="列入待导出"
      width={720}
      ready={ready}
      running={send.running}
      note="确定后不能撤回。文书先在“收发”的待导出中等候，导出封装包时带给对方；对方导入后，这里会显示是否收到和答复。"
      onOk={() => void submit()}
      onClose={onClose}
    >
      {author.desk === 'unit' && start.answers && !document && (
        <FormalAnswer matter={matter} part={author.part} kind={form.kind} />
      )}
      <LetterFields
        matter={matter}
        author={author}
        document={document}
        today={today}
        kinds={document ? [document.kind] : kindsFor(matter, author)}
        recipients={recipientsFor(matter, author, form.kind)}
        answerable={answerable(matter, author, start)}
        form={form}
        change={change}
      />
    </Dialog>
  );
}

function begin(matter: MatterState, author: LetterAuthor, start: LetterStart): LetterForm {
  const kind = firstKind(matter, author, start);
  const { document } = start;
  // A document that a unit has just finished is most likely what it was asked for.
  const answers =
    start.answers ?? (document && author.desk === 'unit' ? answerable(matter, author, start)[0] : undefined);
  return {
    kind,
    to: firstRecipients(matter, author, kind, answers),
    subject: document?.title ?? (answers ? `关于《${answers.subject}》的回复`.slice(0, 300) : ''),
    number: document?.number ?? '',
    text: '',
    replyBy: undefined,
    extendTo: undefined,
    answers,
    scan: undefined,
    attachments: [],
  };
}

function noticeKind(kind: LetterKind): NoticeKind {
  return NOTICE_KINDS.find((known) => known === kind) ?? 'notice';
}

function paperKind(kind: LetterKind): PaperKind {
  return PAPER_KINDS.find((known) => known === kind) ?? 'report';
}
