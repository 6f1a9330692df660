/** The cells of the overview: each a word, a colour and a shape, grey where there is nothing to say. */
import { daysBetween, type LocalDate } from '@shared/domain/calendar/local-date';
import type { UnitOverview } from '@shared/ipc/calls/export-calls';
import { StatusTag } from '../../components/StatusTag';
import { shortDayText } from '../../strings/amounts';
import { missingText } from '../../strings/exchange-words';
import { PEER_STATUS_WORDS } from '../../strings/package-words';

/** A new card takes days to travel and to be verified. */
const EXPIRES_SOON_DAYS = 60;

export function CardState({
  card,
  today,
}: {
  readonly card: UnitOverview['card'];
  readonly today: LocalDate;
}) {
  if (!card) return <StatusTag tone="warning">没有身份卡</StatusTag>;
  if (card.status !== 'trusted') {
    return (
      <StatusTag tone={card.status === 'pending' ? 'warning' : 'bad'}>
        身份卡{PEER_STATUS_WORDS[card.status]}
      </StatusTag>
    );
  }
  const left = daysBetween(today, card.validTo);
  if (left > EXPIRES_SOON_DAYS) return null;
  return (
    <StatusTag tone="warning">
      身份卡还有 {left} 天到期（{shortDayText(card.validTo, today)}）
    </StatusTag>
  );
}

export function Silence({ unit }: { readonly unit: UnitOverview }) {
  const { silentDays, alarming, missing, missingCount } = unit;
  return (
    <>
      {missingCount > 0 && <StatusTag tone="warning">{missingText(missing, missingCount)}</StatusTag>}
      {alarming && <StatusTag tone="warning">已 {silentDays} 天没有来包</StatusTag>}
    </>
  );
}

export function Waiting({ waiting: { matters, receipts } }: Pick<UnitOverview, 'waiting'>) {
  if (matters === 0 && receipts === 0) return <span className="grey">没有</span>;
  const words = [matters > 0 && `${matters} 件事项`, receipts > 0 && `${receipts} 份回执`];
  return <StatusTag tone="waiting">{words.filter(Boolean).join('、')}</StatusTag>;
}

interface UnconfirmedProps {
  readonly unconfirmed: UnitOverview['unconfirmed'];
  readonly days: number | undefined;
}

export function Unconfirmed({ unconfirmed, days }: UnconfirmedProps) {
  if (!unconfirmed) return <span className="grey">没有</span>;
  return (
    <StatusTag tone="waiting">
      {unconfirmed.count} 个{days !== undefined && days > 0 && `，最早的已 ${days} 天`}
    </StatusTag>
  );
}
