/** Above an editor, only when something stands in the way: not loaded, saved elsewhere meanwhile, or refused by the disk. */
import type { AppError } from '@shared/result/app-error';
import type { SaverState } from '../../api/draft-saver';
import { ShowError } from '../../components/ShowError';
import { StaleDraft } from '../../components/StaleDraft';

interface Draft {
  readonly loadError: AppError | undefined;
  readonly reload: () => Promise<void>;
  readonly saving?: SaverState;
  readonly flush?: () => Promise<boolean>;
}

export function DraftBar({ draft, asText }: { readonly draft: Draft; readonly asText: () => string }) {
  const { loadError, reload, saving, flush } = draft;
  if (loadError) return <ShowError error={loadError} onRetry={() => void reload()} />;
  if (!saving) return null;
  if (saving.phase === 'stale') {
    return (
      <div className="draft-warning">
        <StaleDraft mine={asText()} onReload={reload} />
      </div>
    );
  }
  if (saving.phase !== 'failed' || !saving.error) return null;
  return (
    <div className="draft-warning">
      <ShowError error={saving.error} {...(flush ? { onRetry: () => void flush() } : {})} />
    </div>
  );
}
