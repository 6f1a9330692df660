/** The cards a unit had: which number, what became of it, when and why. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { FormerCard } from '@shared/ipc/calls/card-calls';

const WORDS: Readonly<Record<FormerCard['status'], string>> = { superseded: '已停用', revoked: '已吊销' };

export function FormerCards({ cards }: { readonly cards: readonly FormerCard[] }) {
  if (cards.length === 0) return null;
  return (
    <div>
      <div className="verify-label">以前的身份卡</div>
      <ul className="former-cards">
        {cards.map(({ serial, name, status, settledAt, reason }) => (
          <li key={`${serial}${status}${settledAt}`} className="numbers">
            第 {serial} 张 · {name} · {WORDS[status]}
            {settledAt !== undefined && ` · ${localDateOf(settledAt)}`}
            {reason !== undefined && <span className="grey">（{reason}）</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
