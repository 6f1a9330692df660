/** 生效: shows what changes against the version in force, and says what it does not change, before a person confirms. */
import type { Profile } from '@shared/domain/profile/profile';
import { changesOfProfile } from '@shared/domain/profile/profile-changes';
import { Dialog } from '../../components/Dialog';

interface Props {
  readonly before: Profile;
  readonly after: Profile;
  readonly running: boolean;
  readonly onOk: () => void;
  readonly onClose: () => void;
}

export function PutInForceDialog({ before, after, running, onOk, onClose }: Props) {
  const changes = changesOfProfile(before, after);
  return (
    <Dialog
      title={`生效第 ${before.version + 1} 版：${after.name}`}
      okText="确认生效"
      width={760}
      ready={changes.length > 0}
      running={running}
      onOk={onOk}
      onClose={onClose}
      note="生效后新登记的事项按这一版办理；已登记、已交办的事项仍按原来的版本，期限不变。生效不能撤回，再改就是下一版。"
    >
      {changes.length === 0 ? (
        <p>与第 {before.version} 版相同，没有改动。</p>
      ) : (
        <table className="profile-table profile-changes">
          <thead>
            <tr>
              <th>改动（{changes.length} 处）</th>
              <th>第 {before.version} 版</th>
              <th>第 {before.version + 1} 版</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.path} ${change.before ?? ''}`}>
                <td>{change.place}</td>
                <td>{change.before ?? '—'}</td>
                <td>{change.after ?? '删去'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
