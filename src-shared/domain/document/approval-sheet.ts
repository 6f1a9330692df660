/** 送审签批单 of a reply that is still being written: one form for the draft's own sheet and for the composed one. */
import type { FormDocument } from '../../document-model/form-document';
import { approvalSheetForm } from '../reply/approval-sheet-form';
import { approvalFactsOfReply } from '../reply/approval-sheet-of-reply';
import { proposeReply } from '../reply/propose-reply';
import { type DocumentCircumstances, needAssignment } from './circumstances';

export function proposeApprovalSheet(circumstances: DocumentCircumstances): FormDocument {
  const { matter, assignment } = needAssignment(circumstances);
  const { settings, person, at, draftDigest } = circumstances;
  const facts = approvalFactsOfReply(matter, assignment, proposeReply(matter, assignment, settings), {
    drafterName: person.name,
    drafterPhone: settings.contactPhone,
    at,
  });
  return approvalSheetForm({ ...facts, draftDigest: draftDigest ?? null });
}
