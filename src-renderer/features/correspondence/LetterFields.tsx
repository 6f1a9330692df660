/** The fields of a letter. A finished document fixes its kind; more time has a day of its own; an answer goes to the one who asked. */
import { FileOutlined } from '@ant-design/icons';
import { formatChineseDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { LetterKind } from '@shared/domain/correspondence/letter-kinds';
import type { LetterView } from '@shared/domain/correspondence/letters';
import type { UnitId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { Select } from 'antd';
import { DayField } from '../../components/DayField';
import { FileAdder } from '../../components/FileAdder';
import { FileChips } from '../../components/FileChips';
import { Labelled } from '../../components/Labelled';
import { LineField } from '../../components/LineField';
import { LongTextField } from '../../components/LongTextField';
import { correspondentName, LETTER_KIND_WORDS } from '../../strings/letter-words';
import { firstRecipients, type LetterAuthor, type SentDocument } from './letter-start';
import type { LetterForm } from './SendLetter';

interface Props {
  readonly matter: MatterState;
  readonly author: LetterAuthor;
  readonly document: SentDocument | undefined;
  readonly today: LocalDate;
  readonly kinds: readonly LetterKind[];
  readonly recipients: readonly UnitId[];
  readonly answerable: readonly LetterView[];
  readonly form: LetterForm;
  readonly change: (part: Partial<LetterForm>) => void;
}

export function LetterFields(props: Props) {
  const { matter, author, document, today, kinds, recipients, answerable, form, change } = props;
  const { kind, to, subject, number, text, replyBy, answers, scan, attachments } = form;
  const chooseKind = (next: LetterKind) =>
    change({ kind: next, to: firstRecipients(matter, author, next, answers) });
  const chooseAnswer = (letterId: string | undefined) => {
    const letter = answerable.find((candidate) => candidate.letterId === letterId);
    change({ answers: letter, ...(letter ? { to: firstRecipients(matter, author, kind, letter) } : {}) });
  };
  return (
    <>
      <div className="field-grid">
        <Labelled label="类别" htmlFor="letter-kind" required>
          <Select
            id="letter-kind"
            value={kind}
            disabled={kinds.length < 2}
            onChange={chooseKind}
            options={kinds.map((value) => ({ value, label: LETTER_KIND_WORDS[value] }))}
          />
        </Labelled>
        <LineField
          id="letter-number"
          label="发文字号"
          hint="没有编号的不填"
          maxLength={60}
          value={number}
          onChange={(number) => change({ number })}
        />
        <ReplyDay form={form} author={author} today={today} change={change} />
      </div>
      <Labelled label="收件单位" htmlFor="letter-to" required>
        <Select
          id="letter-to"
          mode="multiple"
          placeholder="选择收件单位"
          value={[...to]}
          onChange={(units: UnitId[]) => change({ to: units })}
          options={recipients.map((unit) => ({ value: unit, label: correspondentName(matter, unit) }))}
        />
      </Labelled>
      {answerable.length > 0 && (
        <Labelled label="答复哪一件来文" htmlFor="letter-answers">
          <Select
            id="letter-answers"
            allowClear
            placeholder="不是答复来文的不选"
            value={answers?.letterId ?? null}
            onChange={(id) => chooseAnswer(id ?? undefined)}
            options={answerable.map((letter) => ({
              value: letter.letterId,
              label: `${LETTER_KIND_WORDS[letter.kind]}　${letter.subject}${letter.replyBy ? `（${formatChineseDate(letter.replyBy)}前回复）` : ''}`,
            }))}
          />
        </Labelled>
      )}
      <LineField
        id="letter-subject"
        label="标题"
        required
        maxLength={300}
        value={subject}
        onChange={(subject) => change({ subject })}
      />
      <LongTextField
        id="letter-text"
        label={document ? '附言' : '内容'}
        required={!document && !scan && attachments.length === 0}
        hint={
          replyBy !== undefined || document
            ? undefined
            : '写明事由和要求；有正式文书的，可以从文书页“随包发送”'
        }
        rows={[document ? 2 : 4, 10]}
        maxLength={4000}
        value={text}
        onChange={(words) => change({ text: words })}
      />
      <Labelled label="文件">
        <div className="row">
          {document && (
            <span className="row">
              <FileOutlined />
              {document.name}
            </span>
          )}
          {scan && <FileChips files={[scan]} onRemove={() => change({ scan: undefined })} />}
          {!scan && (
            <FileAdder onAdd={([first]) => first && change({ scan: first })}>添加签名盖章扫描件</FileAdder>
          )}
          <FileChips
            files={attachments}
            onRemove={(file) => change({ attachments: attachments.filter((other) => other !== file) })}
          />
          <FileAdder onAdd={(added) => change({ attachments: [...attachments, ...added] })} />
        </div>
      </Labelled>
    </>
  );
}

/** Until when more time is asked for or granted, or by which day an answer is wanted. */
function ReplyDay({ form, author, today, change }: Pick<Props, 'form' | 'author' | 'today' | 'change'>) {
  if (form.kind === 'extension') {
    const isUnit = author.desk === 'unit';
    return (
      <DayField
        id="letter-extend"
        label={isUnit ? '申请延期至' : '同意延期至'}
        required={isUnit}
        hint={isUnit ? undefined : '不同意延期的不填，在内容中说明理由'}
        value={form.extendTo}
        from={today}
        onChange={(extendTo) => change({ extendTo })}
      />
    );
  }
  return (
    <DayField
      id="letter-reply-by"
      label="请对方在此日前回复"
      hint="不需要回复的不填"
      value={form.replyBy}
      from={today}
      onChange={(replyBy) => change({ replyBy })}
    />
  );
}
