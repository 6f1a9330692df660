/** 对照两稿: two parallel drafts point by point. The unit chooses one of them whole or section by section; the office reads and waits. */
import type { Point } from '@shared/domain/matter/matter';
import type { DraftView } from '@shared/domain/matter/matter-state';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { Button, Drawer, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { FileChips } from '../../components/FileChips';
import { Panel } from '../../components/Panel';
import { ReplyText } from '../../components/ReplyText';
import { StatusTag } from '../../components/StatusTag';
import { TextComparison } from '../../components/text-comparison/TextComparison';
import { instantText } from '../../strings/amounts';
import { mergeDrafts, type Side, sectionsOf } from './merge-drafts';
import '../../components/comparison-heads.css';
import './draft-comparison.css';

interface Props {
  readonly drafts: readonly DraftView[];
  readonly points: readonly Point[];
  /** Takes the chosen text into the editor; absent where this desk only reads. */
  readonly onChoose?: ((content: ReplyContent) => void) | undefined;
  readonly onClose: () => void;
}

const NAMES = ['甲稿', '乙稿', '丙稿', '丁稿'] as const;

const nameOf = (index: number) => NAMES[index] ?? `第${index + 1}稿`;

const SIDES: { value: Side; label: string }[] = [
  { value: 'left', label: '采用左稿' },
  { value: 'right', label: '采用右稿' },
];

export function DraftComparison({ drafts, points, onChoose, onClose }: Props) {
  const [leftAt, setLeftAt] = useState(0);
  const [rightAt, setRightAt] = useState(1);
  const [base, setBase] = useState<Side>('right');
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const left = drafts[leftAt];
  const right = drafts[rightAt];
  if (!left || !right) return null;
  const sections = sectionsOf(left.content, right.content, points);
  const different = sections.filter((section) => section.left !== section.right);
  const takeWhole = (side: Side) => {
    setBase(side);
    setChoices(new Map());
  };
  return (
    <Drawer
      open
      title="对照并行的答复稿"
      size="min(1240px, 96vw)"
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <div className="row row-end">
          <span className="grey comparison-note">
            {onChoose
              ? '写入答复稿后可以接着修改；再次报送审核时，几份并行稿由新稿一并取代，原稿留存备查。'
              : '由承办单位选定后再次报送；选定之前不能审核。'}
          </span>
          <Button onClick={onClose}>{onChoose ? '暂不选定' : '看完了'}</Button>
          {onChoose && (
            <Button
              type="primary"
              onClick={() => onChoose(mergeDrafts(left.content, right.content, base, choices))}
            >
              写入答复稿
            </Button>
          )}
        </div>
      }
    >
      <div className="stack">
        <div className="comparison-heads">
          <Head drafts={drafts} at={leftAt} other={rightAt} side="left" onAt={setLeftAt} />
          <Head drafts={drafts} at={rightAt} other={leftAt} side="right" onAt={setRightAt} />
        </div>
        <div className="row">
          <StatusTag tone={different.length > 0 ? 'warning' : 'good'}>
            {different.length > 0 ? `有 ${different.length} 处不同` : '两稿内容相同'}
          </StatusTag>
          {onChoose && (
            <>
              <Button size="small" onClick={() => takeWhole('left')}>
                整份采用左稿
              </Button>
              <Button size="small" onClick={() => takeWhole('right')}>
                整份采用右稿
              </Button>
            </>
          )}
        </div>
        {sections.map((section) => {
          const same = section.left === section.right;
          return (
            <Panel
              key={section.key}
              title={section.title}
              extra={
                same ? (
                  <span className="grey">两稿相同</span>
                ) : onChoose ? (
                  <Segmented<Side>
                    size="small"
                    aria-label={`${section.title}采用哪一稿`}
                    value={choices.get(section.key) ?? base}
                    options={SIDES}
                    onChange={(side) => setChoices(new Map(choices).set(section.key, side))}
                  />
                ) : (
                  <StatusTag tone="warning">两稿不同</StatusTag>
                )
              }
            >
              <div className="stack">
                {section.asked !== undefined && (
                  <blockquote className="comparison-asked">{section.asked}</blockquote>
                )}
                {same ? (
                  <ReplyText text={section.left} />
                ) : (
                  <TextComparison
                    left={section.left}
                    right={section.right}
                    leftName={nameOf(leftAt)}
                    rightName={nameOf(rightAt)}
                  />
                )}
              </div>
            </Panel>
          );
        })}
      </div>
    </Drawer>
  );
}

function Head({
  drafts,
  at,
  other,
  side,
  onAt,
}: {
  readonly drafts: readonly DraftView[];
  readonly at: number;
  readonly other: number;
  readonly side: Side;
  readonly onAt: (at: number) => void;
}) {
  const { today } = useStatus();
  const draft = drafts[at];
  if (!draft) return null;
  return (
    <div className="stack-small">
      <div className="row">
        {drafts.length > 2 ? (
          <Select
            size="small"
            aria-label={side === 'left' ? '左边看哪一稿' : '右边看哪一稿'}
            value={at}
            onChange={onAt}
            options={drafts.map((_, index) => ({
              value: index,
              label: nameOf(index),
              disabled: index === other,
            }))}
          />
        ) : (
          <strong>
            {side === 'left' ? '左' : '右'}：{nameOf(at)}
          </strong>
        )}
        <span className="grey">
          {instantText(draft.stamp.at, today)}　{draft.stamp.actor.name}报送
        </span>
      </div>
      <FileChips files={[draft.document, draft.approvalSheet]} />
    </div>
  );
}
