/** 送审签批单 as a form of the one document model: who drafted, who read, who signs. Empty cells are filled in by hand. */
import type { ApprovalSheet } from '../../document-model/approval-sheet';
import type { FormDocument } from '../../document-model/form-document';
import { chineseDateText, classificationText, documentNumberText } from '../../document-model/official-text';
import { type ApprovalFacts, approvalFactsOfReply } from '../reply/approval-sheet-of-reply';
import { proposeReply } from '../reply/propose-reply';
import { type DocumentCircumstances, needAssignment } from './circumstances';
import { byHand, form, growingRow, label, row, text } from './form-parts';

export function proposeApprovalSheet(circumstances: DocumentCircumstances): FormDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { settings, person, at, draftDigest } = circumstances;
  const facts = approvalFactsOfReply(matter, assignment, proposeReply(matter, assignment, settings), {
    drafterName: person.name,
    drafterPhone: settings.contactPhone,
    at,
  });
  return formOfApprovalSheet(circumstances, facts, draftDigest);
}

export function formOfApprovalSheet(
  circumstances: DocumentCircumstances,
  sheet: ApprovalFacts,
  draftDigest: string | undefined,
): FormDocument {
  const { drafter, reviewer, leaderInCharge, principalLeader } = sheet;
  return form(circumstances, {
    unit: sheet.unit,
    title: '送审签批单',
    left: sheet.documentNumber ? documentNumberText(sheet.documentNumber) : null,
    right: drafter.draftedOn ? chineseDateText(drafter.draftedOn) : null,
    columns: [3, 4, 3, 4],
    rows: [
      row([label('文件标题'), text(sheet.documentTitle, 3)], 16),
      row([
        label('密级'),
        text(sheet.classification ? classificationText(sheet.classification) : '不涉密'),
        label('紧急程度'),
        text(sheet.urgency ?? '平件'),
      ]),
      row([label('办理结果'), text(sheet.resultMark ?? ''), label('公开属性'), text(sheet.publicity ?? '')]),
      row([label('主送'), text(sheet.addressee, 3)]),
      row([label('抄送'), text(sheet.copies.join('、'), 3)], 12),
      row([label('附件'), text(sheet.attachments.join('；'), 3)]),
      row([
        label('拟稿'),
        text([drafter.section, drafter.name].filter(Boolean).join('　')),
        label('联系电话'),
        text(drafter.phone ?? ''),
      ]),
      growingRow([label('核稿'), text(opinionText(reviewer), 3)], 18),
      ...sheet.coSigners.map(({ section, opinion }) =>
        row([label(`会签：${section}`), text(opinionText(opinion), 3)], 16),
      ),
      growingRow([label('分管负责人意见'), text(opinionText(leaderInCharge), 3)], 26),
      growingRow(
        [
          label('主要负责人签发'),
          text([principalLeader.post, principalLeader.name].filter(Boolean).join('　')),
          byHand('signature'),
          byHand('date'),
        ],
        26,
      ),
      ...(draftDigest === undefined
        ? []
        : [row([label('送审稿指纹'), text(digestGroups(draftDigest), 3)], 14)]),
    ],
    notes: ['送审稿附后。办理流程：拟稿、核稿、会签、分管负责人审核、主要负责人签发。'],
  });
}

function opinionText(opinion: ApprovalSheet['reviewer']): string {
  if (opinion === null) return '';
  const signed = [opinion.name, opinion.signedOn ? chineseDateText(opinion.signedOn) : null];
  return [opinion.text, signed.filter(Boolean).join('　')].filter(Boolean).join('\n');
}

/** SM3 in groups of eight, so that two people can compare it. */
function digestGroups(digest: string): string {
  return `SM3 ${(digest.match(/.{8}/gu) ?? []).join(' ')}`;
}
