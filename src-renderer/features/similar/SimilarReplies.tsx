/** 同类答复: how like points were answered before, beside the answer that is being written; a passage is taken over at the cursor. */
import { CopyOutlined, EnterOutlined, ExportOutlined } from '@ant-design/icons';
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { MatterId, PointId } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import type { SimilarPoint } from '@shared/ipc/calls/search-calls';
import { App, Button, Drawer, Segmented, Skeleton, Tag } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCall } from '../../api/queries';
import { copyText } from '../../components/copy-text';
import { Empty } from '../../components/Empty';
import { ReplyText } from '../../components/ReplyText';
import { ShowError } from '../../components/ShowError';
import { sessionText } from '../../strings/filter-words';
import { matterLabel } from '../../strings/matter-words';
import { RESULT_MARK_WORDS } from '../../strings/reply-words';
import './similar.css';

interface Props {
  readonly matterId: MatterId;
  readonly points: readonly Point[];
  /** The point whose answer was written last. */
  readonly pointId: PointId;
  readonly onInsert: (pointId: PointId, text: string) => void;
  readonly onClose: () => void;
}

export function SimilarReplies({ matterId, points, pointId, onInsert, onClose }: Props) {
  const [chosen, setChosen] = useState(pointId);
  const { data, error, refetch } = useCall('similar.find', { matterId, pointId: chosen });
  const point = points.find(({ id }) => id === chosen);
  return (
    <Drawer
      open
      title="同类答复"
      size={520}
      onClose={onClose}
      mask={false}
      footer={
        <p className="grey similar-note">
          只在本机已有的正式答复里，按标题和要点的相同词语查找，越少见的词越重。引用前请核对政策和数字是否仍然有效。
        </p>
      }
    >
      <div className="similar">
        {points.length > 1 && (
          <Segmented
            aria-label="对照哪一点"
            value={chosen}
            onChange={setChosen}
            options={points.map(({ id, no }) => ({ value: id, label: `第${no}点` }))}
          />
        )}
        {point && <p className="similar-own">{point.text}</p>}
        {error ? (
          <ShowError error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Skeleton active />
        ) : data.length === 0 ? (
          <Empty title="没有找到同类答复" hint="本机还没有答复过相近的要点。答复多了，这里会自动列出。" />
        ) : (
          <ol className="similar-list">
            {data.map((found) => (
              <li key={`${found.assignmentId}${found.pointId}`}>
                <Similar found={found} onInsert={(text) => onInsert(chosen, text)} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </Drawer>
  );
}

interface SimilarProps {
  readonly found: SimilarPoint;
  readonly onInsert: (text: string) => void;
}

function Similar({ found, onInsert }: SimilarProps) {
  const { kind, number, session, title, point, answer, result, unitName, repliedOn, likeness, shared } =
    found;
  const { message } = App.useApp();
  const navigate = useNavigate();
  const text = useRef<HTMLDivElement>(null);
  const passage = () => selectedIn(text.current) ?? answer;
  const copy = () => {
    if (copyText(passage())) void message.success('已复制，可在答复里粘贴');
  };
  return (
    <article className="similar-card" aria-label={`${matterLabel(kind, number)} ${title}`}>
      <header>
        <div className="similar-title">{title}</div>
        <div className="grey">
          {matterLabel(kind, number)}
          {session && ` · ${sessionText(session)}`} · {unitName} · {formatChineseDate(repliedOn)}答复
        </div>
        <div className="similar-why">
          <span>相近 {Math.round(likeness * 100)}%，相同的词：</span>
          {shared.map((word) => (
            <Tag key={word}>{word}</Tag>
          ))}
        </div>
      </header>
      <p className="similar-point">要点：{point}</p>
      <div ref={text} className="similar-answer">
        {result && (
          <strong>
            {result} {RESULT_MARK_WORDS[result]}
          </strong>
        )}
        <ReplyText text={answer} />
      </div>
      <footer className="similar-acts">
        <Button size="small" icon={<EnterOutlined aria-hidden />} onClick={() => onInsert(passage())}>
          填入答复
        </Button>
        <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={copy}>
          复制
        </Button>
        <Button
          size="small"
          type="link"
          icon={<ExportOutlined aria-hidden />}
          onClick={() => navigate(`/matters/${found.matterId}`)}
        >
          打开事项
        </Button>
        <span className="grey">先选中一段，就只取这一段</span>
      </footer>
    </article>
  );
}

/** What the person marked inside this answer; undefined for nothing, or for what lies elsewhere. */
function selectedIn(element: HTMLElement | null): string | undefined {
  const selection = window.getSelection();
  if (!element || !selection || selection.isCollapsed) return undefined;
  if (!element.contains(selection.anchorNode) || !element.contains(selection.focusNode)) return undefined;
  const words = selection.toString().trim();
  return words === '' ? undefined : words;
}
