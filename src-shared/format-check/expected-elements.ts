/** Which elements the model says a document has, so that one that got lost on the way is found missing. */
import type { DocumentModel } from '../document-model/document-model';
import type { OfficialDocument } from '../document-model/official-document';
import type { ElementKind } from './elements';
import type { InspectOptions } from './inspect-document';

export function optionsOfModel(model: DocumentModel, variant: 'draft' | 'final'): InspectOptions {
  if (model.shape === 'form') return { own: true, variant, format: 'form', expects: ['title'] };
  const { signature } = model;
  return {
    own: true,
    variant,
    format: model.format,
    expects: expectedElements(model),
    sealed: signature.kind === 'sealed' || signature.kind === 'signature-stamp',
  };
}

function expectedElements(model: OfficialDocument): ElementKind[] {
  const { head, signature, imprint } = model;
  const present: readonly (readonly [ElementKind, boolean])[] = [
    ['copy-number', head.copyNumber !== null],
    ['classification', head.classification !== null],
    ['urgency', head.urgency !== null],
    ['mark', !head.preprinted],
    ['number', model.format !== 'minutes'],
    ['signer', model.format === 'upward' && head.signers.length > 0],
    ['title', true],
    ['salutation', model.addressee !== null],
    ['attachment-note', model.attachments.length > 0],
    ['issuer', signature.kind === 'sealed' || signature.kind === 'unsealed'],
    ['date', signature.kind !== 'none'],
    ['note', model.note !== null],
    ['copies', imprint.copies.length > 0],
    ['printing', model.format !== 'letter' && imprint.printingOffice !== null],
  ];
  return present.flatMap(([kind, has]) => (has ? [kind] : []));
}
