/** The place of TodayPage in the frame. */
import { PageHeader } from '../../components/PageHeader';

export function TodayPage() {
  return <PageHeader title="今天" />;
}
