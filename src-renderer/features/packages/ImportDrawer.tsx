/** The plan of changes before anything is written, and the receipts afterwards: a card each for few packages, one table for many. */
import { Alert, Button, Drawer, Flex } from 'antd';
import { ProgressNote } from '../../components/ProgressNote';
import { ImportPlanCard } from './ImportPlanCard';
import { CardPlans } from './incoming/CardPlans';
import { GoSummary } from './incoming/GoSummary';
import { PlanTable } from './incoming/PlanTable';
import { VolumeSets } from './incoming/VolumeSets';
import './incoming/incoming.css';
import { cardsToConfirm, type ImportState, isLarge, plansToConfirm, type Stopped } from './import-state';
import { RegisterMediumButton } from './media/RegisterMediumButton';
import { summaryOf, sumOfCounts } from './plan-groups';
import { RefusedFiles, SkippedFiles, splitRefused } from './RefusedFiles';
import type { ImportFlow } from './use-import';

export function ImportDrawer({ flow }: { readonly flow: ImportFlow }) {
  const { state, open, start, confirmAll, setAside, setCardAside, close } = flow;
  const { reading, writing } = state;
  const large = isLarge(state);
  const { faults, skipped } = splitRefused(state);
  const toConfirm = plansToConfirm(state).length + cardsToConfirm(state).length;
  const imported = state.packages.flatMap((entry) =>
    entry.state === 'written' ? [entry.plan.packageId] : [],
  );
  const leave = () => void close();
  return (
    <Drawer
      open={open}
      onClose={leave}
      closable={!writing && !reading}
      mask={{ closable: false }}
      keyboard={!writing && !reading}
      size={large ? 1040 : 760}
      title="导入封装包"
      destroyOnHidden
      footer={
        <Flex justify="space-between" align="center">
          <span className="grey">
            {toConfirm > 0 ? '确认之前，本机没有任何改动。' : reading ? '' : '可以关闭这个窗口了。'}
          </span>
          <Flex gap={8}>
            {imported.length > 0 && toConfirm === 0 && !reading && (
              <RegisterMediumButton direction="in" packageIds={imported} />
            )}
            <Button onClick={leave} disabled={writing || reading}>
              {toConfirm > 0 ? '取消，不导入' : '关闭'}
            </Button>
            {toConfirm > 0 && (
              <Button type="primary" loading={writing} disabled={reading} onClick={() => void confirmAll()}>
                {confirmText(state)}
              </Button>
            )}
          </Flex>
        </Flex>
      }
    >
      <Flex vertical gap={16}>
        {reading && <ProgressNote task="package.stage" text="正在读取并核验" />}
        {writing && <ProgressNote task="package.confirm" text="正在写入" />}
        <StoppedNote state={state} />
        {large && <GoSummary packages={state.packages} />}
        {large && <LargePlan state={state} />}
        <CardPlans cards={state.cards} onSetAside={(id) => void setCardAside(id)} onLeave={leave} />
        {state.volumes > 0 && (
          <VolumeSets onStart={(source) => void start(source)} disabled={reading || writing} />
        )}
        {!large && <RefusedFiles files={faults} onLeave={leave} />}
        {large ? (
          <PlanTable packages={state.packages} onSetAside={(entry) => void setAside(entry)} />
        ) : (
          state.packages.map((entry) => (
            <ImportPlanCard
              key={entry.plan.stagingId}
              entry={entry}
              several={state.packages.length > 1 && !writing}
              onSetAside={() => void setAside(entry)}
              onLeave={leave}
            />
          ))
        )}
        {large && <RefusedFiles files={faults} onLeave={leave} />}
        <SkippedFiles files={skipped} />
        {!reading && <NothingElse state={state} />}
      </Flex>
    </Drawer>
  );
}

function LargePlan({ state }: { readonly state: ImportState }) {
  const plans = plansToConfirm(state);
  if (plans.length === 0) return null;
  const units = new Set(plans.map(({ sender }) => sender.unitId)).size;
  return (
    <div className="summary">
      {units} 个单位的 {plans.length} 个包：{summaryOf(sumOfCounts(plans))}
      {state.refused.length > 0 && (
        <span className="grey">　另有 {state.refused.length} 个文件没有接收，原因见表后</span>
      )}
    </div>
  );
}

/** What lay there and was not read. */
function NothingElse({
  state: { ignored, left, packages, cards, refused, volumes },
}: {
  readonly state: ImportState;
}) {
  const found = packages.length + cards.length + refused.length + volumes > 0;
  return (
    <>
      {left > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`一次最多读 10,000 个文件，还有 ${left} 个没有读`}
          description="先导入这一批，再把其余文件另放一个文件夹导入。"
        />
      )}
      {ignored > 0 && !found && (
        <Alert
          type="warning"
          showIcon
          title="这里没有封装包、分卷和身份卡"
          description="请确认选对了载体或文件夹；只查找四层以内的文件夹。"
        />
      )}
      {ignored > 0 && <div className="grey">另有 {ignored} 个其他文件或文件夹，没有读取。</div>}
    </>
  );
}

const STOPPED_WORDS: Readonly<Record<Stopped, readonly [string, string]>> = {
  changed: ['本机数据刚有变化，计划已重新生成', '请再看一遍下面的计划，然后重新确认。'],
  cancelled: ['已停止', '已导入的保留，其余没有写入，可以继续确认，也可以取消。'],
  failed: ['有一个没有导入，后面的没有继续', '请先看没有导入的原因；其余的可以继续确认，也可以取消。'],
};

function StoppedNote({ state: { stopped, packages } }: { readonly state: ImportState }) {
  if (stopped === undefined) return null;
  const [title, next] = STOPPED_WORDS[stopped];
  const written = packages.filter(({ state }) => state === 'written').length;
  const waiting = packages.filter(({ state }) => state === 'staged').length;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${title}（已导入 ${written} 个，未导入 ${waiting} 个）`}
      description={next}
    />
  );
}

function confirmText(state: ImportState): string {
  const [packages, cards] = [plansToConfirm(state).length, cardsToConfirm(state).length];
  if (packages === 0) return cards > 1 ? `确认导入 ${cards} 张身份卡` : '确认导入身份卡';
  const withCards = cards > 0 ? `和 ${cards} 张身份卡` : '';
  return packages > 1 || cards > 0 ? `确认导入 ${packages} 个包${withCards}` : '确认导入';
}
