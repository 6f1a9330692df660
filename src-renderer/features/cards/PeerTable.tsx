/** The units known here, those that still wait for their fingerprint first. */

import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Peer } from '@shared/ipc/calls/card-calls';
import { Button, Table, type TableColumnsType, Tooltip } from 'antd';
import { Fingerprint } from '../../components/Fingerprint';
import { StatusTag, type StatusTone } from '../../components/StatusTag';
import { instantText } from '../../strings/amounts';
import { PEER_STATUS_WORDS } from '../../strings/package-words';
import { DESK_WORDS } from '../../strings/person-words';

const TONES: Readonly<Record<Peer['status'], StatusTone>> = {
  pending: 'warning',
  trusted: 'good',
  revoked: 'bad',
  expired: 'bad',
};
const ORDER: readonly Peer['status'][] = ['pending', 'expired', 'trusted', 'revoked'];

interface Props {
  readonly peers: readonly Peer[];
  readonly today: LocalDate;
  readonly onVerify: (peer: Peer) => void;
}

export function PeerTable({ peers, today, onVerify }: Props) {
  const rows = [...peers].sort(
    (left, right) =>
      ORDER.indexOf(left.status) - ORDER.indexOf(right.status) || left.name.localeCompare(right.name, 'zh'),
  );
  return (
    <Table
      rowKey="unitId"
      size="middle"
      columns={columns(today, onVerify)}
      dataSource={rows}
      pagination={rows.length > 50 ? { pageSize: 50 } : false}
    />
  );
}

function columns(today: LocalDate, onVerify: (peer: Peer) => void): TableColumnsType<Peer> {
  return [
    {
      title: '单位',
      render: (_, { name, code, desk, status }) => (
        <>
          <div>{name}</div>
          <div className="grey numbers peer-code">
            {status === 'pending' ? '' : `${DESK_WORDS[desk]} · `}
            {code}
          </div>
        </>
      ),
    },
    { title: '身份卡', width: 184, render: (_, peer) => <CardStatus peer={peer} /> },
    {
      title: '最近收到',
      width: 136,
      className: 'numbers',
      render: (_, { lastReceivedAt }) =>
        lastReceivedAt === undefined ? (
          <span className="grey">还没有</span>
        ) : (
          instantText(lastReceivedAt, today)
        ),
    },
    {
      title: '',
      width: 120,
      align: 'right',
      render: (_, peer) =>
        peer.status === 'pending' && (
          <Button onClick={() => onVerify(peer)} aria-label={`核对${peer.name}的指纹`}>
            核对指纹
          </Button>
        ),
    },
  ];
}

function CardStatus({ peer }: { readonly peer: Peer }) {
  const tag = <StatusTag tone={TONES[peer.status]}>{PEER_STATUS_WORDS[peer.status]}</StatusTag>;
  if (peer.status !== 'trusted') {
    return (
      <>
        {tag}
        <div className="grey numbers peer-code">有效期至 {peer.validTo}</div>
      </>
    );
  }
  return (
    <>
      <Tooltip
        title={peer.fingerprint && <Fingerprint digits={peer.fingerprint} size="small" />}
        styles={{ root: { maxWidth: 560 } }}
        color="#fff"
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the fingerprint in the tip must be reachable by keyboard */}
        <span tabIndex={0}>{tag}</span>
      </Tooltip>
      <div className="grey numbers peer-code">
        {peer.trustedBy === 'directory' ? '名录担保' : '人工核对'} · 至 {peer.validTo}
      </div>
    </>
  );
}
