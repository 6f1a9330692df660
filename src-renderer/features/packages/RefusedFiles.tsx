/** Files that were not accepted: each with what is wrong and what to do; many with the same fault are one line that can be opened. */
import type { AppErrorCode } from '@shared/result/app-error-code';
import { Alert, Button, Collapse } from 'antd';
import { useNavigate } from 'react-router';
import { errorWords } from '../../strings/errors';
import type { RefusedFile } from './import-state';

/** What a card would cure. */
const NEEDS_CARD: ReadonlySet<AppErrorCode> = new Set([
  'E_SENDER_UNKNOWN',
  'E_SENDER_PENDING',
  'E_SENDER_EXPIRED',
]);

/** From here on their names would push everything else out of sight. */
const MANY = 4;

interface Props {
  readonly files: readonly RefusedFile[];
  readonly onLeave: () => void;
}

export function RefusedFiles({ files, onLeave }: Props) {
  const navigate = useNavigate();
  const toUnits = () => {
    onLeave();
    navigate('/units');
  };
  const groups = groupRefused(files);
  return (
    <>
      {groups.flatMap((group) =>
        group.files.length >= MANY
          ? [<RefusedGroup key={group.code} group={group} onUnits={toUnits} />]
          : group.files.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files of one name may lie in two folders
              <RefusedOne key={`${file.fileName}${file.code}${index}`} file={file} onUnits={toUnits} />
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

function RefusedOne({ file, onUnits }: { readonly file: RefusedFile; readonly onUnits: () => void }) {
  const { title, next } = errorWords(file.code, file.details);
  return (
    <Alert
      type={file.code === 'E_DUPLICATE' ? 'info' : 'error'}
      showIcon
      title={`${file.fileName}：${title}`}
      description={next}
      action={NEEDS_CARD.has(file.code) && <Button onClick={onUnits}>去单位与身份</Button>}
    />
  );
}

function RefusedGroup({ group, onUnits }: { readonly group: RefusedGroupOf; readonly onUnits: () => void }) {
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
          {!isDouble && <div>{next}</div>}
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
      action={NEEDS_CARD.has(group.code) && <Button onClick={onUnits}>去单位与身份</Button>}
    />
  );
}
