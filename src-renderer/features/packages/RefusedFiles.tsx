/** Files that were not accepted: each with what is wrong and what to do; many with the same fault are one line that can be opened. */
import type { AppErrorCode } from '@shared/result/app-error-code';
import { Alert, Button, Collapse } from 'antd';
import { useNavigate } from 'react-router';
import { errorWords, inFours } from '../../strings/errors';
import type { ImportState, RefusedFile } from './import-state';

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

/** What lies on a shared disc rightly and is no concern of this unit, apart from what is wrong. */
export function splitRefused({
  refused,
  packages,
  cards,
}: Pick<ImportState, 'refused' | 'packages' | 'cards'>): {
  readonly faults: readonly RefusedFile[];
  readonly skipped: readonly RefusedFile[];
} {
  // Alone, a package for another unit means a wrong disc, and a double tells its receipt once more.
  const found = packages.length + cards.length;
  const isSkipped = ({ code }: RefusedFile) =>
    (code === 'E_DUPLICATE' && found + refused.length > 1) ||
    (code === 'E_NOT_FOR_YOU' && (found > 0 || refused.some((other) => other.code === 'E_DUPLICATE')));
  return {
    faults: refused.filter((file) => !isSkipped(file)),
    skipped: refused.filter(isSkipped),
  };
}

/** One line for all packages that are others' or here already. */
export function SkippedFiles({ files }: { readonly files: readonly RefusedFile[] }) {
  return groupRefused(files).map(({ code, files: those }) => (
    <Alert
      key={code}
      type="info"
      showIcon
      title={`${those.length} 个封装包${code === 'E_DUPLICATE' ? '是重复的' : '是发给其他单位的'}，已跳过`}
      description={<FileNames files={those} />}
    />
  ));
}

function FileNames({ files }: { readonly files: readonly RefusedFile[] }) {
  const names = files.map(nameOf).join('、');
  if (files.length < MANY) return names;
  return (
    <Collapse
      ghost
      size="small"
      items={[{ key: 'names', label: '查看文件名', children: <div className="refused-names">{names}</div> }]}
    />
  );
}

/** With the number for the telephone, where it was imported before: its sender may not have heard. */
function nameOf({ fileName, details: { receiptCode } }: RefusedFile): string {
  return typeof receiptCode === 'string' ? `${fileName}（电话回执号 ${inFours(receiptCode)}）` : fileName;
}

interface RefusedGroupOf {
  readonly code: AppErrorCode;
  readonly files: readonly RefusedFile[];
}

/** In the order of their first file. */
export function groupRefused(files: readonly RefusedFile[]): RefusedGroupOf[] {
  const groups = new Map<AppErrorCode, RefusedFile[]>();
  for (const file of files) {
    const group = groups.get(file.code);
    if (group) group.push(file);
    else groups.set(file.code, [file]);
  }
  return [...groups].map(([code, those]) => ({ code, files: those }));
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
  return (
    <Alert
      type="error"
      showIcon
      title={`${group.files.length} 个文件：${title}`}
      description={
        <>
          <div>{first ? nextOf(first, next) : next}</div>
          <FileNames files={group.files} />
        </>
      }
      action={first && <NextPlace file={first} onGo={onGo} />}
    />
  );
}
