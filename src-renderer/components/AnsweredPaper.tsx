/** A paper that a unit has laid before the government, in the list of its kind: what was sent, and the answer to it or that it still waits (S0 三2, S2 五). */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { filesOfLetter } from '@shared/domain/correspondence/letter-fields';
import type { LetterView } from '@shared/domain/correspondence/letters';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { dayText } from '../strings/amounts';
import { FileChips } from './FileChips';
import { StatusTag } from './StatusTag';
import './case-rows.css';

export interface PaperWords {
  /** Behind the day of the answer. */
  readonly answered: string;
  readonly waiting: string;
  /** On the button of whoever answers. */
  readonly answer: string;
}

interface Props {
  readonly today: LocalDate;
  readonly heading: string;
  readonly paper: LetterView;
  readonly answer: LetterView | undefined;
  readonly words: PaperWords;
  /** Absent for whoever cannot answer it. */
  readonly onAnswer: (() => void) | undefined;
  /** What the paper says, where its files do not say it all. */
  readonly children?: ReactNode;
}

export function AnsweredPaper({ today, heading, paper, answer, words, onAnswer, children }: Props) {
  return (
    <li className="case-item">
      <div className="case-head">
        <strong>{heading}</strong>
        <span className="grey">{dayText(paper.on, today)} 报送</span>
      </div>
      {children}
      <FileChips files={filesOfLetter(paper)} />
      {answer ? (
        <>
          <StatusTag tone="good">
            {dayText(answer.on, today)} {words.answered}
          </StatusTag>
          <div>{answer.text}</div>
          <FileChips files={filesOfLetter(answer)} />
        </>
      ) : (
        <div className="row">
          <StatusTag tone={onAnswer ? 'warning' : 'waiting'}>{words.waiting}</StatusTag>
          {onAnswer && (
            <Button size="small" onClick={onAnswer}>
              {words.answer}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
