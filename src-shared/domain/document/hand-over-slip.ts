/** 移交清单: goes with the medium on paper, so that sender and receiver can compare what was handed over without opening it (SEALED-PACKAGE 1). */
import type { FormDocument } from '../../document-model/form-document';
import { formatChineseDate } from '../calendar/local-date';
import { highestClassification } from '../exchange/package-kind';
import { CLASSIFICATION_WORDS } from '../wording/matter-wording';
import type { DocumentCircumstances } from './circumstances';
import { byHand, form, growingRow, headerRow, label, row, text } from './form-parts';
import { dayOf } from './matter-facts';
import type { PackageFacts } from './package-facts';

/** Titles that fit; the others are counted. */
const LISTED_TITLES = 12;

export function proposeHandOverSlip(circumstances: DocumentCircumstances): FormDocument {
  const { packages = [] } = circumstances;
  return packages.length > 1
    ? slipOfSeveral(packages, circumstances)
    : handOverSlip(packages[0], circumstances);
}

/** Without a package: the same form, to be filled in by hand. */
export function handOverSlip(
  facts: PackageFacts | undefined,
  circumstances: DocumentCircumstances,
): FormDocument {
  const { unit, person, today } = circumstances;
  return form(circumstances, {
    unit: unit.name,
    title: '封装包移交清单',
    left: facts ? `制作时间：${dayOf(facts.createdAt)}` : null,
    right: `填写日期：${formatChineseDate(today)}`,
    columns: [3, 5, 3, 5],
    rows: [
      row([label('移交单位'), text(unit.name), label('接收单位'), text(facts?.recipientName ?? '')]),
      row([label('封装包文件名'), text(facts?.fileName ?? '', 3)], 14),
      row([
        label('封装包类别'),
        text(facts?.kindName ?? ''),
        label('大小'),
        text(facts ? bytesText(facts.bytes) : ''),
      ]),
      row([label('封装包指纹'), text(facts ? fingerprintLines(facts.fingerprint) : '', 3)], 20),
      row([
        label('密级'),
        text(facts ? CLASSIFICATION_WORDS[facts.mediumClassification ?? facts.classification] : ''),
        label('载体编号'),
        text(facts?.mediumNumber ?? ''),
      ]),
      row([label('载体类型'), text(facts?.carrier ?? ''), label('移交方式'), text(wayOf(facts))]),
      row([label('用途'), text(purpose(facts), 3)], 12),
      headerRow(label('序号'), label('所含事项', 3)),
      ...titleRows(facts?.matterTitles ?? []),
      ...signedBelow(),
    ],
    notes: notesOf(person.name),
  });
}

/** One medium, several packages: each with its own line of figures, the medium named once. */
function slipOfSeveral(
  packages: readonly PackageFacts[],
  circumstances: DocumentCircumstances,
): FormDocument {
  const { unit, person, today } = circumstances;
  const [first] = packages;
  const recipients = [...new Set(packages.map(({ recipientName }) => recipientName))];
  const classification =
    first?.mediumClassification ?? highestClassification(packages.map((facts) => facts.classification));
  return form(circumstances, {
    unit: unit.name,
    title: '封装包移交清单',
    left: `共${packages.length}个封装包`,
    right: `填写日期：${formatChineseDate(today)}`,
    columns: [3, 5, 3, 5],
    rows: [
      row([
        label('移交单位'),
        text(unit.name),
        label('接收单位'),
        text(recipients.length === 1 ? (recipients[0] ?? '') : '见下列各包'),
      ]),
      row([
        label('密级'),
        text(CLASSIFICATION_WORDS[classification]),
        label('载体编号'),
        text(first?.mediumNumber ?? ''),
      ]),
      row([label('载体类型'), text(first?.carrier ?? ''), label('移交方式'), text(wayOf(first))]),
      row([label('用途'), text(first?.purpose ?? '封装包移交，导入“承复”办理', 3)], 12),
      headerRow(label('序号'), label('封装包及指纹', 3)),
      ...packages.map((facts, index) =>
        row([text(String(index + 1)), text(packageLines(facts), 3)], HEIGHT_OF_PACKAGE),
      ),
      ...signedBelow(),
    ],
    notes: notesOf(person.name),
  });
}

/** Two lines of what it is, two of its fingerprint. */
const HEIGHT_OF_PACKAGE = 30;

function packageLines(facts: PackageFacts): string {
  const titles = facts.matterTitles.length;
  return [
    `${facts.recipientName}　${facts.kindName}${titles > 0 ? `，${titles}件事项` : ''}`,
    `${facts.fileName}（${bytesText(facts.bytes)}）`,
    fingerprintLines(facts.fingerprint),
  ].join('\n');
}

function signedBelow() {
  return [
    growingRow([label('接收核对'), text('□文件名一致　□指纹逐组核对一致　□载体完好\n□其他情况：', 3)], 20),
    row([label('移交人签名'), byHand('signature'), label('接收人签名'), byHand('signature')], 18),
    row([label('移交日期'), byHand('date'), label('接收日期'), byHand('date')], 14),
  ];
}

function notesOf(person: string): string[] {
  return [
    `经办人：${person}。接收单位导入前请将窗口显示的指纹与本清单逐组核对，不一致的不得导入。`,
    '本清单一式两份，移交单位和接收单位各存一份，与载体登记簿一并归档。',
  ];
}

function wayOf(facts: PackageFacts | undefined): string {
  return facts?.carrierPerson === undefined ? '' : `专人送达：${facts.carrierPerson}`;
}

const GROUPS_OF_LINE = 4;

/** Four groups a line, so that two people can read them to each other. */
function fingerprintLines(fingerprint: string): string {
  const groups = fingerprint.split(/\s+/u).filter((group) => group !== '');
  const lines = groups.flatMap((_, index) =>
    index % GROUPS_OF_LINE === 0 ? [groups.slice(index, index + GROUPS_OF_LINE).join('　')] : [],
  );
  return lines.join('\n');
}

function bytesText(bytes: number): string {
  const mebibytes = bytes / 2 ** 20;
  return mebibytes >= 1 ? `${mebibytes.toFixed(1)} MB` : `${Math.max(1, Math.ceil(bytes / 1024))} KB`;
}

function purpose(facts: PackageFacts | undefined): string {
  return facts ? (facts.purpose ?? `${facts.kindName}材料报送，导入“承复”办理`) : '';
}

function titleRows(titles: readonly string[]) {
  const shown = titles
    .slice(0, LISTED_TITLES)
    .map((title, index) => row([text(String(index + 1)), text(title, 3)]));
  const more = titles.length - LISTED_TITLES;
  if (titles.length === 0) return [row([text(''), text('', 3)])];
  return more > 0 ? [...shown, row([text(''), text(`以及其他${more}件`, 3)])] : shown;
}
