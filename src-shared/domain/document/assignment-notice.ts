/** 交办单 (三单, S4 五): what a unit is to do by when, and how it answers. */
import type { BodyBlock } from '../../document-model/body-block';
import type { OfficialDocument } from '../../document-model/official-document';
import { formatChineseDate } from '../calendar/local-date';
import { isAnsweredToProposers } from '../matter/matter-kind';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { assignedPoints } from '../reply/check-reply';
import {
  ASSIGNMENT_ROLE_WORDS,
  GRADE_LEADER_WORDS,
  GRADE_WORDS,
  matterMention,
  matterReference,
  raisedBy,
} from '../wording/matter-wording';
import { toldUnit } from '../wording/unit-wording';
import { firstHeading, numbered, paragraph, paragraphs, table } from './body-parts';
import { type DocumentCircumstances, needAssignment } from './circumstances';
import { gap } from './gaps';
import { answering, clockOf, coHandling, dueAct, dutiesOf, pointText, unitsText } from './matter-facts';
import { officialDocument } from './official-parts';

export function proposeAssignmentNotice(circumstances: DocumentCircumstances): OfficialDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { facts } = matter;
  const { officeContact } = assignment.facts;
  const you = toldUnit(assignment.facts.unit.name);
  return officialDocument(circumstances, {
    format: 'letter',
    title: `${circumstances.unit.name}关于交办${matterReference(facts)}的通知`,
    addressee: assignment.facts.unit.name,
    about: [matter],
    body: [
      paragraph(
        `现将${raisedBy(facts)}${matterMention(facts)}交由${you}${ASSIGNMENT_ROLE_WORDS[assignment.facts.role]}。有关事项通知如下：`,
      ),
      firstHeading(1, '办理事项'),
      ...pointsTable(matter, assignment),
      firstHeading(2, '办理要求'),
      ...requirements(matter, assignment),
      firstHeading(3, '办理时限'),
      ...deadlines(matter, assignment),
      firstHeading(4, '答复方式'),
      ...waysOfAnswering(matter, assignment),
    ],
    ...(officeContact ? { note: `联系人：${officeContact.name}，联系电话：${officeContact.phone}` } : {}),
    attachments: [{ name: `${matterMention(facts)}原文`, enclosed: null }],
  });
}

function pointsTable(matter: MatterState, assignment: AssignmentView): BodyBlock[] {
  const points = assignedPoints(matter, assignment);
  if (points.length === 0) return [paragraph(`${matterMention(matter.facts)}所提全部事项。`)];
  return [
    table({
      columns: [
        ['序号', 0.6],
        ['办理要点', 6],
      ],
      rows: points.map((point, index) => [String(index + 1), pointText(point)]),
    }),
  ];
}

function requirements(matter: MatterState, assignment: AssignmentView): BodyBlock[] {
  const { facts } = matter;
  const grade =
    facts.grade === undefined
      ? []
      : [`本件定为${GRADE_WORDS[facts.grade]}，由${GRADE_LEADER_WORDS[facts.grade]}。`];
  const key = facts.keyMatter ? ['本件为重点件，纳入交办单、督办单、催办单管理。'] : [];
  return [
    ...paragraphs(assignment.facts.requirement ?? ''),
    ...[...grade, ...key].map(paragraph),
    paragraph(
      '主要负责人是第一责任人，分管负责人是直接责任人，职能科室具体办理。办理前、办理中、答复后均应与提出人沟通，逐条明确措施、责任人和时限，办结一条销号一条。',
    ),
  ];
}

function deadlines(matter: MatterState, assignment: AssignmentView): BodyBlock[] {
  const byRole = dutiesOf(matter, assignment).map(
    ({ purpose, due }) => `${formatChineseDate(due.dueOn)}前，${dueAct(purpose, assignment)}。`,
  );
  const returning = clockOf(matter, assignment, 'return-request');
  const returned = returning
    ? [
        `认为不属于本单位职责的，应于${formatChineseDate(returning.due.dueOn)}前书面说明理由申请退办，逾期不再受理。`,
      ]
    : [];
  return byRole.length === 0
    ? [paragraph(`于${gap('办结日期')}前办结并报告结果。`)]
    : numbered([...byRole, ...returned]);
}

function waysOfAnswering(matter: MatterState, assignment: AssignmentView): BodyBlock[] {
  const proposers = isAnsweredToProposers(matter.facts.kind);
  const whom = proposers ? '提出人' : '市人民政府';
  const lead = answering(matter)[0];
  switch (assignment.facts.role) {
    case 'co-handler':
      return [
        paragraph(
          `请将会办意见以正式函件报送主办单位${lead ? lead.facts.unit.name : ''}，由主办单位统一答复，会办单位不直接答复${whom}。`,
        ),
      ];
    case 'lead':
      return [
        paragraph(
          `请会同${orPartners(matter)}办理，汇总会办意见后统一答复${whom}。答复初稿报我办审核后，由主要负责人签字、加盖公章正式答复。${proposers ? '答复时附征询意见表。' : ''}`,
        ),
      ];
    case 'sole':
    case 'separate':
      return [
        paragraph(
          `${assignment.facts.role === 'separate' ? '请就本单位承办的要点单独答复' : '请逐条答复'}${whom}。答复初稿报我办审核后，由主要负责人签字、加盖公章正式答复。${proposers ? '答复时附征询意见表。' : ''}`,
        ),
      ];
  }
}

function orPartners(matter: MatterState): string {
  const partners = unitsText(coHandling(matter));
  return partners === '' ? '有关单位' : partners;
}
