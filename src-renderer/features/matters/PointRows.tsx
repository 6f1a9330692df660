/** The points of a matter: proposed from the text, then edited, added, moved and taken away by hand. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { splitPoints } from '@shared/domain/matter/split-points';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { Panel } from '../../components/Panel';
import { TextArea } from '../../components/TextArea';
import { reinserted, useUndo } from '../../components/use-undo';
import { moveRow, type PointRow, rowKey } from './matter-form';

export function PointRows({
  originalText,
  rows,
  problem,
  onChange,
}: {
  readonly originalText: string;
  readonly rows: readonly PointRow[];
  readonly problem: string | undefined;
  readonly onChange: (rows: readonly PointRow[]) => void;
}) {
  const { modal, message } = App.useApp();
  const offerUndo = useUndo();
  const latest = useRef(rows);
  latest.current = rows;
  const split = () => {
    const found = splitPoints(originalText).flatMap((segment) =>
      segment.kind === 'point' ? [{ key: rowKey(), text: segment.text }] : [],
    );
    const take = () => {
      onChange(found);
      message.success(`拆出 ${found.length} 个要点，请核对`);
    };
    if (rows.every((row) => row.text.trim() === '')) take();
    else {
      modal.confirm({
        title: `用拆出的 ${found.length} 个要点替换现有的 ${rows.length} 个？`,
        content: '现有要点的改动会丢失；原文不变。',
        okText: '替换',
        cancelText: '取消',
        onOk: take,
      });
    }
  };
  return (
    <Panel
      title={`要点（${rows.length}）`}
      extra={
        <Button type="link" size="small" disabled={originalText.trim() === ''} onClick={split}>
          自动拆分
        </Button>
      }
    >
      <div className="stack">
        {rows.length === 0 && (
          <p className="grey">粘贴原文后点“自动拆分”，再核对；也可以逐个添加。承办单位按要点逐条答复。</p>
        )}
        <ol className="stack">
          {rows.map((row, index) => (
            <li key={row.key} className="entry-point">
              <span className="entry-point-number">{index + 1}</span>
              <TextArea
                aria-label={`第${index + 1}点`}
                rows={[1, 8]}
                maxLength={4000}
                value={row.text}
                onChange={(event) =>
                  onChange(
                    rows.map((other) =>
                      other.key === row.key ? { ...other, text: event.target.value } : other,
                    ),
                  )
                }
              />
              <span className="entry-point-acts">
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  aria-label={`上移第${index + 1}点`}
                  disabled={index === 0}
                  onClick={() => onChange(moveRow(rows, index, -1))}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  aria-label={`下移第${index + 1}点`}
                  disabled={index === rows.length - 1}
                  onClick={() => onChange(moveRow(rows, index, 1))}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={`删除第${index + 1}点`}
                  onClick={() => {
                    onChange(rows.filter((other) => other.key !== row.key));
                    offerUndo(`已删除第${index + 1}点`, () =>
                      onChange(reinserted(latest.current, index, row)),
                    );
                  }}
                />
              </span>
            </li>
          ))}
        </ol>
        {problem && (
          <div className="labelled-problem" role="alert">
            {problem}
          </div>
        )}
        <div>
          <Button
            type="dashed"
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => onChange([...rows, { key: rowKey(), text: '' }])}
          >
            添加要点
          </Button>
        </div>
      </div>
    </Panel>
  );
}
