/** 内部审批: where the reply stands in the unit's chain, whose turn it is, and what was said to which point. */
import { CheckCircleFilled, ClockCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import type { PointId } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import type { Approval } from '@shared/ipc/calls/approval-calls';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useStatus } from '../../app/desk';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';
import { instantText } from '../../strings/amounts';
import { APPROVAL_ACT_WORDS, APPROVAL_STATE_WORDS } from '../../strings/approval-words';
import { ROLE_WORDS } from '../../strings/person-words';
import { actText, type ChainPlace, placesOf } from './approval-view';
import './approval.css';

const ACTS_AT_FIRST = 3;

const MARKS: Readonly<Record<ChainPlace['standing'], ReactNode>> = {
  done: <CheckCircleFilled className="chain-done" />,
  here: <ClockCircleFilled className="chain-here" />,
  ahead: <MinusCircleOutlined className="chain-ahead" />,
};
const STANDING_WORDS: Readonly<Record<ChainPlace['standing'], string>> = {
  done: '已过',
  here: '现在',
  ahead: '未到',
};

interface Props {
  readonly approval: Approval;
  readonly points: readonly Point[];
  readonly onPoint: (pointId: PointId) => void;
}

export function ApprovalPanel({ approval, points, onPoint }: Props) {
  const { today, people } = useStatus();
  const [all, setAll] = useState(false);
  const asked = people.find(({ id }) => id === approval.askedId)?.name;
  const record = [...approval.acts].reverse();
  const shown = all ? record : record.slice(0, ACTS_AT_FIRST);
  const signed = approval.state === 'signed';
  return (
    <Panel
      title="内部审批"
      extra={
        <StatusTag tone={signed ? 'good' : approval.state === 'drafting' ? 'quiet' : 'waiting'}>
          {APPROVAL_STATE_WORDS[approval.state]}
        </StatusTag>
      }
    >
      <ol className="chain">
        {placesOf(approval).map((place) => (
          <li key={place.state} className={`chain-place chain-place-${place.standing}`}>
            <span aria-hidden="true">{MARKS[place.standing]}</span>
            <span className="chain-words">
              <span className="sr-only">{STANDING_WORDS[place.standing]}：</span>
              {APPROVAL_STATE_WORDS[place.state]}
              {place.standing === 'here' && asked && <strong className="chain-who">{asked}</strong>}
              {place.by && (
                <span className="grey chain-who">
                  {place.by}　{place.at === undefined ? '' : instantText(place.at, today)}
                </span>
              )}
              {place.text && <span className="chain-said">{place.text}</span>}
            </span>
          </li>
        ))}
      </ol>
      {record.length > 0 && (
        <div className="chain-record">
          {shown.map((step) => (
            <div key={`${step.at}${step.act}`} className="chain-act">
              <div className="grey">
                {instantText(step.at, today)}　{step.by}（{ROLE_WORDS[step.role]}）
                {actText(step, APPROVAL_ACT_WORDS)}　第{step.versionNumber}版
              </div>
              {step.comments.map(({ pointId, text }, index) => {
                const point = points.find(({ id }) => id === pointId);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the comments of an act never change
                  <div key={index} className="chain-comment">
                    {point && (
                      <Button type="link" size="small" onClick={() => onPoint(point.id)}>
                        第{point.no}点
                      </Button>
                    )}
                    <span>{text}</span>
                  </div>
                );
              })}
            </div>
          ))}
          {record.length > ACTS_AT_FIRST && (
            <Button type="link" size="small" onClick={() => setAll(!all)}>
              {all ? '收起' : `全部 ${record.length} 条`}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
