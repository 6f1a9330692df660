/** A version that is only read: a unit sees the rules it works by, each with its clause; an office sees the shipped ones. */
import type { ProfileSection } from '@shared/domain/profile/profile-places';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { ShowError } from '../../components/ShowError';
import { ProfileForm } from './ProfileForm';

export function ProfileReader({ id, version }: { readonly id: string; readonly version: number }) {
  const profile = useCall('profile.get', { id, version });
  const [section, setSection] = useState<ProfileSection>('rules');
  if (profile.error) return <ShowError error={profile.error} onRetry={() => void profile.refetch()} />;
  if (!profile.data) return <Skeleton active />;
  return <ProfileForm profile={profile.data} problems={[]} section={section} onSection={setSection} />;
}
