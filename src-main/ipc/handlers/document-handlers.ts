/** Composed documents and the unit's seals: one use case each; running batches are kept here, so that one can be cancelled. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { composeDocument } from '../../usecases/document/compose-document';
import { discardDocument, restoreDocument } from '../../usecases/document/discard-document';
import { suggestDocumentNumber } from '../../usecases/document/document-number';
import { getDocument } from '../../usecases/document/get-document';
import { listDocuments } from '../../usecases/document/list-documents';
import { placeImage, readImages } from '../../usecases/document/place-image';
import { cancelBatch, createBatches, produceBatch } from '../../usecases/document/produce-batch';
import { produceDocument } from '../../usecases/document/produce-document';
import { saveDocument } from '../../usecases/document/save-document';
import { saveDocuments } from '../../usecases/document/save-documents';
import { addSealImage, listOwnSealImages, removeSealImage } from '../../usecases/document/seal-images';
import type { Workspace } from '../../usecases/workspace';

export function documentHandlers(workspace: Workspace) {
  const batches = createBatches(workspace);
  return {
    'document.list': (input) => listDocuments(workspace, input),
    'document.compose': (input) => composeDocument(workspace, input),
    'document.get': (input) => getDocument(workspace, input),
    'document.save': (input) => saveDocument(workspace, input),
    'document.discard': (input) => discardDocument(workspace, input),
    'document.restore': (input) => restoreDocument(workspace, input),
    'document.suggest-number': (input) => suggestDocumentNumber(workspace, input),
    'document.produce': (input) => produceDocument(workspace, input),
    'document.produce-batch': (input) => produceBatch(batches, input),
    'document.cancel-batch': (input) => cancelBatch(batches, input),
    'document.save-all': (input) => saveDocuments(batches, input),
    'document.place-image': (input) => placeImage(workspace, input),
    'document.images': (input) => readImages(workspace, input),
    'seal-image.add': (input) => addSealImage(workspace, input),
    'seal-image.list': () => listOwnSealImages(workspace),
    'seal-image.remove': (input) => removeSealImage(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
