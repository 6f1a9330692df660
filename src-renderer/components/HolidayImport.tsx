/** Imports the holiday table of a year, wherever its lack is noticed: in the settings, and where a deadline cannot be computed. */
import { ImportOutlined } from '@ant-design/icons';
import type { HolidayTableView } from '@shared/ipc/calls/desk-calls';
import { App, Button } from 'antd';
import { useAct } from '../api/queries';

interface Props {
  readonly children?: string;
  readonly onImported?: (table: HolidayTableView) => void;
}

export function HolidayImport({ children = '导入', onImported }: Props) {
  const { message } = App.useApp();
  const act = useAct('holiday.import');
  const importTable = async () => {
    const outcome = await act.run({ from: 'dialog' });
    if (!outcome.ok || !outcome.value) return;
    message.success(`已导入${outcome.value.year}年节假日安排（${outcome.value.noticeNumber}）`);
    onImported?.(outcome.value);
  };
  return (
    <Button icon={<ImportOutlined />} loading={act.running} onClick={() => void importTable()}>
      {children}
    </Button>
  );
}
