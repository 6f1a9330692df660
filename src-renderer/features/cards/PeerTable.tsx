/** The units known here, those that wait for a person's word first. */

import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Peer } from '@shared/ipc/calls/card-calls';
import { Button, Table, type TableColumnsType } from 'antd';
import { StatusTag } from '../../components/StatusTag';
import { instantText } from '../../strings/amounts';
import { DESK_WORDS } from '../../strings/person-words';
import { PeerStatus } from './PeerStatus';

const ORDER: readonly Peer['status'][] = ['pending', 'expired', 'trusted', 'revoked'];

interface Props {
  readonly peers: readonly Peer[];
  readonly today: LocalDate;
  readonly onVerify: (peer: Peer) => void;
  readonly onReplace: (peer: Peer) => void;
  readonly onShow: (peer: Peer) => void;
}

export function PeerTable({ peers, ...acts }: Props) {
  const rows = [...peers].sort(
    (left, right) => placeOf(left) - placeOf(right) || left.name.localeCompare(right.name, 'zh'),
  );
  return (
    <Table
      rowKey="unitId"
      size="middle"
      columns={columns(acts)}
      dataSource={rows}
      pagination={rows.length > 50 ? { pageSize: 50 } : false}
    />
  );
}

function placeOf({ status, candidate }: Peer): number {
  return candidate ? -1 : ORDER.indexOf(status);
}

function columns({ today, onVerify, onReplace, onShow }: Omit<Props, 'peers'>): TableColumnsType<Peer> {
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
      width: 128,
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
      width: 128,
      align: 'right',
      render: (_, peer) => {
        if (peer.candidate) {
          return (
            <Button onClick={() => onReplace(peer)} aria-label={`核实${peer.name}的新身份卡`}>
              核实新卡
            </Button>
          );
        }
        if (peer.status === 'pending') {
          return (
            <Button onClick={() => onVerify(peer)} aria-label={`核对${peer.name}的指纹`}>
              核对指纹
            </Button>
          );
        }
        return (
          <Button type="text" onClick={() => onShow(peer)} aria-label={`查看${peer.name}的身份卡`}>
            查看
          </Button>
        );
      },
    },
  ];
}

function CardStatus({ peer }: { readonly peer: Peer }) {
  const until = `第 ${peer.serial} 张 · 至 ${peer.validTo}`;
  return (
    <>
      {peer.candidate ? (
        <StatusTag tone="warning">新卡待核实</StatusTag>
      ) : (
        <PeerStatus status={peer.status} />
      )}
      <div className="grey numbers peer-code">{until}</div>
    </>
  );
}
