/** 督查通知书 (S1 三4): from the government to a unit's principal leader, for work that lags badly; its rectification has a clock. */
import type { OfficialDocument } from '../../document-model/official-document';
import { addDays, formatChineseDate } from '../calendar/local-date';
import { ASSIGNMENT_ROLE_WORDS, matterMention, matterReference } from '../wording/matter-wording';
import { governmentOf, toldUnit } from '../wording/unit-wording';
import { firstHeading, numbered, paragraph } from './body-parts';
import { type DocumentCircumstances, needAssignment } from './circumstances';
import { gap } from './gaps';
import { dutiesOf, isOverdue } from './matter-facts';
import { officialDocument } from './official-parts';
import { dutiesTable, pointsProgress, stateOfClock } from './part-progress';

export function proposeSupervisionNotice(circumstances: DocumentCircumstances): OfficialDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { unit, profile, today } = circumstances;
  const byGovernment = profile?.settings.supervisionNoticeByGovernment ?? true;
  const issuer = byGovernment ? governmentOf(unit.name) : unit.name;
  const you = toldUnit(assignment.facts.unit.name);
  const late = dutiesOf(matter, assignment).filter((clock) => isOverdue(clock, today)).length;
  const measure = profile?.consequences.find((rung) => rung.measure === 'supervision-notice');
  return officialDocument(circumstances, {
    format: 'letter',
    issuer,
    title: `${issuer}关于${matterReference(matter.facts)}办理工作的督查通知书`,
    addressee: `${assignment.facts.unit.name}主要负责同志`,
    about: [matter],
    body: [
      paragraph(
        `经督查，${you}${ASSIGNMENT_ROLE_WORDS[assignment.facts.role]}的${matterMention(matter.facts)}办理进度滞后。现通知如下：`,
      ),
      firstHeading(1, '督查情况'),
      paragraph(
        `该件于${formatChineseDate(assignment.facts.assignedOn)}交办。${stateOfClock(matter, assignment, today)}${late === 0 ? '' : `目前逾期未完成的事项共${late}项。`}`,
      ),
      ...dutiesTable(matter, assignment, today),
      pointsProgress(matter, assignment),
      firstHeading(2, '存在问题'),
      paragraph(gap('查明的事实和存在的问题')),
      firstHeading(3, '整改要求'),
      ...numbered([
        gap('整改的事项和要求'),
        `整改期限自本通知书送达之日起至${rectificationDay(circumstances)}止。${you}应当在期限内完成整改，并书面报告整改结果，附佐证材料。`,
        consequence(circumstances),
      ]),
    ],
    copies: measure?.copiesTo ?? [],
  });
}

/** The profile's days from today; the day on which it is really sent may be later, so the clerk confirms it. */
function rectificationDay({ profile, today }: DocumentCircumstances): string {
  const days = profile?.settings.rectificationDays;
  return days === undefined ? gap('整改期限') : formatChineseDate(addDays(today, days));
}

/** S1: the deputy leader is called in; S0: the principal leader. */
function consequence({ profile }: DocumentCircumstances): string {
  const calledIn = profile?.talks.calledIn === 'principal' ? '主要负责人' : '分管负责人';
  return `整改不到位的，提请市政府负责同志约谈你单位${calledIn}。`;
}
