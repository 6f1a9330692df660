/** 台账: what was promised and has to be answered again, across years (PRODUCT 5). */
import { PageHeader } from '../../components/PageHeader';
import { PromiseLedger } from '../../features/promises/PromiseLedger';

export function PromisesPage() {
  return (
    <>
      <PageHeader
        title="承诺台账"
        beside={<span className="grey">答复中承诺的事项，兑现后再次答复，跨年度跟踪到销号</span>}
      />
      <PromiseLedger />
    </>
  );
}
