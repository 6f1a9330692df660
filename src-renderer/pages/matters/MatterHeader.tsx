/** Head of a matter: what it is, who raised it, when the reply is due and why, and the one main action. */
import { ArrowLeftOutlined } from '@ant-design/icons';
import { clocksOfAssignment } from '@shared/domain/matter/matter-clocks';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { sessionText } from '@shared/domain/wording/reply-wording';
import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useStatus } from '../../app/desk';
import { DueTag } from '../../components/DueTag';
import { useWarnDays } from '../../components/due-warnings';
import { PageHeader } from '../../components/PageHeader';
import { WhyThisDay } from '../../features/matters/WhyThisDay';
import { ASSIGNMENT_ROLE_WORDS, ASSIGNMENT_STATE_WORDS } from '../../strings/assignment-words';
import {
  CLASSIFICATION_WORDS,
  GRADE_LEADER_WORDS,
  GRADE_WORDS,
  matterLabel,
  SUPERVISION_SOURCE_WORDS,
  URGENCY_WORDS,
} from '../../strings/matter-words';

export function MatterHeader({
  matter,
  assignment,
  actions,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView | undefined;
  readonly actions: ReactNode;
}) {
  const navigate = useNavigate();
  const { facts } = matter;
  return (
    <PageHeader
      before={
        <Button
          type="text"
          size="small"
          icon={<ArrowLeftOutlined aria-hidden />}
          aria-label="返回事项列表"
          onClick={() => navigate('/matters')}
        />
      }
      title={facts.title}
      beside={<Tags matter={matter} assignment={assignment} />}
      below={
        <div className="matter-facts">
          {facts.proposers.length > 0 && <span>提出人 {proposersText(matter)}</span>}
          {facts.sponsor && <span>领办 {facts.sponsor}</span>}
          {facts.supervision && <span>来源 {SUPERVISION_SOURCE_WORDS[facts.supervision.source]}</span>}
          {assignment && <span>交办 {assignment.facts.assignedOn}</span>}
          {assignment && <ReplyDue assignment={assignment} matter={matter} />}
        </div>
      }
      actions={actions}
    />
  );
}

function Tags({
  matter,
  assignment,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView | undefined;
}) {
  const { facts } = matter;
  return (
    <span className="matter-tags">
      <Tag variant="filled">{matterLabel(facts.kind, facts.number)}</Tag>
      {facts.session && <Tag variant="filled">{sessionText(facts)}</Tag>}
      {(facts.keyMatter || facts.grade) && (
        <Tag variant="filled" color="#f7e6e4" title={facts.grade && GRADE_LEADER_WORDS[facts.grade]}>
          <span className="status-bad">
            {[facts.keyMatter ? '重点' : '', facts.grade ? GRADE_WORDS[facts.grade] : '']
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Tag>
      )}
      {assignment && (
        <Tag variant="filled">
          {ASSIGNMENT_ROLE_WORDS[assignment.facts.role]} · {ASSIGNMENT_STATE_WORDS[assignment.state]}
        </Tag>
      )}
      {facts.urgency !== 'none' && <Tag variant="filled">{URGENCY_WORDS[facts.urgency]}</Tag>}
      {facts.classification !== 'none' && (
        <Tag variant="filled">{CLASSIFICATION_WORDS[facts.classification]}</Tag>
      )}
      {matter.archived && <Tag variant="filled">已归档</Tag>}
    </span>
  );
}

function ReplyDue({
  assignment,
  matter,
}: {
  readonly assignment: AssignmentView;
  readonly matter: MatterState;
}) {
  const { today, warnDays: general } = useStatus();
  const warnDays = useWarnDays(general);
  const clocks = clocksOfAssignment(assignment, matter);
  const clock =
    clocks.find(({ purpose }) => purpose === 'reply') ??
    clocks.find(({ purpose }) => purpose === 'co-opinion');
  if (!clock) return null;
  return (
    <span className="row">
      {clock.purpose === 'reply' ? '答复期限' : '会办意见期限'} {clock.due.dueOn}
      <DueTag
        dueOn={clock.due.dueOn}
        today={today}
        warnDays={warnDays.ofDue(clock.due)}
        doneOn={clock.doneOn}
      />
      <WhyThisDay due={clock.due} />
    </span>
  );
}

function proposersText(matter: MatterState): string {
  const { proposers } = matter.facts;
  const named = proposers.slice(0, 3).map(({ name, group }) => (group ? `${name}（${group}）` : name));
  return proposers.length > 3 ? `${named.join('、')}等 ${proposers.length} 人` : named.join('、');
}
