/** Offers for a while to take back what was just taken away: a row of a form, a measure, a point. Reached from the keyboard by F6. */
import { App, Button } from 'antd';
import { useCallback } from 'react';

const OFFERED_SECONDS = 10;

export function useUndo(): (title: string, takeBack: () => void) => void {
  const { notification } = App.useApp();
  return useCallback(
    (title, takeBack) => {
      const key = `undo ${title}`;
      notification.info({
        key,
        title,
        placement: 'bottomRight',
        duration: OFFERED_SECONDS,
        actions: (
          <Button
            size="small"
            onClick={() => {
              notification.destroy(key);
              takeBack();
            }}
          >
            撤销
          </Button>
        ),
      });
    },
    [notification],
  );
}

/** Back where it stood, or at the end of a list that has become shorter. */
export function reinserted<T>(rows: readonly T[], index: number, row: T): T[] {
  return [...rows.slice(0, index), row, ...rows.slice(index)];
}
