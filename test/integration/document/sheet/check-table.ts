/** The 54 checks of DOCUMENT-FORMAT 3 as rows: number, short name, clause, and what measures it. */
import type { Check } from './checks/check';
import * as head from './checks/head-checks';
import * as imprint from './checks/imprint-checks';
import * as letter from './checks/letter-checks';
import * as file from './checks/package-checks';
import * as paper from './checks/paper-checks';
import * as end from './checks/signature-checks';
import * as text from './checks/text-checks';

export interface CheckRow {
  readonly id: number;
  readonly name: string;
  /** Of GB/T 9704-2012 unless said. */
  readonly clause: string;
  readonly run: Check;
}

const row = (id: number, name: string, clause: string, run: Check): CheckRow => ({ id, name, clause, run });

export const CHECK_TABLE: readonly CheckRow[] = [
  row(1, 'schema-valid, Office 2007 to 365', 'ISO 29500', file.schemaValid),
  row(2, 'opens elsewhere, round trip keeps it', 'project', file.opensElsewhere),
  row(3, 'A4', '5.1', paper.paper),
  row(4, 'left 28, right 26 mm', '5.2.1', paper.sideMargins),
  row(5, 'declared geometry', '5.2.1', paper.declaredGeometry),
  row(6, '22 lines fit, 23 do not', '5.2.3', paper.twentyTwoLines),
  row(7, '28 characters fit, 28.6 do not', '5.2.3', paper.charactersInALine),
  row(8, 'first line at 37 mm', '5.2.1', paper.firstLineTop),
  row(9, 'last line at 262 mm', '5.2.1', paper.lastLineBottom),
  row(10, '22 lines where a paragraph breaks', '5.2.3', paper.brokenPageIsFull),
  row(11, '28 汉字 in a full line', '5.2.3', paper.fullLineOfHanzi),
  row(12, 'pitch 10.45 mm', '5.2.3', paper.linePitch),
  row(13, 'body 3号仿宋 on every run', '5.2.2', text.bodyFace),
  row(14, 'first line two characters in', '7.3.3', text.firstLineIndent),
  row(15, 'no spaces or tabs as indent', '7.3.3', text.noIndentBySpaces),
  row(16, 'title 2号小标宋, centred', '7.3.1', text.titleLook),
  row(17, 'heading faces', '7.3.3', text.headingFaces),
  row(18, 'outline levels, keepNext', '7.3.3', text.headingLevels),
  row(19, '份号', '7.2.1', head.copyNumber),
  row(20, '密级, 紧急程度, order', '7.2.2, 7.2.3', head.classificationAndUrgency),
  row(21, 'mark at 72 or 30 mm', '7.2.4, 10.1', head.markTop),
  row(22, 'mark red, centred, in width', '7.2.4', head.markRedAndCentred),
  row(23, "number's syntax and place", '7.2.5', head.numberSyntax),
  row(24, 'number two lines below the mark', '7.2.5', head.numberBelowMark),
  row(25, "letter: number's right edge", '10.1', head.letterNumberRight),
  row(26, 'red line 4 mm below the number', '7.2.7', head.redRule),
  row(27, 'letter: four rules, 170 mm', '10.1', letter.fourRules),
  row(28, 'letter: places of the rules', '10.1', letter.rulePlaces),
  row(29, 'letter: 粗细, 细粗', '10.1', letter.thickAndThin),
  row(30, 'letter: first item 4.84 mm below', '10.1', letter.firstItemBelowRule),
  row(31, 'letter: title below the items', '10.1', letter.titleBelowItems),
  row(32, 'letter: text above the rule', '10.1', letter.lastLineAboveRule),
  row(33, 'title two lines below the line', '7.3.1', head.titleBelowRule),
  row(34, 'salutation one line below', '7.3.2', head.salutationBelowTitle),
  row(35, 'page 1 shows text', '7.3.3', head.pageOneShowsText),
  row(36, '附件说明', '7.3.4', end.attachmentNote),
  row(37, 'date: digits and place', '7.3.5', end.datePlace),
  row(38, 'issuer centred on the date', '7.3.5.1', end.issuerCentredOnDate),
  row(39, 'seal within one line of the text', '7.3.5.1', end.sealWithinOneLine),
  row(40, 'issuer and date under the seal', '7.3.5.1', end.namesUnderSeal),
  row(41, "seal's axis, size, room", '7.3.5.1', end.sealSizeAndAxis),
  row(42, 'seal, date, mark, number tagged', 'project', end.taggedFields),
  row(43, 'signature page carries text', '7.3.5.5', end.signaturePageHasText),
  row(44, '附注', '7.3.6', end.note),
  row(45, 'attachment on its page', '7.3.7', end.enclosedAttachments),
  row(46, "imprint's last rule at 262 mm", '7.4.1', imprint.lastRule),
  row(47, 'rules .35, .25, .35 mm', '7.4.1', imprint.ruleThickness),
  row(48, '抄送, 印发', '7.4.2, 7.4.3', imprint.copiesAndPrinting),
  row(49, 'imprint on an even page', 'GB/T 33476.2', imprint.imprintOnEvenPage),
  row(50, 'page number', '7.5, 8', imprint.pageNumbers),
  row(51, 'letter: page 1 without number', '10.1', letter.numberHiddenOnFirst),
  row(52, 'red is red, all else black', '5.2.4', file.redAndBlackOnly),
  row(53, 'punctuation settings', 'project', file.punctuationSettings),
  row(54, 'no placeholder in the final', 'project', file.noPlaceholderInFinal),
];
