/** 协调会议纪要 (S1 二1, S2 五): who came, what each unit stated in its name (S2 九), and what was decided. */
import type { BodyBlock } from '../../document-model/body-block';
import type { OfficialDocument } from '../../document-model/official-document';
import { matterMention, matterReference } from '../wording/matter-wording';
import { shortUnitName } from '../wording/reply-wording';
import { governmentOf, placeOf } from '../wording/unit-wording';
import { firstHeading, numbered, paragraph, table } from './body-parts';
import { type DocumentCircumstances, needMatter } from './circumstances';
import { gap } from './gaps';
import { standing } from './matter-facts';
import { officialDocument } from './official-parts';

export function proposeCoordinationMinutes(circumstances: DocumentCircumstances): OfficialDocument {
  const matter = needMatter(circumstances);
  const units = standing(matter).map(({ facts }) => shortUnitName(facts.unit.name));
  const government = governmentOf(circumstances.unit.name);
  return officialDocument(circumstances, {
    format: 'minutes',
    mark: `${government}协调会议纪要`,
    title: `关于协调${matterReference(matter.facts)}办理工作的会议纪要`,
    addressee: null,
    about: [matter],
    note: null,
    body: [
      paragraph(
        `${gap('会议日期')}，${gap('主持人的职务和姓名')}在${gap('会议地点')}主持召开会议，协调${matterMention(matter.facts)}办理工作中的问题。现将会议情况纪要如下：`,
      ),
      firstHeading(1, '各单位意见'),
      statements(units),
      firstHeading(2, '议定事项'),
      ...numbered([
        gap('议定的事项、责任单位和完成时限'),
        `对仍不能取得一致意见的，由牵头单位列出各方理据，提出意见建议，于${gap('报送日期')}前报市人民政府决定。`,
      ]),
      firstHeading(3, '工作要求'),
      paragraph(
        `各单位按照议定事项抓好落实，办理进展由${placeOf(circumstances.unit.name) === '' ? '政府办公室' : '市政府办公室'}跟踪督办。`,
      ),
    ],
    attendance: [
      {
        label: '出席',
        names: (units.length > 0 ? units : [gap('单位')]).map((unit) => `${unit}${gap('姓名')}`).join('，'),
      },
      { label: '列席', names: gap('列席人员') },
    ],
    copies: units,
  });
}

/** 派员参会须代表单位明确表态 (S2 九): a position each, on the record. */
function statements(units: readonly string[]): BodyBlock {
  return table({
    columns: [
      ['单位', 1.4],
      ['参会人员', 1.4],
      ['代表单位的表态', 3.8],
    ],
    rows: (units.length > 0 ? units : [gap('单位')]).map((unit) => [
      unit,
      gap('姓名和职务'),
      gap('明确表态的意见'),
    ]),
  });
}
