/** 设置: what every reply needs, the rules and holidays that count the deadlines, the people of this desk, and what keeps it safe. */
import { Skeleton } from 'antd';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { PageHeader } from '../../components/PageHeader';
import { ShowError } from '../../components/ShowError';
import { ApprovalSettingsPanel } from '../../features/approval/ApprovalSettingsPanel';
import { BackupPanel } from '../../features/backup/BackupPanel';
import { KeysPanel } from '../../features/keys/KeysPanel';
import { HolidaysPanel } from '../../features/settings/HolidaysPanel';
import { PeoplePanel } from '../../features/settings/PeoplePanel';
import { SealsPanel } from '../../features/settings/SealsPanel';
import { TemplatesPanel } from '../../features/settings/TemplatesPanel';
import { UnitSettingsForm } from '../../features/settings/UnitSettingsForm';
import './settings-page.css';

export function SettingsPage() {
  const { identity, people, person, version, today, demoPassword } = useStatus();
  const settings = useCall('settings.get', {});
  const profiles = useCall('profile.list', {});
  const holidays = useCall('holiday.list', {});
  const seals = useCall('seal-image.list', {});
  const templates = useCall('template.list', {});
  const safety = useCall('safety.get', {});
  const approval = useCall('approval.settings', {});
  const error =
    settings.error ??
    profiles.error ??
    holidays.error ??
    seals.error ??
    templates.error ??
    safety.error ??
    approval.error;
  return (
    <>
      <PageHeader title="设置" actions={<span className="grey">承复 {version}</span>} />
      <div className="page-body">
        <div className="settings-page">
          <div>
            {error && <ShowError error={error} onRetry={() => void settings.refetch()} />}
            {settings.isPending && <Skeleton active />}
            {settings.data && profiles.data && (
              <UnitSettingsForm settings={settings.data} profiles={profiles.data} />
            )}
          </div>
          <div className="stack">
            {safety.data && (
              <KeysPanel safety={safety.data} unit={identity} isDemonstration={demoPassword !== undefined} />
            )}
            {safety.data && <BackupPanel backup={safety.data.backup} today={today} />}
            <PeoplePanel people={people} acting={person} desks={identity.desks} />
            {identity.desks.includes('unit') && approval.data && (
              <ApprovalSettingsPanel settings={approval.data} />
            )}
            {seals.data && <SealsPanel images={seals.data} />}
            {templates.data && <TemplatesPanel templates={templates.data} />}
            {holidays.data && <HolidaysPanel tables={holidays.data} />}
          </div>
        </div>
      </div>
    </>
  );
}
