/** The six kinds of matter (PRODUCT 2); the source document of each is named in the comment. */
import { z } from 'zod';

export const MATTER_KINDS = [
  'resolution', // 决议决定 S0
  'deliberation-opinion', // 审议意见 S0
  'bill', // 议案 S3
  'deputy-suggestion', // 代表建议 S4
  'cppcc-proposal', // 政协提案 S4
  'supervised-matter', // 督查事项 S1, S2
] as const;

export const matterKindSchema = z.enum(MATTER_KINDS);
export type MatterKind = z.infer<typeof matterKindSchema>;

/** Only suggestions and proposals are graded (S4 二). */
export function isGraded(kind: MatterKind): boolean {
  return kind === 'deputy-suggestion' || kind === 'cppcc-proposal';
}

/** Kinds answered to the people who raised them; the others are answered to the government or the standing committee. */
export function isAnsweredToProposers(kind: MatterKind): boolean {
  return kind === 'deputy-suggestion' || kind === 'cppcc-proposal';
}
