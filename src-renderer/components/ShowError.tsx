/** A failure in its place on the page: what it means, what to do next, and a second try where that makes sense. */
import type { AppErrorDetails } from '@shared/result/app-error';
import type { AppErrorCode } from '@shared/result/app-error-code';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { errorWords } from '../strings/errors';

interface Props {
  readonly error: { readonly code: AppErrorCode; readonly details: AppErrorDetails };
  readonly onRetry?: () => void;
  /** The next step itself, where it can be taken on the spot. */
  readonly action?: ReactNode;
}

export function ShowError({ error, onRetry, action }: Props) {
  const { title, next } = errorWords(error.code, error.details);
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={next}
      action={
        action ??
        (onRetry && (
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        ))
      }
    />
  );
}
