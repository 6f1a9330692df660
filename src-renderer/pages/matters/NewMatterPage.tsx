/** The place of NewMatterPage in the frame. */
import { PageHeader } from '../../components/PageHeader';

export function NewMatterPage() {
  return <PageHeader title="登记事项" />;
}
