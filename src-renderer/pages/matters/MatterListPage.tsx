/** The place of MatterListPage in the frame. */
import { PageHeader } from '../../components/PageHeader';

export function MatterListPage() {
  return <PageHeader title="事项" />;
}
