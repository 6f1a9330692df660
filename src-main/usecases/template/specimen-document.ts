/** The least that any document says, to try a template with: what a template must have for more, each document's own refusal tells. */
import type { OfficialDocument } from '@shared/document-model/official-document';

export const SPECIMEN: OfficialDocument = {
  shape: 'official',
  format: 'downward',
  head: {
    copyNumber: null,
    classification: null,
    urgency: null,
    resultMark: null,
    mark: { names: ['本单位'], suffix: null },
    documentNumber: null,
    issue: null,
    signers: [],
    preprinted: false,
  },
  title: '关于试用模板的通知',
  addressee: null,
  body: [
    { type: 'heading', level: 1, text: '一、试用', runIn: null },
    { type: 'paragraph', text: '这是试填的正文。' },
  ],
  attachments: [],
  signature: { kind: 'none' },
  note: null,
  attendance: [],
  imprint: { copies: [], printingOffice: null, printedOn: null, publicity: null },
  properties: { author: '本单位', createdAt: 0 },
};
