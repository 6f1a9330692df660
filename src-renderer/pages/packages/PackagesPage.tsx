/** The place of PackagesPage in the frame. */
import { PageHeader } from '../../components/PageHeader';

export function PackagesPage() {
  return <PageHeader title="收发" />;
}
