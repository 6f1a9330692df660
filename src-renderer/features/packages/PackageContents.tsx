/** What lay inside: matters with what was said about each, files, receipts. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { PackageDetail } from '@shared/ipc/calls/export-calls';
import { Link } from 'react-router';
import { sizeText } from '../../strings/amounts';
import { eventWord } from '../../strings/event-words';
import { entryTypeWord } from '../../strings/package-words';
import './packages.css';

/** What the program itself put in has no name that says anything. */
const NAMED_BY_PEOPLE: ReadonlySet<string> = new Set(['document', 'attachment', 'scan']);

type EventLine = PackageDetail['events'][number];

export function PackageContents({ detail }: { readonly detail: PackageDetail }) {
  const { events, files, receipts } = detail;
  return (
    <>
      {[...byMatter(events)].map(([matterId, lines]) => (
        <section key={matterId} className="block">
          <h4 className="block-title">
            <Link to={`/matters/${matterId}`}>
              <span className="number">{lines[0]?.number}</span>
              {lines[0]?.title || '（事项本身还没有收到）'}
            </Link>
          </h4>
          <ul>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the content of a package never changes
              <li key={index} className="line">
                <span className="line-main">{eventWord(line.what)}</span>
                <span className="grey numbers">
                  {line.actorName} · {localDateOf(line.at)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {files.length > 0 && (
        <section className="block">
          <h4 className="block-title">文件 {files.length} 个</h4>
          <ul>
            {files.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files of a package may share a name
              <li key={index} className="line">
                <span className="line-main">
                  {NAMED_BY_PEOPLE.has(file.type) ? file.name : entryTypeWord(file.type)}
                </span>
                <span className="grey numbers">
                  {NAMED_BY_PEOPLE.has(file.type) && `${entryTypeWord(file.type)} · `}
                  {sizeText(file.size)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {receipts > 0 && <p className="grey">附 {receipts} 份回执。</p>}
      {events.length === 0 && files.length === 0 && receipts === 0 && (
        <p className="grey">没有办理记录和文件。</p>
      )}
    </>
  );
}

function byMatter(events: readonly EventLine[]): Map<string, EventLine[]> {
  const groups = new Map<string, EventLine[]>();
  for (const event of events) groups.set(event.matterId, [...(groups.get(event.matterId) ?? []), event]);
  return groups;
}
