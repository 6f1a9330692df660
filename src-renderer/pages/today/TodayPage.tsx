/** 今天: what is due, what came in, what waits for whom, and where a package is dropped. The first page of either desk. */
import { ImportOutlined, SearchOutlined } from '@ant-design/icons';
import type { TurnKind } from '@shared/domain/matter/turn';
import type { Desk } from '@shared/domain/person/actor';
import type { Today } from '@shared/ipc/calls/desk-calls';
import { Button, Skeleton } from 'antd';
import { useNavigate } from 'react-router';
import { useCall } from '../../api/queries';
import { useChooseDesk, useDesk, useStatus } from '../../app/desk';
import { PageHeader } from '../../components/PageHeader';
import { ShowError } from '../../components/ShowError';
import { WHOLE_LIST, writeQuestion } from '../../features/matters/list-question';
import { DropZone } from '../../features/packages/DropZone';
import { useStartImport } from '../../features/packages/ImportProvider';
import { DraftsPanel } from '../../features/today/DraftsPanel';
import { FigureCards } from '../../features/today/FigureCards';
import { OutboxPanel, ProgressPanel, PromisesPanel } from '../../features/today/SidePanels';
import { TodoList } from '../../features/today/TodoList';
import { WaitingList } from '../../features/today/WaitingList';
import { dayWithWeekday } from '../../strings/amounts';
import { DESK_SHORT_WORDS } from '../../strings/person-words';
import { TodayPanels } from './today-panels';

interface DeskWords {
  readonly todo: string;
  readonly others: string;
  readonly nothing: { readonly title: string; readonly hint: string };
}

const DESK_WORDS: Readonly<Record<Desk, DeskWords>> = {
  unit: {
    todo: '要办的事',
    others: '等别人',
    nothing: { title: '现在没有要办的事', hint: '收到政府办公室的交办包后，把它拖到右边导入。' },
  },
  office: {
    todo: '要决定和办理的事',
    others: '各单位欠办',
    nothing: {
      title: '现在没有要决定的事',
      hint: '可以在“事项”里登记新的建议、提案或督查事项；收到单位的包后，拖到右边导入。',
    },
  },
};

export function TodayPage() {
  const { today } = useStatus();
  const navigate = useNavigate();
  const start = useStartImport();
  const desk = useDesk();
  const answer = useCall('today.get', { desk });
  return (
    <>
      <PageHeader
        title="今天"
        beside={<span className="page-header-date">{dayWithWeekday(today)}</span>}
        actions={
          <>
            <Button icon={<SearchOutlined />} onClick={() => navigate('/matters')}>
              查找事项
            </Button>
            <Button type="primary" icon={<ImportOutlined />} onClick={() => void start({ from: 'dialog' })}>
              导入封装包
            </Button>
          </>
        }
      />
      <div className="page-body">
        {answer.error && <ShowError error={answer.error} onRetry={() => void answer.refetch()} />}
        {answer.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
        {answer.data && <TodayBody today={answer.data} />}
      </div>
    </>
  );
}

function TodayBody({ today }: { readonly today: Today }) {
  const { warnDays } = useStatus();
  const desk = useDesk();
  const words = DESK_WORDS[desk];
  const listOf = (what: TurnKind) =>
    `/matters?${writeQuestion({ ...WHOLE_LIST, turn: what.startsWith('others') ? { what } : { what, desk } })}`;
  return (
    <div className="today">
      <div className="today-column">
        <FigureCards counts={today.counts} listOf={listOf} />
        <TodoList
          items={today.todo}
          today={today.today}
          warnDays={warnDays}
          title={words.todo}
          empty={words.nothing}
          count={today.counts.mine}
          list={listOf('mine')}
        />
        <OtherDesk />
        <TodayPanels desk={desk} column="main" />
        <WaitingList
          items={today.waitingFor}
          today={today.today}
          warnDays={warnDays}
          title={words.others}
          count={today.counts.others}
          list={listOf('others')}
        />
      </div>
      <div className="today-column">
        <DropZone />
        <DraftsPanel drafts={today.drafts} now={today.now} />
        <TodayPanels desk={desk} column="side" />
        <OutboxPanel outbox={today.outbox} />
        <ProgressPanel progress={today.progress} />
        <PromisesPanel promises={today.promises} today={today.today} />
      </div>
    </div>
  );
}

/** An identity with both desks never overlooks the work of the other one. */
function OtherDesk() {
  const { identity } = useStatus();
  const desk = useDesk();
  const chooseDesk = useChooseDesk();
  const other: Desk = desk === 'office' ? 'unit' : 'office';
  const { data } = useCall('today.get', { desk: other }, { enabled: identity.desks.includes(other) });
  const count = data?.counts.mine ?? 0;
  if (count === 0) return null;
  return (
    <Button type="link" onClick={() => chooseDesk(other)}>
      “{DESK_SHORT_WORDS[other]}”工作台还有 {count} 件要办，切换过去
    </Button>
  );
}
