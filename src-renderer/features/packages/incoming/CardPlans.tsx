/** Identity cards that lay beside the packages: what each would do, before anything is written. */
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { ShowError } from '../../../components/ShowError';
import { StatusTag, type StatusTone } from '../../../components/StatusTag';
import { CARD_EFFECT_HINTS, CARD_EFFECT_WORDS, type CardEffect } from '../../../strings/import-words';
import type { StagedCard } from '../import-state';
import '../packages.css';

const TONES: Readonly<Record<CardEffect, StatusTone>> = {
  rotation: 'good',
  pending: 'warning',
  candidate: 'warning',
  known: 'quiet',
};

interface Props {
  readonly cards: readonly StagedCard[];
  readonly onSetAside: (stagingId: string) => void;
  readonly onLeave: () => void;
}

export function CardPlans({ cards, onSetAside, onLeave }: Props) {
  const navigate = useNavigate();
  if (cards.length === 0) return null;
  const toVerify = cards.some(
    ({ state, card }) => state === 'written' && (card.effect === 'pending' || card.effect === 'candidate'),
  );
  return (
    <section className="block" aria-label="身份卡">
      <h4 className="block-title">身份卡 {cards.length} 张</h4>
      <ul>
        {cards.map((entry) => (
          <li key={entry.card.stagingId} className="line">
            <span className="line-main">
              {entry.card.name} <span className="grey numbers">第 {entry.card.serial} 张</span>
              <div className="grey">{hintOf(entry)}</div>
              {entry.state === 'failed' && <ShowError error={entry.error} />}
            </span>
            <StatusTag tone={TONES[entry.card.effect]}>{CARD_EFFECT_WORDS[entry.card.effect]}</StatusTag>
            {entry.state === 'staged' && entry.card.effect !== 'known' && (
              <Button size="small" onClick={() => onSetAside(entry.card.stagingId)}>
                这张不导入
              </Button>
            )}
          </li>
        ))}
      </ul>
      {toVerify && (
        <div className="line">
          <Button
            onClick={() => {
              onLeave();
              navigate('/units');
            }}
          >
            去核对指纹
          </Button>
        </div>
      )}
    </section>
  );
}

function hintOf({ state, card }: StagedCard): string {
  if (state === 'cancelled') return '没有导入。';
  return state === 'written' ? `已导入。${CARD_EFFECT_HINTS[card.effect]}` : CARD_EFFECT_HINTS[card.effect];
}
