/** Renders the approval sheet (送审签批单): one page that carries a draft, named by its fingerprint, to the principal leader's signature. */
import { type ApprovalSheet, approvalSheetSchema } from '@shared/document-model/approval-sheet';
import { approvalSheetForm } from '@shared/domain/reply/approval-sheet-form';
import { AppError } from '@shared/result/app-error';
import { renderForm } from './render-form';

/** Throws `DOCUMENT_REJECTED` with `reasons` when the model is invalid. Always a draft: its signature is a placeholder. */
export async function renderApprovalSheet(sheet: ApprovalSheet): Promise<Uint8Array> {
  const parsed = approvalSheetSchema.safeParse(sheet);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `model:${issue.path.join('.')}`);
    throw new AppError('DOCUMENT_REJECTED', { reasons });
  }
  return renderForm(approvalSheetForm(parsed.data), { variant: 'draft' });
}
