/** 今天: what is due, what came in, what waits for whom, and where a package is dropped. The first page of either desk. */
import { ImportOutlined, SearchOutlined } from '@ant-design/icons';
import type { Desk } from '@shared/domain/person/actor';
import type { Today } from '@shared/ipc/calls/desk-calls';
import { Button, Skeleton } from 'antd';
import { useNavigate } from 'react-router';
import { useCall } from '../../api/queries';
import { useChooseDesk, useDesk, useStatus } from '../../app/desk';
import { PageHeader } from '../../components/PageHeader';
import { ShowError } from '../../components/ShowError';
import { DropZone } from '../../features/packages/DropZone';
import { useStartImport } from '../../features/packages/ImportProvider';
import { FigureCards } from '../../features/today/FigureCards';
import { OutboxPanel, ProgressPanel, PromisesPanel } from '../../features/today/SidePanels';
import { TodoList } from '../../features/today/TodoList';
import { WaitingList } from '../../features/today/WaitingList';
import { dayWithWeekday } from '../../strings/amounts';
import { DESK_SHORT_WORDS } from '../../strings/person-words';
import { TodayPanels } from './today-panels';

const NOTHING_TO_DO: Readonly<Record<Desk, { title: string; hint: string }>> = {
  unit: { title: '现在没有要办的事', hint: '收到政府办公室的交办包后，把它拖到右边导入。' },
  office: {
    title: '现在没有要办的事',
    hint: '可以在“事项”里登记新的建议、提案或督查事项；收到单位的包后，拖到右边导入。',
  },
};

export function TodayPage() {
  const { today } = useStatus();
  const navigate = useNavigate();
  const start = useStartImport();
  const answer = useCall('today.get', {});
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
  const mine = today.todo.filter(({ step }) => step.desk === desk);
  return (
    <div className="today">
      <div className="today-column">
        <FigureCards today={today} warnDays={warnDays} />
        <TodoList items={mine} today={today.today} warnDays={warnDays} empty={NOTHING_TO_DO[desk]} />
        <OtherDesk count={today.todo.length - mine.length} />
        <TodayPanels desk={desk} column="main" />
        <WaitingList items={today.waitingFor} today={today.today} warnDays={warnDays} />
      </div>
      <div className="today-column">
        <DropZone />
        <TodayPanels desk={desk} column="side" />
        <OutboxPanel outbox={today.outbox} />
        <ProgressPanel progress={today.progress} />
        <PromisesPanel promises={today.promises} today={today.today} />
      </div>
    </div>
  );
}

/** An identity with both desks never overlooks the work of the other one. */
function OtherDesk({ count }: { readonly count: number }) {
  const desk = useDesk();
  const chooseDesk = useChooseDesk();
  if (count === 0) return null;
  const other: Desk = desk === 'office' ? 'unit' : 'office';
  return (
    <Button type="link" onClick={() => chooseDesk(other)}>
      “{DESK_SHORT_WORDS[other]}”工作台还有 {count} 件要办，切换过去
    </Button>
  );
}
