/** The place of UnitsPage in the frame. */
import { PageHeader } from '../../components/PageHeader';

export function UnitsPage() {
  return <PageHeader title="单位与身份" />;
}
