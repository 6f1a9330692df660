/** How a large import ended: what was written, what was not, and the telephone receipts of all, to be printed and read out. */
import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Flex } from 'antd';
import type { StagedPackage } from '../import-state';
import { PrintedReceipts } from './PrintedReceipts';

type Written = Extract<StagedPackage, { state: 'written' }>;

export function GoSummary({ packages }: { readonly packages: readonly StagedPackage[] }) {
  const written = packages.filter((entry): entry is Written => entry.state === 'written');
  if (written.length === 0) return null;
  const newMatters = written.reduce((sum, { outcome }) => sum + outcome.newMatters, 0);
  const events = written.reduce((sum, { outcome }) => sum + outcome.appliedEvents, 0);
  const left = packages.filter(({ state }) => state === 'staged').length;
  return (
    <>
      <Alert
        type="success"
        showIcon
        title={`已导入 ${written.length} 个包：新增事项 ${newMatters} 件，写入记录 ${events} 条`}
        description={
          <Flex vertical gap={8} align="flex-start">
            <span>
              {left > 0 ? `还有 ${left} 个包没有导入。` : ''}
              载体不能带回的，请打印回执号清单，打电话逐个报给对方；能带回的，下次导出时回执会自动附上。
            </span>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              打印回执号清单
            </Button>
          </Flex>
        }
      />
      <PrintedReceipts written={written} />
    </>
  );
}
