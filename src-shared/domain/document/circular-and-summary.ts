/** 通报 (S0 三1, S1 三3) and 总结 (S4 四): figures from the records, judgement by the clerk. */
import type { BodyBlock } from '../../document-model/body-block';
import type { OfficialDocument } from '../../document-model/official-document';
import { datePartsOf, formatChineseDate } from '../calendar/local-date';
import type { MatterState } from '../matter/matter-state';
import { matterMention, matterReference, raisedBy } from '../wording/matter-wording';
import { shortUnitName } from '../wording/reply-wording';
import { governmentOf, ourUnit } from '../wording/unit-wording';
import { firstHeading, numbered, paragraph } from './body-parts';
import { type DocumentCircumstances, mattersOf } from './circumstances';
import { gap } from './gaps';
import { ALL_UNITS } from './implementation-plan';
import { countsByKind, ratesText, subjectOf, unitsTable } from './matter-counts';
import { answering, clockOf, clockWords, isOverdue, unitsText } from './matter-facts';
import { officialDocument, signerOf } from './official-parts';

/** What stands and what lags, unit by unit: facts from the records, judgement by the clerk. */
export function proposeCircular(circumstances: DocumentCircumstances): OfficialDocument {
  const { unit, today } = circumstances;
  const matters = mattersOf(circumstances);
  const late = matters.flatMap((matter) =>
    answering(matter).flatMap((part) => {
      const clock = clockOf(matter, part, 'reply');
      return clock && isOverdue(clock, today)
        ? [
            `${shortUnitName(part.facts.unit.name)}办理的${matterReference(matter.facts)}${clockWords(clock, today)}。`,
          ]
        : [];
    }),
  );
  return officialDocument(circumstances, {
    format: 'downward',
    title: `${unit.name}关于${subjectOf(matters)}办理情况的通报`,
    addressee: ALL_UNITS,
    about: matters,
    body: [
      paragraph(
        `截至${formatChineseDate(today)}，${ratesText(circumstances, matters)}现将有关情况通报如下：`,
      ),
      firstHeading(1, '总体情况'),
      ...(matters.length > 0 ? [unitsTable(matters, today)] : []),
      paragraph(gap('总体评价')),
      firstHeading(2, '好的做法'),
      paragraph(gap('成效明显的单位和做法')),
      firstHeading(3, '存在问题'),
      ...numbered(late),
      paragraph(gap('进展缓慢、落实不力的单位和问题')),
      firstHeading(4, '下一步要求'),
      paragraph(`对存在的问题，有关单位要在${gap('整改期限')}前整改到位并书面报告。${gap('工作要求')}`),
    ],
  });
}

/** 总结 of a year's work, with the rates and how they were reached. */
export function proposeSummary(circumstances: DocumentCircumstances): OfficialDocument {
  const { unit, today } = circumstances;
  const matters = mattersOf(circumstances);
  const { year } = datePartsOf(today);
  const kinds = countsByKind(matters);
  return officialDocument(circumstances, {
    format: 'upward',
    title: `${unit.name}关于${year}年${subjectOf(matters)}办理工作的总结报告`,
    addressee: governmentOf(unit.name),
    signers: [signerOf(circumstances)],
    about: matters,
    body: [
      paragraph(
        `${year}年，${ourUnit(unit.name)}共组织办理${matters.length}件${kinds === '' ? '' : `，其中${kinds}`}。${ratesText(circumstances, matters)}现将办理工作总结如下：`,
      ),
      firstHeading(1, '基本情况'),
      ...(matters.length > 0 ? [unitsTable(matters, today)] : []),
      firstHeading(2, '主要做法'),
      paragraph(gap('领办、沟通、督办、审核等方面的做法')),
      firstHeading(3, '办理成效'),
      ...matters.filter(isSolved).slice(0, 5).map(solvedText),
      paragraph(gap('推动解决的实际问题')),
      firstHeading(4, '存在问题'),
      paragraph(gap('问题和不足')),
      firstHeading(5, '下一步打算'),
      paragraph(gap('改进的措施')),
      paragraph('特此报告。'),
    ],
  });
}

function isSolved(matter: MatterState): boolean {
  return answering(matter).some(({ replies }) => replies.at(-1)?.content.resultMark === 'A');
}

function solvedText(matter: MatterState): BodyBlock {
  return paragraph(
    `${raisedBy(matter.facts)}${matterMention(matter.facts)}，由${unitsText(answering(matter))}办理，已解决或者基本解决。`,
  );
}
