/** Says that an act is done and what comes next; where the result must travel, a button leads to 收发. */
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';

export interface Success {
  readonly title: string;
  readonly next: string;
  /** The result waits for export. */
  readonly toExport?: boolean;
}

export function useSuccess(): (success: Success) => void {
  const { notification } = App.useApp();
  const navigate = useNavigate();
  return useCallback(
    ({ title, next, toExport }) => {
      const key = `success ${title}`;
      notification.success({
        key,
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
                    notification.destroy(key);
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
