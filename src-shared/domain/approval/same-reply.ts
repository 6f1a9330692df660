/** Whether two replies say the same: number and day of issue are given after the signature and are no part of what was approved. */
import { type ReplyContent, replyContentSchema } from '../reply/reply-content';

export function isSameReply(left: ReplyContent, right: ReplyContent): boolean {
  return bodyOf(left) === bodyOf(right);
}

/** In the order of the schema's fields, wherever the content comes from. */
function bodyOf({ documentNumber: _number, dateOfIssue: _date, ...body }: ReplyContent): string {
  return JSON.stringify(replyContentSchema.parse({ ...body, documentNumber: '' }));
}
