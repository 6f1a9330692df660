/** What the matter and the reply say, in the words that documents print: 密级, 紧急程度, 公开属性. */
import type { Classification, Publicity, Urgency } from '../../document-model/official-document';
import type { MatterFacts } from '../matter/matter';
import type { ReplyContent } from './reply-content';

/** 内部 is no degree of secrecy (GB/T 9704 7.2.2) and is not printed. */
export function classificationMark(facts: Pick<MatterFacts, 'classification'>): Classification | null {
  switch (facts.classification) {
    case 'none':
    case 'internal':
      return null;
    case 'mimi':
      return { level: '秘密', period: null };
    case 'jimi':
      return { level: '机密', period: null };
    case 'juemi':
      return { level: '绝密', period: null };
  }
}

export function urgencyMark(facts: Pick<MatterFacts, 'urgency'>): Urgency | null {
  switch (facts.urgency) {
    case 'none':
      return null;
    case 'urgent':
      return '加急';
    case 'extra-urgent':
      return '特急';
  }
}

export function publicityMark(publicity: ReplyContent['publicity']): Publicity | null {
  switch (publicity) {
    case undefined:
      return null;
    case 'public':
      return '主动公开';
    case 'on-request':
      return '依申请公开';
    case 'not-public':
      return '不予公开';
  }
}
