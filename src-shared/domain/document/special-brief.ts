/** 督查专报 (S4 五): 建议办理督查专报 and 提案办理督查专报, to the leaders, on a key matter; a numbered issue without seal. */
import type { OfficialDocument } from '../../document-model/official-document';
import type { MatterKind } from '../matter/matter-kind';
import {
  GRADE_LEADER_WORDS,
  GRADE_WORDS,
  matterMention,
  matterReference,
  raisedBy,
} from '../wording/matter-wording';
import { firstHeading, paragraph } from './body-parts';
import { type DocumentCircumstances, needMatter } from './circumstances';
import { gap } from './gaps';
import { answering, coHandling, unitsText } from './matter-facts';
import { officialDocument } from './official-parts';
import { pointsProgress, stateOfClock } from './part-progress';

const TITLES: Readonly<Partial<Record<MatterKind, string>>> = {
  'deputy-suggestion': '建议办理督查专报',
  'cppcc-proposal': '提案办理督查专报',
};

export function proposeSpecialBrief(circumstances: DocumentCircumstances): OfficialDocument {
  const matter = needMatter(circumstances);
  const { profile, today } = circumstances;
  const { facts } = matter;
  const parts = answering(matter);
  const partners = unitsText(coHandling(matter));
  const grade =
    facts.grade === undefined ? '' : `定为${GRADE_WORDS[facts.grade]}，由${GRADE_LEADER_WORDS[facts.grade]}`;
  return officialDocument(circumstances, {
    format: 'minutes',
    mark: profile?.threeNotices.briefTitles[facts.kind] ?? TITLES[facts.kind] ?? '督查专报',
    title: `关于${matterReference(facts)}办理情况的专报`,
    addressee: null,
    about: [matter],
    note: null,
    body: [
      paragraph(
        `${raisedBy(facts)}${matterMention(facts)}${grade}。${parts.length === 0 ? '尚未交办' : `由${unitsText(parts)}办理`}${partners === '' ? '' : `，${partners}会办`}。现将督查情况报告如下：`,
      ),
      firstHeading(1, '办理进展'),
      ...parts.flatMap((part) => [
        paragraph(`${part.facts.unit.name}：${stateOfClock(matter, part, today)}`),
        pointsProgress(matter, part),
      ]),
      paragraph(gap('实地督查核实的情况')),
      firstHeading(2, '存在问题'),
      paragraph(gap('问题和原因')),
      firstHeading(3, '工作建议'),
      paragraph(gap('提请领导协调或决定的事项')),
    ],
    copies: ['市长', '常务副市长', '分管副市长'],
  });
}
