/** 节假日表: which years working days can be counted in, and the notice each table comes from. */
import type { HolidayTableView } from '@shared/ipc/calls/desk-calls';
import { App, Button, Table } from 'antd';
import { useAct } from '../../api/queries';
import { HolidayImport } from '../../components/HolidayImport';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';
import './settings.css';

export function HolidaysPanel({ tables }: { readonly tables: readonly HolidayTableView[] }) {
  const { message } = App.useApp();
  const act = useAct('holiday.save-as');
  const save = async (year: number) => {
    const outcome = await act.run({ year });
    if (outcome.ok && outcome.value.written) message.success(`已另存${year}年节假日安排`);
  };
  return (
    <Panel title="节假日表" flush extra={<HolidayImport />}>
      <Table
        rowKey="year"
        size="middle"
        pagination={false}
        dataSource={[...tables]}
        columns={[
          { title: '年份', className: 'numbers', width: 72, render: (_, { year }) => year },
          {
            title: '依据',
            render: (_, { noticeNumber, noticeTitle }) => (
              <>
                {noticeTitle}
                <div className="grey">{noticeNumber}</div>
              </>
            ),
          },
          {
            title: '来源',
            width: 96,
            render: (_, { origin }) =>
              origin === 'imported' ? (
                <StatusTag tone="good">已导入</StatusTag>
              ) : (
                <StatusTag tone="quiet">随附</StatusTag>
              ),
          },
          {
            title: '',
            width: 80,
            align: 'right',
            render: (_, { year }) => (
              <Button
                type="link"
                size="small"
                onClick={() => void save(year)}
                aria-label={`另存${year}年节假日安排`}
              >
                另存
              </Button>
            ),
          },
        ]}
      />
      <p className="holidays-note">
        按工作日计算的期限要用到所在年份的安排。国务院办公厅公布次年安排后，请把当年的另存一份作样，由信息部门按通知改好后导入；同一年再次导入的，以后一次为准，已经冻结的期限不变。
      </p>
    </Panel>
  );
}
