/** Words of 今天: whose turn it is, and the texts that wait to be sent. */
import type { TurnKind } from '@shared/domain/matter/turn';
import type { UnsentDraft } from '@shared/ipc/calls/desk-calls';

export const TURN_WORDS: Readonly<Record<TurnKind, string>> = {
  mine: '本单位要办',
  'mine-overdue': '本单位逾期',
  'mine-soon': '本单位临期',
  arrived: '新收到',
  others: '等对方办',
  'others-overdue': '对方逾期',
  'others-soon': '对方临期',
};

export const DRAFT_KIND_WORDS: Readonly<Record<UnsentDraft['kind'], string>> = {
  reply: '答复意见',
  plan: '处理方案',
  opinion: '会办意见',
};
