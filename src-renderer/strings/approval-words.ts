/** Words of a unit's inner work: why a version was kept. */
import type { VersionReason } from '@shared/domain/approval/draft-version';

export const VERSION_REASON_WORDS: Readonly<Record<VersionReason, string>> = {
  kept: '存为一版',
  'passed-on': '送批',
  'sent-back': '退回',
  signed: '签发',
  submitted: '报送',
  issued: '正式答复',
  'taken-over': '换人续写前',
  replaced: '被旧版取代前',
  'set-aside': '未能保存的改动',
};
