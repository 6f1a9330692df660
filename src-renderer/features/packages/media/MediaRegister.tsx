/** 载体登记簿: every medium that went out or came in, what lay on it, and which have not come back; printed as a book. */
import { PrinterOutlined } from '@ant-design/icons';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { MediumRow } from '@shared/ipc/calls/medium-calls';
import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/queries';
import { Empty } from '../../../components/Empty';
import { SearchField } from '../../../components/SearchField';
import { ShowError } from '../../../components/ShowError';
import { MEDIUM_DIRECTION_WORDS } from '../../../strings/exchange-words';
import { MediaTable } from './MediaTable';
import { PrintedRegister } from './PrintedRegister';
import { RegisterMediumButton } from './RegisterMediumButton';
import { ReturnDialog } from './ReturnDialog';
import '../exchange.css';

/** More than a busy office fills in years; beyond that the filter finds the rest. */
const SHOWN = 2000;

export function MediaRegister({ today, unitName }: { readonly today: LocalDate; readonly unitName: string }) {
  const [direction, setDirection] = useState<'out' | 'in' | 'all'>('all');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [returning, setReturning] = useState<MediumRow>();
  const media = useCall(
    'medium.list',
    {
      ...(direction === 'all' ? {} : { direction }),
      ...(open ? { open } : {}),
      ...(text === '' ? {} : { text }),
      offset: 0,
      limit: SHOWN,
    },
    { keepPrevious: true },
  );
  const rows = media.data?.rows ?? [];
  const unfiltered = direction === 'all' && !open && text === '';
  return (
    <>
      <div className="exchange-bar">
        <Segmented
          aria-label="送出还是送入"
          value={direction}
          onChange={setDirection}
          options={[
            { value: 'all', label: '全部' },
            { value: 'out', label: MEDIUM_DIRECTION_WORDS.out },
            { value: 'in', label: MEDIUM_DIRECTION_WORDS.in },
          ]}
        />
        <SearchField
          label="搜索载体"
          placeholder="编号、送件人、用途"
          className="exchange-search"
          text={text}
          onSearch={setText}
        />
        <Checkbox checked={open} onChange={(event) => setOpen(event.target.checked)}>
          只看没有收回的
        </Checkbox>
        <span className="exchange-bar-end">
          <Button icon={<PrinterOutlined />} disabled={rows.length === 0} onClick={() => window.print()}>
            打印登记簿
          </Button>
          <RegisterMediumButton direction="out" packageIds={[]} text="登记一件载体" primary />
        </span>
      </div>
      {media.error && <ShowError error={media.error} onRetry={() => void media.refetch()} />}
      {media.data && rows.length === 0 ? (
        <Empty
          title={unfiltered ? '还没有登记过载体' : '没有符合条件的载体'}
          hint={unfiltered ? '导出、导入后点“登记载体”，编号、密级会自动带出。' : '请换一个条件再找。'}
        />
      ) : (
        <MediaTable rows={rows} loading={media.isPending} today={today} onReturn={setReturning} />
      )}
      <PrintedRegister rows={rows} unitName={unitName} today={today} />
      {returning && <ReturnDialog medium={returning} today={today} onClose={() => setReturning(undefined)} />}
    </>
  );
}
