/** The plan of changes before anything is written, and the receipt afterwards. */
import { Button, Drawer, Flex } from 'antd';
import { ProgressNote } from '../../components/ProgressNote';
import { ImportPlanCard } from './ImportPlanCard';
import { RefusedFiles } from './RefusedFiles';
import type { ImportFlow } from './use-import';

export function ImportDrawer({ flow }: { readonly flow: ImportFlow }) {
  const { state, open, confirm, setAside, close } = flow;
  const staged = state.packages.filter((entry) => entry.state === 'staged');
  const writing = state.packages.some((entry) => entry.state === 'writing');
  const confirmAll = async () => {
    // In the order of the files: a later package may build on an earlier one, so the first failure stops the row.
    for (const entry of staged) {
      if (!(await confirm(entry))) return;
    }
  };
  return (
    <Drawer
      open={open}
      onClose={() => void close()}
      closable={!writing}
      mask={{ closable: false }}
      keyboard={!writing}
      size={760}
      title="导入封装包"
      destroyOnHidden
      footer={
        <Flex justify="space-between" align="center">
          <span className="grey">
            {staged.length > 0 ? '确认之前，本机没有任何改动。' : '可以关闭这个窗口了。'}
          </span>
          <Flex gap={8}>
            <Button onClick={() => void close()} disabled={writing || state.reading}>
              {staged.length > 0 ? '取消，不导入' : '关闭'}
            </Button>
            {staged.length > 0 && (
              <Button type="primary" loading={writing} onClick={() => void confirmAll()}>
                {staged.length > 1 ? `确认导入 ${staged.length} 个包` : '确认导入'}
              </Button>
            )}
          </Flex>
        </Flex>
      }
    >
      <Flex vertical gap={16}>
        {state.reading && <ProgressNote task="package.stage" text="正在读取并核验封装包" />}
        <RefusedFiles files={state.refused} onLeave={() => void close()} />
        {state.packages.map((entry) => (
          <ImportPlanCard
            key={entry.plan.stagingId}
            entry={entry}
            several={state.packages.length > 1}
            onSetAside={() => void setAside(entry)}
            onLeave={() => void close()}
          />
        ))}
      </Flex>
    </Drawer>
  );
}
