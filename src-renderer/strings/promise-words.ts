/** Words of the ledger of promises. */
import type { PromiseState } from '@shared/domain/promise/promises';

export const PROMISE_STATE_WORDS: Readonly<Record<PromiseState, string>> = {
  open: '未到期',
  near: '临期',
  overdue: '逾期',
  reported: '已报兑现，待确认',
  confirmed: '已兑现',
};
