/** The place of SettingsPage in the frame. */
import { PageHeader } from '../../components/PageHeader';

export function SettingsPage() {
  return <PageHeader title="设置" />;
}
