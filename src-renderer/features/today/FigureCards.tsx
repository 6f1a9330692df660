/** The four figures of the day, each a link to the list that it counts: what is due here, what came in, and what others are late with. */
import type { TurnKind } from '@shared/domain/matter/turn';
import type { Today } from '@shared/ipc/calls/desk-calls';
import { Link } from 'react-router';
import './today.css';

interface Props {
  readonly counts: Today['counts'];
  /** The address of the list of just these matters. */
  readonly listOf: (what: TurnKind) => string;
}

interface Card {
  readonly what: TurnKind;
  readonly word: string;
  readonly tone: 'bad' | 'warning' | 'plain' | 'quiet';
  readonly some: string;
  readonly none: string;
}

export function FigureCards({ counts, listOf }: Props) {
  const cards: readonly Card[] = [
    { what: 'mine-overdue', word: '本单位逾期', tone: 'bad', some: '请马上办理', none: '没有逾期' },
    {
      what: 'mine-soon',
      word: '本单位临期',
      tone: 'warning',
      some: '请抓紧办理',
      none: '近期没有到期',
    },
    { what: 'arrived', word: '新收到', tone: 'plain', some: '请先看看', none: '没有新事项' },
    { what: 'others-overdue', word: '对方逾期', tone: 'bad', some: '可以催一催', none: '没有逾期' },
  ];
  return (
    <ul className="figures">
      {cards.map(({ what, word, tone, some, none }) => {
        const figure = counts[what] ?? 0;
        return (
          <li key={what}>
            <Link to={listOf(what)} className="figure">
              <span className="figure-word">{word}</span>
              <span className={`figure-number figure-${figure > 0 ? tone : 'none'}`}>{figure}</span>
              <span className="figure-hint">{figure > 0 ? some : none}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
