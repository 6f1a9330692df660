/** Settings of a profile that are data only for now: a later work reads them, and until then nothing in the software hangs on them. */
import type { ProfileSettings } from '@shared/domain/profile/profile';

export const KEPT_SETTINGS: Readonly<Partial<Record<keyof ProfileSettings, string>>> = {
  monthlySupervisionList: '清单本身随时可以在“公文”里生成；按月提示开列，归后续的台账与统计',
  noExcellentAfterFailure: '评定等次时使用，归后续的考评',
};
