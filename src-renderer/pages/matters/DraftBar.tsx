/** Above an editor, only when something stands in the way: not loaded, saved elsewhere meanwhile, or refused by the disk. */
import type { AppError } from '@shared/result/app-error';
import type { SaverState } from '../../api/draft-saver';
import type { UnsavedText } from '../../api/use-working-draft';
import { ShowError } from '../../components/ShowError';
import { StaleText } from '../../features/approval/StaleText';

interface Draft {
  readonly loadError: AppError | undefined;
  readonly reload: () => Promise<void>;
  readonly saving?: SaverState;
  readonly flush?: () => Promise<boolean>;
  readonly unsaved?: UnsavedText | undefined;
}

export function DraftBar({ draft }: { readonly draft: Draft }) {
  const { loadError, reload, saving, flush, unsaved } = draft;
  if (loadError) return <ShowError error={loadError} onRetry={() => void reload()} />;
  if (unsaved) {
    return (
      <div className="draft-warning">
        <StaleText place={unsaved.place} mine={unsaved.draft} reload={reload} />
      </div>
    );
  }
  if (saving?.phase !== 'failed' || !saving.error) return null;
  return (
    <div className="draft-warning">
      <ShowError error={saving.error} {...(flush ? { onRetry: () => void flush() } : {})} />
    </div>
  );
}
