/** The filters that are used now and then, behind one button; what is set stands above the list, each taken back by its cross. */
import { FilterOutlined } from '@ant-design/icons';
import { ASSIGNMENT_ROLES } from '@shared/domain/assignment/assignment';
import { STEP_CODES } from '@shared/domain/matter/next-step';
import { RESULT_MARKS } from '@shared/domain/reply/answer';
import { SATISFACTIONS } from '@shared/package-format/events/office-events';
import { Button, Popover, Select, Tag } from 'antd';
import { useRef, useState } from 'react';
import { useCall } from '../../api/queries';
import { DateField } from '../../components/DateField';
import { Labelled } from '../../components/Labelled';
import { ASSIGNMENT_ROLE_WORDS, STEP_SHORT_WORDS } from '../../strings/assignment-words';
import { FILTER_WORDS, filterText, sessionText } from '../../strings/filter-words';
import { GRADE_WORDS } from '../../strings/matter-words';
import { RESULT_MARK_WORDS, SATISFACTION_WORDS } from '../../strings/reply-words';
import { isSet, MORE_FILTERS, NAMED_FILTERS } from './list-question';
import type { MatterList } from './use-matter-list';
import { useUnitName } from './use-unit-name';
import './matter-list.css';

export function MoreFilters({ list }: { readonly list: MatterList }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const set = MORE_FILTERS.filter((filter) => isSet(list.question, filter)).length;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      // Beside the button, so that Tab leads in and out again.
      getPopupContainer={(opener) => opener.parentElement ?? document.body}
      afterOpenChange={(opened) => opened && fields.current?.querySelector('input')?.focus()}
      content={
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape belongs to the fields inside
        <div
          ref={fields}
          onKeyDown={(event) => {
            // A list or a calendar that stands open inside takes it first.
            if (event.key !== 'Escape' || event.defaultPrevented || isListOpen(fields.current)) return;
            setOpen(false);
            button.current?.focus();
          }}
        >
          <Fields list={list} />
        </div>
      }
      title="更多筛选"
    >
      <Button ref={button} icon={<FilterOutlined aria-hidden />} aria-expanded={open}>
        {set > 0 ? `更多筛选 ${set}` : '更多筛选'}
      </Button>
    </Popover>
  );
}

function isListOpen(fields: HTMLElement | null): boolean {
  return fields?.querySelector('[aria-expanded="true"]') !== null;
}

const GRADES = [1, 2, 3, 4] as const;

function Fields({ list: { question, ask } }: { readonly list: MatterList }) {
  const sessions = useCall('matter.sessions', {});
  const session = question.session;
  return (
    <div className="more-filters">
      <Labelled label={FILTER_WORDS.session}>
        <Select
          aria-label={FILTER_WORDS.session}
          allowClear
          placeholder="不限"
          value={session ? sessionText(session) : null}
          onChange={(text) =>
            ask({ session: sessions.data?.find((known) => sessionText(known) === text) ?? undefined })
          }
          options={(sessions.data ?? []).map((known) => ({
            value: sessionText(known),
            label: sessionText(known),
          }))}
        />
      </Labelled>
      <Choice
        filter="grade"
        value={question.grade}
        values={GRADES}
        words={GRADE_WORDS}
        onChange={(grade) => ask({ grade })}
      />
      <Choice
        filter="role"
        value={question.role}
        values={ASSIGNMENT_ROLES}
        words={ASSIGNMENT_ROLE_WORDS}
        onChange={(role) => ask({ role })}
      />
      <Choice
        filter="step"
        value={question.step}
        values={STEP_CODES}
        words={STEP_SHORT_WORDS}
        onChange={(step) => ask({ step })}
      />
      <Choice
        filter="result"
        value={question.result}
        values={RESULT_MARKS}
        words={RESULT_MARK_WORDS}
        onChange={(result) => ask({ result })}
      />
      <Choice
        filter="satisfaction"
        value={question.satisfaction}
        values={SATISFACTIONS}
        words={SATISFACTION_WORDS}
        onChange={(satisfaction) => ask({ satisfaction })}
      />
      <Labelled label={FILTER_WORDS.dueFrom}>
        <DateField
          aria-label={FILTER_WORDS.dueFrom}
          value={question.dueFrom}
          to={question.dueUntil}
          onChange={(dueFrom) => ask({ dueFrom })}
        />
      </Labelled>
      <Labelled label={FILTER_WORDS.dueUntil}>
        <DateField
          aria-label={FILTER_WORDS.dueUntil}
          value={question.dueUntil}
          from={question.dueFrom}
          onChange={(dueUntil) => ask({ dueUntil })}
        />
      </Labelled>
    </div>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly filter: keyof typeof FILTER_WORDS;
  readonly value: T | undefined;
  readonly values: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onChange: (value: T | undefined) => void;
}

function Choice<T extends string | number>({ filter, value, values, words, onChange }: ChoiceProps<T>) {
  return (
    <Labelled label={FILTER_WORDS[filter]}>
      <Select<T | null>
        aria-label={FILTER_WORDS[filter]}
        allowClear
        placeholder="不限"
        value={value ?? null}
        onChange={(chosen) => onChange(chosen ?? undefined)}
        options={values.map((known) => ({ value: known, label: words[known] }))}
      />
    </Labelled>
  );
}

/** Those out of sight in the drawer: nobody may wonder why the list is short. */
export function SetFilters({ list: { question, ask } }: { readonly list: MatterList }) {
  const unitName = useUnitName(question);
  const set = NAMED_FILTERS.flatMap((filter) => {
    const text = filterText(question, filter, unitName);
    return text === undefined ? [] : [{ filter, text }];
  });
  if (set.length === 0) return null;
  return (
    <ul className="set-filters" aria-label="已设的筛选">
      {set.map(({ filter, text }) => (
        <li key={filter}>
          <Tag
            closable
            onClose={(event) => {
              event.preventDefault();
              ask({ [filter]: undefined });
            }}
          >
            {text}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
