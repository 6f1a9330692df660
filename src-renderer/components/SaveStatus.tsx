/** Whether what was typed is on the disk: 已自动保存 10:42, 正在保存, 未保存 with the reason. */
import type { SaverState } from '../api/draft-saver';
import { clockTime } from '../strings/amounts';
import { errorWords } from '../strings/errors';
import { StatusTag } from './StatusTag';

export function SaveStatus({ saving }: { readonly saving: SaverState }) {
  return (
    <span role="status" aria-live="polite">
      {words(saving)}
    </span>
  );
}

function words({ phase, savedAt, error }: SaverState) {
  switch (phase) {
    case 'clean':
      return savedAt === undefined ? (
        <StatusTag tone="quiet">尚未改动</StatusTag>
      ) : (
        <StatusTag tone="good">已自动保存 {clockTime(savedAt)}</StatusTag>
      );
    case 'waiting':
    case 'saving':
      return <StatusTag tone="waiting">正在保存…</StatusTag>;
    case 'stale':
      return <StatusTag tone="bad">已在别处改过，没有保存</StatusTag>;
    case 'failed':
      return (
        <StatusTag tone="bad">
          没有保存{error ? `：${errorWords(error.code, error.details).title}` : ''}
        </StatusTag>
      );
  }
}
