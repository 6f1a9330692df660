/** Says that an act is done and what comes next; where the result must travel, a button leads to 收发. */
import { App, Button } from 'antd';
import { useCallback, useEffect } from 'react';
import { useNavigate } from 'react-router';

export interface Success {
  readonly title: string;
  readonly next: string;
  /** The result waits for export. */
  readonly toExport?: boolean;
}

/** One at a time: the next success takes the place of the last. */
const KEY = 'success';

/** For a dialog: what was told before it opened never lies over its buttons. */
export function useClearedSuccess(): void {
  const { notification } = App.useApp();
  useEffect(() => notification.destroy(KEY), [notification]);
}

export function useSuccess(): (success: Success) => void {
  const { notification } = App.useApp();
  const navigate = useNavigate();
  return useCallback(
    ({ title, next, toExport }) => {
      notification.success({
        key: KEY,
        title,
        description: next,
        duration: 6,
        placement: 'bottomRight',
        ...(toExport
          ? {
              actions: (
                <Button
                  size="small"
                  type="primary"
                  onClick={() => {
                    notification.destroy(KEY);
                    navigate('/packages');
                  }}
                >
                  去收发导出
                </Button>
              ),
            }
          : {}),
      });
    },
    [notification, navigate],
  );
}
