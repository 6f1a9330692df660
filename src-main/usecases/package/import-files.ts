/** What the dialog for an import offers: packages, parts of packages, and cards. */
import type { FileFilter } from '../desktop';

export const IMPORT_FILES: readonly FileFilter[] = [
  {
    name: '封装包、分卷和身份卡',
    extensions: ['cfp', 'cfc', ...Array.from({ length: 99 }, (_, at) => String(at + 1).padStart(3, '0'))],
  },
];
