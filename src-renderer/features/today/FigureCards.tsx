/** The four figures of the day, each a link to the list that it counts. */
import type { Today } from '@shared/ipc/calls/desk-calls';
import { Link } from 'react-router';
import './today.css';

interface Props {
  readonly today: Today;
  readonly warnDays: number;
}

export function FigureCards({ today, warnDays }: Props) {
  const cards = [
    {
      tab: 'overdue',
      word: '逾期',
      figure: today.overdue,
      tone: 'bad',
      hint: today.overdue > 0 ? '请马上办理' : '没有逾期',
    },
    {
      tab: 'soon',
      word: warnDays > 0 ? `${warnDays} 天内到期` : '今天到期',
      figure: today.soon,
      tone: 'warning',
      hint: today.soon > 0 ? '请抓紧办理' : '近期没有到期',
    },
    {
      tab: 'mine',
      word: '新收到',
      figure: today.arrived,
      tone: 'plain',
      hint: today.arrived > 0 ? '请先看看' : '没有新事项',
    },
    {
      tab: 'waiting',
      word: '等别人',
      figure: today.waiting,
      tone: 'quiet',
      hint: today.waiting > 0 ? '可以催一催' : '没有等待',
    },
  ] as const;
  return (
    <ul className="figures">
      {cards.map(({ tab, word, figure, tone, hint }) => (
        <li key={tab}>
          <Link to={`/matters?tab=${tab}`} className="figure">
            <span className="figure-word">{word}</span>
            <span className={`figure-number figure-${figure > 0 ? tone : 'none'}`}>{figure}</span>
            <span className="figure-hint">{hint}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
