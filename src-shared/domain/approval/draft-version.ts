/** Versions of what a unit writes: one version a text, and the deliberate steps at which it was kept. A version never changes. */
import { z } from 'zod';

export const VERSION_REASONS = [
  'kept', // 存为一版
  'passed-on', // 送批
  'sent-back', // 退回
  'signed', // 签发
  'submitted', // 报送
  'issued', // 正式答复
  'taken-over', // 他人接着写
  'replaced', // 被取回的旧版取代
  'set-aside', // 没能保存的改动
] as const;
export const versionReasonSchema = z.enum(VERSION_REASONS);
export type VersionReason = z.infer<typeof versionReasonSchema>;
