/** A composed document in the window: loaded once, edited with undo, autosaved; leaving the page saves what was typed last. */
import { type DocumentModel, documentModelSchema } from '@shared/document-model/document-model';
import type { RecordId } from '@shared/domain/identifiers';
import type { ComposedDocument } from '@shared/ipc/calls/document-calls';
import type { CallArgument } from '@shared/ipc/contract';
import type { AppError } from '@shared/result/app-error';
import { useCallback, useEffect, useRef, useState } from 'react';
import { callMain, envelopeOf } from '../../../api/call';
import { AUTOSAVE_DELAY_MS, DraftSaver, type SaverState } from '../../../api/draft-saver';
import { useAct, useCall } from '../../../api/queries';
import { useSaverState } from '../../../api/use-autosaved-draft';
import { useFlushOnLeave } from '../../../api/use-flush-on-leave';
import { closeModel } from './close-model';
import { EditHistory } from './edit-history';

export type ChangeModel = (next: (model: DocumentModel) => DocumentModel) => void;

export interface ComposedHandle {
  /** Everything beside the text; undefined while loading. */
  readonly document: ComposedDocument | undefined;
  readonly model: DocumentModel | undefined;
  readonly loadError: AppError | undefined;
  readonly saving: SaverState;
  readonly change: ChangeModel;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Saves now; true when everything typed is on the disk. */
  readonly flush: () => Promise<boolean>;
  /** Presses an image on the document or takes it off; what was typed is saved first, so that no version is lost. */
  readonly place: (input: CallArgument<'document.place-image'>) => Promise<boolean>;
  /** Takes what is stored, giving up what was typed here. */
  readonly reload: () => Promise<void>;
}

interface Loaded {
  readonly history: EditHistory<DocumentModel>;
  readonly saver: DraftSaver<DocumentModel>;
}

export function useComposedDocument(documentId: RecordId): ComposedHandle {
  const question = useCall('document.get', { documentId });
  const [loaded, setLoaded] = useState<Loaded>();
  const [, setTurn] = useState(0);
  const loadedId = useRef<RecordId>(undefined);
  const { data, refetch } = question;

  const start = useCallback(
    ({ content, version, savedAt }: ComposedDocument) => {
      loadedId.current = documentId;
      setLoaded({
        history: new EditHistory(content),
        saver: new DraftSaver({
          version,
          savedAt,
          delay: AUTOSAVE_DELAY_MS,
          save: (model, from) => save(documentId, model, from),
        }),
      });
    },
    [documentId],
  );
  // Later answers (a file was produced, a seal placed) bring no text: what is being typed stays.
  useEffect(() => {
    if (data && loadedId.current !== documentId) start(data);
  }, [data, documentId, start]);
  const saver = loaded?.saver;
  const flushNow = useCallback(() => void saver?.flush(), [saver]);
  useFlushOnLeave(flushNow);

  const edited = useCallback(() => {
    if (loaded) loaded.saver.edit(loaded.history.present);
    setTurn((turn) => turn + 1);
  }, [loaded]);
  const change = useCallback<ChangeModel>(
    (next) => {
      if (!loaded) return;
      loaded.history.change(next(loaded.history.present), Date.now());
      edited();
    },
    [loaded, edited],
  );
  const placing = useAct('document.place-image');
  const place = async (input: CallArgument<'document.place-image'>) => {
    if (!loaded || !(await loaded.saver.flush())) return false;
    const saved = loaded.history.present;
    const placed = await placing.run(input);
    if (!placed.ok) return false;
    loaded.saver.resolve(placed.value.version, placed.value.savedAt);
    // Typed while the image was on its way.
    if (!Object.is(loaded.history.present, saved)) edited();
    return true;
  };
  const step = (move: () => boolean) => () => {
    if (move()) edited();
  };
  const saving = useSaverState(saver);
  const history = loadedId.current === documentId ? loaded?.history : undefined;
  return {
    document: data,
    model: history?.present,
    loadError: question.error ?? undefined,
    saving,
    change,
    undo: history?.canUndo ? step(() => history.undo()) : undefined,
    redo: history?.canRedo ? step(() => history.redo()) : undefined,
    flush: useCallback(async () => (saver ? saver.flush() : false), [saver]),
    place,
    reload: async () => {
      const fresh = await refetch();
      if (fresh.data) start(fresh.data);
    },
  };
}

async function save(documentId: RecordId, model: DocumentModel, version: number) {
  const closed = documentModelSchema.safeParse(closeModel(model));
  if (!closed.success) {
    const reasons = closed.error.issues.map(({ path }) => `model:${path.join('.')}`);
    return { ok: false, error: { code: 'DOCUMENT_REJECTED', details: { reasons } } } as const;
  }
  return envelopeOf(callMain('document.save', { documentId, version, content: closed.data }));
}
