/** What documents are set with: the widths of the named faces and the kinsoku sets that the file declares. */
import type { Typesetting } from './break-lines';
import { NAMED_FACES } from './faces';
import { NOT_FIRST, NOT_LAST } from './kinsoku';

export const DOCUMENT_TYPESETTING: Typesetting = {
  ...NAMED_FACES,
  notFirst: NOT_FIRST,
  notLast: NOT_LAST,
};
