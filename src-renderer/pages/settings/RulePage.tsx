/** One profile: edited where it is the office's own, else read, any of its versions. */
import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { ShowError } from '../../components/ShowError';
import { StatusTag } from '../../components/StatusTag';
import { ProfileEditor } from '../../features/profiles/ProfileEditor';
import { ProfileReader } from '../../features/profiles/ProfileReader';
import { instantText } from '../../strings/amounts';

export function RulePage() {
  const { profileId = '' } = useParams();
  const { identity, today } = useStatus();
  const profiles = useCall('profile.list', {});
  const [read, setRead] = useState<number>();
  const view = profiles.data?.find(({ id }) => id === profileId);
  const canEdit = view?.origin === 'own' && identity.desks.includes('office');
  const shown = read ?? (canEdit ? undefined : view?.version);
  return (
    <>
      <PageHeader
        before={<Link to="/settings/rules">办理规则</Link>}
        title={view?.name ?? '办理规则'}
        beside={view?.inForce && <StatusTag tone="good">正在使用</StatusTag>}
        below={view?.source}
        actions={
          view && (
            <Segmented<number>
              aria-label="版本"
              value={shown ?? 0}
              onChange={(next) => setRead(next === 0 ? undefined : next)}
              options={[
                ...(canEdit ? [{ value: 0, label: '修改' }] : []),
                ...view.versions.slice(0, 8).map(({ version, addedAt, addedBy }) => ({
                  value: version,
                  label: `第 ${version} 版`,
                  title: addedBy === '' ? '' : `${addedBy} ${instantText(addedAt, today)}`,
                })),
              ]}
            />
          )
        }
      />
      <div className="page-body">
        {profiles.error && <ShowError error={profiles.error} onRetry={() => void profiles.refetch()} />}
        {profiles.data && !view && <ShowError error={{ code: 'NOT_FOUND', details: { what: 'profile' } }} />}
        {!profiles.data && !profiles.error && <Skeleton active />}
        {view && (
          <Panel title={shown === undefined ? '修改' : `第 ${shown} 版`}>
            {shown === undefined ? (
              <ProfileEditor key={view.id} view={view} />
            ) : (
              <ProfileReader id={view.id} version={shown} />
            )}
          </Panel>
        )}
      </div>
    </>
  );
}
