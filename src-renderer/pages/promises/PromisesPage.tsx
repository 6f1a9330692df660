/** 台账: what was promised and has to be answered again, across years (PRODUCT 5), and the reports that return (S1 三1). */
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader';
import { PromiseLedger } from '../../features/promises/PromiseLedger';
import { ReportOverview } from '../../features/reports/ReportOverview';

const LEDGERS = {
  promises: { word: '承诺台账', about: '答复中承诺的事项，兑现后再次答复，跨年度跟踪到销号' },
  reports: { word: '定期报告', about: '年度重点工作按季、民生实事按月、长期办理事项按阶段报告' },
} as const;

type Ledger = keyof typeof LEDGERS;

export function PromisesPage() {
  const [search, setSearch] = useSearchParams();
  const ledger: Ledger = search.get('ledger') === 'reports' ? 'reports' : 'promises';
  return (
    <>
      <PageHeader
        title="台账"
        beside={<span className="grey">{LEDGERS[ledger].about}</span>}
        actions={
          <Segmented<Ledger>
            aria-label="台账"
            value={ledger}
            onChange={(value) => setSearch(value === 'reports' ? { ledger: value } : {}, { replace: true })}
            options={(['promises', 'reports'] as const).map((value) => ({
              value,
              label: LEDGERS[value].word,
            }))}
          />
        }
      />
      {ledger === 'promises' ? <PromiseLedger /> : <ReportOverview />}
    </>
  );
}
