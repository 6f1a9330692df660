/** 移交清单: goes with the medium on paper, so that sender and receiver can compare what was handed over without opening it (SEALED-PACKAGE 1). */
import type { FormDocument } from '../../document-model/form-document';
import { formatChineseDate } from '../calendar/local-date';
import { CLASSIFICATION_WORDS } from '../wording/matter-wording';
import type { DocumentCircumstances } from './circumstances';
import { byHand, form, growingRow, headerRow, label, row, text } from './form-parts';
import { dayOf } from './matter-facts';
import type { PackageFacts } from './package-facts';

/** Titles that fit; the others are counted. */
const LISTED_TITLES = 12;

export function proposeHandOverSlip(circumstances: DocumentCircumstances): FormDocument {
  return handOverSlip(circumstances.package, circumstances);
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
        text(facts ? CLASSIFICATION_WORDS[facts.classification] : ''),
        label('载体编号'),
        text(facts?.mediumNumber ?? ''),
      ]),
      row([label('载体类型'), text(facts?.carrier ?? ''), label('移交方式'), text('')]),
      row([label('用途'), text(purpose(facts), 3)], 12),
      headerRow(label('序号'), label('所含事项', 3)),
      ...titleRows(facts?.matterTitles ?? []),
      growingRow([label('接收核对'), text('□文件名一致　□指纹逐组核对一致　□载体完好\n□其他情况：', 3)], 20),
      row([label('移交人签名'), byHand('signature'), label('接收人签名'), byHand('signature')], 18),
      row([label('移交日期'), byHand('date'), label('接收日期'), byHand('date')], 14),
    ],
    notes: [
      `经办人：${person.name}。接收单位导入前请将窗口显示的指纹与本清单逐组核对，不一致的不得导入。`,
      '本清单一式两份，移交单位和接收单位各存一份，与载体登记簿一并归档。',
    ],
  });
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
  return facts ? `${facts.kindName}材料报送，导入“承复”办理` : '';
}

function titleRows(titles: readonly string[]) {
  const shown = titles
    .slice(0, LISTED_TITLES)
    .map((title, index) => row([text(String(index + 1)), text(title, 3)]));
  const more = titles.length - LISTED_TITLES;
  if (titles.length === 0) return [row([text(''), text('', 3)])];
  return more > 0 ? [...shown, row([text(''), text(`以及其他${more}件`, 3)])] : shown;
}
