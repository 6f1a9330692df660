/** What the list says of a document: its title takes the room that the rest leaves. */
import { KIND_FACTS } from '@shared/domain/document/document-kind';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import type { DocumentRow } from '@shared/ipc/calls/document-calls';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useStatus } from '../../app/desk';
import { DocumentStateTag } from '../../components/DocumentStateTag';
import { useMediaQuery } from '../../components/use-media-query';
import type { GridColumn } from '../../components/VirtualGrid';
import { instantText } from '../../strings/amounts';

export function useDocumentColumns(): readonly GridColumn<DocumentRow>[] {
  const { today, identity } = useStatus();
  const wide = useMediaQuery('(min-width: 1440px)');
  return useMemo(
    () => [
      { key: 'kind', title: '文种', width: 108, render: ({ kind }) => ellipsis(KIND_FACTS[kind].name) },
      {
        key: 'title',
        title: '标题',
        width: 260,
        grows: true,
        render: ({ title }) => ellipsis(withoutOwnName(title, identity.name), title),
      },
      { key: 'number', title: '文号', width: 176, render: number },
      {
        key: 'matter',
        title: '事项',
        width: wide ? 260 : 116,
        render: (row) => <Matter row={row} own={identity.name} wide={wide} />,
      },
      { key: 'state', title: '状态', width: 142, render: ({ state }) => <DocumentStateTag state={state} /> },
      {
        key: 'at',
        title: '时间',
        width: 124,
        render: ({ at }) => <span className="numbers">{instantText(at, today)}</span>,
      },
      ...(wide
        ? [{ key: 'by', title: '经办', width: 88, render: ({ by }: DocumentRow) => ellipsis(by) }]
        : []),
    ],
    [today, identity.name, wide],
  );
}

const ellipsis = (text: string, whole = text) => (
  <span className="grid-ellipsis" title={whole}>
    {text}
  </span>
);

/** Every title begins with the name of this desk: the list tells them apart by what follows. */
const withoutOwnName = (title: string, own: string) =>
  title.startsWith(`${own}关于`) ? title.slice(own.length) : title;

/** A form has none. */
const number = ({ kind, number: text, source }: DocumentRow) =>
  text === '' && source === 'composed' && KIND_FACTS[kind].layout !== 'form' ? (
    <span className="grey">未编号</span>
  ) : (
    ellipsis(text)
  );

/** An office tells its units apart, a unit its matters. */
function Matter({
  row: { matter, unitName },
  own,
  wide,
}: {
  readonly row: DocumentRow;
  readonly own: string;
  readonly wide: boolean;
}) {
  if (!matter) return <span className="grey">不涉及</span>;
  const what = unitName === undefined || unitName === own ? matter.title : shortUnitName(unitName);
  return (
    <Link
      to={`/matters/${matter.id}`}
      title={[matter.number, unitName, matter.title].join(' ')}
      className="grid-ellipsis document-matter"
      tabIndex={-1}
      onClick={(event) => event.stopPropagation()}
    >
      {matter.number} {wide && what}
    </Link>
  );
}
