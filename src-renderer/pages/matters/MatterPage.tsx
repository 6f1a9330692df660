/** The place of MatterPage in the frame. */
import { PageHeader } from '../../components/PageHeader';

export function MatterPage() {
  return <PageHeader title="事项" />;
}
