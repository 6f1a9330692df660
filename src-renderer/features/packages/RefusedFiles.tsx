/** Files that were not accepted: each with what is wrong and what to do; many with the same fault are one line that can be opened. */
import type { AppErrorCode } from '@shared/result/app-error-code';
import { Alert, Button, Collapse } from 'antd';
import { useNavigate } from 'react-router';
import { errorWords } from '../../strings/errors';
import type { RefusedFile } from './import-state';

/** What a card would cure. */
const NEEDS_CARD: ReadonlySet<AppErrorCode> = new Set(['E_SENDER_UNKNOWN', 'E_SENDER_PENDING']);

const KEPT = '副本已放入“收发—待处理”，处理时不必再插载体。';

/** From here on their names would push everything else out of sight. */
const MANY = 4;

interface Props {
  readonly files: readonly RefusedFile[];
  readonly onLeave: () => void;
}

export function RefusedFiles({ files, onLeave }: Props) {
  const navigate = useNavigate();
  const go = (place: string) => {
    onLeave();
    navigate(place);
  };
  const groups = groupRefused(files);
  return (
    <>
      {groups.flatMap((group) =>
        group.files.length >= MANY
          ? [<RefusedGroup key={group.code} group={group} onGo={go} />]
          : group.files.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files of one name may lie in two folders
              <RefusedOne key={`${file.fileName}${file.code}${index}`} file={file} onGo={go} />
            )),
      )}
    </>
  );
}

interface RefusedGroupOf {
  readonly code: AppErrorCode;
  readonly files: readonly RefusedFile[];
}

/** What damages the work first; packages that are here already last. */
export function groupRefused(files: readonly RefusedFile[]): RefusedGroupOf[] {
  const groups = new Map<AppErrorCode, RefusedFile[]>();
  for (const file of files) {
    const group = groups.get(file.code);
    if (group) group.push(file);
    else groups.set(file.code, [file]);
  }
  return [...groups]
    .map(([code, those]) => ({ code, files: those }))
    .sort((left, right) => Number(left.code === 'E_DUPLICATE') - Number(right.code === 'E_DUPLICATE'));
}

type Go = (place: string) => void;

function NextPlace({ file, onGo }: { readonly file: RefusedFile; readonly onGo: Go }) {
  if (NEEDS_CARD.has(file.code)) return <Button onClick={() => onGo('/units')}>去单位与身份</Button>;
  if (file.details.kept !== true) return null;
  return <Button onClick={() => onGo('/packages?tab=quarantine')}>去待处理</Button>;
}

function nextOf({ details }: RefusedFile, next: string): string {
  return details.kept === true ? `${next}${KEPT}` : next;
}

function RefusedOne({ file, onGo }: { readonly file: RefusedFile; readonly onGo: Go }) {
  const { title, next } = errorWords(file.code, file.details);
  return (
    <Alert
      type={file.code === 'E_DUPLICATE' ? 'info' : 'error'}
      showIcon
      title={`${file.fileName}：${title}`}
      description={nextOf(file, next)}
      action={<NextPlace file={file} onGo={onGo} />}
    />
  );
}

function RefusedGroup({ group, onGo }: { readonly group: RefusedGroupOf; readonly onGo: Go }) {
  const [first] = group.files;
  const { title, next } = errorWords(group.code, first?.details ?? {});
  const isDouble = group.code === 'E_DUPLICATE';
  return (
    <Alert
      type={isDouble ? 'info' : 'error'}
      showIcon
      title={
        isDouble ? `${group.files.length} 个文件是重复包，已跳过` : `${group.files.length} 个文件：${title}`
      }
      description={
        <>
          {!isDouble && <div>{first ? nextOf(first, next) : next}</div>}
          <Collapse
            ghost
            size="small"
            items={[
              {
                key: 'names',
                label: '查看文件名',
                children: (
                  <div className="refused-names">
                    {group.files.map(({ fileName }) => fileName).join('、')}
                  </div>
                ),
              },
            ]}
          />
        </>
      }
      action={first && <NextPlace file={first} onGo={onGo} />}
    />
  );
}
