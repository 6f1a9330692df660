/** Above an editor: the state of its autosave, and the way out where another window saved meanwhile or the disk refused. */
import type { AppError } from '@shared/result/app-error';
import { Button } from 'antd';
import type { SaverState } from '../../api/draft-saver';
import { EditorBar } from '../../components/EditorBar';
import { SaveStatus } from '../../components/SaveStatus';
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
  if (saving.phase === 'stale') return <StaleDraft mine={asText()} onReload={reload} />;
  return (
    <EditorBar status={<SaveStatus saving={saving} />}>
      {saving.phase === 'failed' && flush && (
        <Button size="small" type="primary" onClick={() => void flush()}>
          再保存一次
        </Button>
      )}
      <span className="grey">Ctrl+S 立即保存</span>
    </EditorBar>
  );
}
