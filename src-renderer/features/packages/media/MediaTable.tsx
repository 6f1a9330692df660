/** The entries of the register on the screen, newest first; a row opens to show the packages that lay on it. */
import { type LocalDate, localDateOf } from '@shared/domain/calendar/local-date';
import { MEDIUM_KIND_WORDS } from '@shared/domain/exchange/medium';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import type { MediumRow } from '@shared/ipc/calls/medium-calls';
import { Button, Table, type TableColumnsType } from 'antd';
import { StatusTag } from '../../../components/StatusTag';
import { shortDayText, sizeText } from '../../../strings/amounts';
import { MEDIUM_DIRECTION_WORDS } from '../../../strings/exchange-words';
import { CLASSIFICATION_WORDS } from '../../../strings/matter-words';
import { PackageFingerprint } from '../PackageFingerprint';
import { useHandOverSlip } from '../use-hand-over-slip';
import '../exchange.css';

interface Props {
  readonly rows: readonly MediumRow[];
  readonly loading: boolean;
  readonly today: LocalDate;
  readonly onReturn: (medium: MediumRow) => void;
}

export function MediaTable({ rows, loading, today, onReturn }: Props) {
  const slip = useHandOverSlip();
  return (
    <Table
      rowKey="id"
      size="small"
      loading={loading}
      dataSource={rows}
      columns={columns(today, onReturn, (medium) => void slip.compose({ mediumId: medium.id }))}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      expandable={{
        rowExpandable: ({ packages, note }) => packages.length > 0 || note !== '',
        expandedRowRender: (medium) => <Contents medium={medium} />,
      }}
    />
  );
}

function columns(
  today: LocalDate,
  onReturn: (medium: MediumRow) => void,
  onSlip: (medium: MediumRow) => void,
): TableColumnsType<MediumRow> {
  return [
    {
      title: '登记日期',
      width: 96,
      className: 'numbers',
      render: (_, { registeredAt }) => shortDayText(localDateOf(registeredAt), today),
    },
    { title: '编号', width: 150, className: 'numbers', dataIndex: 'number', ellipsis: true },
    {
      title: '方向 · 类型',
      width: 124,
      render: (_, { direction, kind }) => `${MEDIUM_DIRECTION_WORDS[direction]} · ${MEDIUM_KIND_WORDS[kind]}`,
    },
    { title: '密级', width: 76, render: (_, { classification }) => CLASSIFICATION_WORDS[classification] },
    { title: '送件人', width: 88, dataIndex: 'carrier', ellipsis: true },
    { title: '用途', dataIndex: 'purpose', ellipsis: true },
    {
      title: '封装包',
      width: 72,
      className: 'numbers',
      render: (_, { packages }) => `${packages.length} 个`,
    },
    {
      title: '收回',
      width: 128,
      render: (_, { returnedOn, kind, direction }) =>
        returnedOn !== undefined ? (
          <StatusTag tone="good">{shortDayText(returnedOn, today)}收回</StatusTag>
        ) : kind === 'disc' || direction === 'in' ? (
          <span className="grey">—</span>
        ) : (
          <StatusTag tone="waiting">没有收回</StatusTag>
        ),
    },
    {
      title: '操作',
      width: 152,
      className: 'plain-links',
      render: (_, medium) => (
        <>
          {medium.packages.length > 0 && (
            <Button type="link" size="small" onClick={() => onSlip(medium)}>
              移交清单
            </Button>
          )}
          {medium.returnedOn === undefined && (
            <Button type="link" size="small" onClick={() => onReturn(medium)}>
              登记收回
            </Button>
          )}
        </>
      ),
    },
  ];
}

function Contents({ medium: { packages, note, registeredBy } }: { readonly medium: MediumRow }) {
  return (
    <div className="stack-small">
      {packages.map(({ packageId, peerName, kind, fileName, fingerprint, size }) => (
        <div key={packageId} className="medium-package">
          <span>
            {peerName} · {packageKindWord(kind)} · {fileName}（{sizeText(size)}）
          </span>
          <PackageFingerprint value={fingerprint} />
        </div>
      ))}
      <span className="grey">
        登记人：{registeredBy}
        {note !== '' && `　备注：${note}`}
      </span>
    </div>
  );
}
