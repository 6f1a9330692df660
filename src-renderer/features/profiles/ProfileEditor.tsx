/** Edits one of the office's own profiles: saved while typed, contradictions shown as they arise, in force only without one. */
import { type ProfileSection, sectionOfPath } from '@shared/domain/profile/profile-places';
import { problemsOfProfile } from '@shared/domain/profile/profile-problems';
import type { ProfileView } from '@shared/ipc/calls/profile-calls';
import { Alert, App, Button, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useAct, useCall } from '../../api/queries';
import { EditorBar } from '../../components/EditorBar';
import { SaveStatus } from '../../components/SaveStatus';
import { ShowError } from '../../components/ShowError';
import { StaleDraft } from '../../components/StaleDraft';
import { useSuccess } from '../../components/use-success';
import { changesText } from './changes-text';
import { ProblemsButton } from './ProblemList';
import { ProfileForm } from './ProfileForm';
import { PutInForceDialog } from './PutInForceDialog';
import { useProfileDraft } from './use-profile-draft';

export function ProfileEditor({ view }: { readonly view: ProfileView }) {
  const { id, version } = view;
  const { modal } = App.useApp();
  const succeed = useSuccess();
  const draft = useProfileDraft(id);
  const newest = useCall('profile.get', { id, version });
  const putting = useAct('profile.put-in-force');
  const discarding = useAct('profile.discard-draft');
  const [section, setSection] = useState<ProfileSection>('rules');
  const [shown, setShown] = useState<{ path: string }>();
  const [isAsking, setIsAsking] = useState(false);
  const { content, saving } = draft;
  const problems = useMemo(() => (content ? problemsOfProfile(content) : []), [content]);
  const error = draft.loadError ?? newest.error;
  if (error) return <ShowError error={error} onRetry={() => void draft.reload()} />;
  if (!content || !newest.data) return <Skeleton active />;

  const isBehind = content.version !== version;
  const showPlace = (path: string) => {
    setSection(sectionOfPath(path));
    setShown({ path });
  };
  const ask = async () => {
    if (await draft.flush()) setIsAsking(true);
  };
  const putInForce = async () => {
    const outcome = await putting.run({ id, draftVersion: draft.version() });
    setIsAsking(false);
    if (!outcome.ok) return;
    succeed({
      title: `第 ${outcome.value.version} 版已生效`,
      next: '新登记的事项按这一版办理；已登记的事项期限不变。交办时会随封装包送到承办单位，也可以在规则列表里下发到所有单位。',
    });
    await draft.reload();
  };
  const discard = () =>
    modal.confirm({
      title: '放弃这次修改？',
      content: `恢复为第 ${version} 版的内容，修改不能找回。`,
      okText: '放弃修改',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: async () => {
        await draft.flush();
        if ((await discarding.run({ id })).ok) await draft.reload();
      },
    });
  return (
    <div className="stack">
      <EditorBar status={<SaveStatus saving={saving} />}>
        <ProblemsButton profile={content} problems={problems} onPlace={showPlace} />
        <Button onClick={discard} disabled={draft.version() === 0 && saving.phase === 'clean'}>
          放弃修改
        </Button>
        <Button
          type="primary"
          onClick={() => void ask()}
          disabled={problems.length > 0 || isBehind || (draft.version() === 0 && saving.phase === 'clean')}
        >
          生效…
        </Button>
      </EditorBar>
      {saving.phase === 'stale' && (
        <StaleDraft mine={changesText(newest.data, content)} onReload={draft.reload} />
      )}
      {saving.phase === 'failed' && saving.error && (
        <ShowError error={saving.error} onRetry={() => void draft.flush()} />
      )}
      {isBehind && (
        <Alert
          type="warning"
          showIcon
          title={`这份修改从第 ${content.version} 版开始，第 ${version} 版已经生效`}
          description="请放弃这份修改，在新的一版上重新修改。"
        />
      )}
      <ProfileForm
        profile={content}
        problems={problems}
        change={draft.change}
        shown={shown}
        section={section}
        onSection={setSection}
      />
      {isAsking && (
        <PutInForceDialog
          before={newest.data}
          after={content}
          running={putting.running}
          onOk={() => void putInForce()}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
