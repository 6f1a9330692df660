/** From what stands in the fields to a model that can be kept: what is required and still empty becomes a visible gap, what is optional and empty goes. Nothing typed is lost. */
import type { BodyBlock } from '@shared/document-model/body-block';
import type { DocumentModel } from '@shared/document-model/document-model';
import type { FormDocument } from '@shared/document-model/form-document';
import type { DocumentSignature, OfficialDocument } from '@shared/document-model/official-document';
import { gap } from '@shared/domain/document/gaps';

export function closeModel(model: DocumentModel): DocumentModel {
  return model.shape === 'form' ? closeForm(model) : closeOfficial(model);
}

function closeForm(form: FormDocument): FormDocument {
  return {
    ...form,
    unit: optional(form.unit),
    title: required(form.title, '表名'),
    left: optional(form.left),
    right: optional(form.right),
    notes: form.notes.map((note) => note.trim()).filter((note) => note !== ''),
  };
}

function closeOfficial(document: OfficialDocument): OfficialDocument {
  const { head, imprint } = document;
  const marks = filled(head.mark.names);
  return {
    ...document,
    head: {
      ...head,
      classification: head.classification && {
        ...head.classification,
        period: optional(head.classification.period),
      },
      mark: { ...head.mark, names: marks.length === 0 ? [gap('发文机关标志')] : marks },
      issue: head.issue && { ...head.issue, issuer: required(head.issue.issuer, '编发单位') },
      signers: filled(head.signers),
    },
    title: required(document.title, '标题'),
    addressee: document.addressee === null ? null : required(document.addressee, '主送机关'),
    body: closeBody(document.body, '正文'),
    attachments: document.attachments
      .filter(({ name, enclosed }) => name.trim() !== '' || enclosed !== null)
      .map(({ name, enclosed }) => ({
        name: required(name, '附件名称'),
        enclosed: enclosed && closeBody(enclosed, '附件内容'),
      })),
    signature: closeSignature(document.signature),
    note: optional(document.note),
    attendance: document.attendance.filter(({ names }) => names.trim() !== ''),
    imprint: {
      ...imprint,
      copies: filled(imprint.copies),
      printingOffice: imprint.printingOffice === null ? null : required(imprint.printingOffice, '印发机关'),
    },
  };
}

function closeBody(blocks: readonly BodyBlock[], what: string): BodyBlock[] {
  return blocks.length === 0 ? [{ type: 'paragraph', text: gap(what) }] : [...blocks];
}

function closeSignature(signature: DocumentSignature): DocumentSignature {
  switch (signature.kind) {
    case 'none':
      return signature;
    case 'signature-stamp':
      return {
        ...signature,
        post: required(signature.post, '签发人职务'),
        name: required(signature.name, '签发人姓名'),
      };
    default: {
      const issuers = filled(signature.issuers);
      return { ...signature, issuers: issuers.length === 0 ? [gap('署名机关')] : issuers };
    }
  }
}

const required = (text: string, what: string) => (text.trim() === '' ? gap(what) : text);

const optional = (text: string | null) => (text === null || text.trim() === '' ? null : text);

const filled = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '');
