/** The coded refusals of a document from outside; details name parts and limits, never a path of this machine. */
import { AppError } from '@shared/result/app-error';
import type { ForeignKind } from './recognise-file';

/** Why a file is refused as dangerous: each has its own words in the window. */
export const DANGERS = [
  'file-size',
  'entries',
  'inflated',
  'ratio',
  'path',
  'duplicate',
  'overlap',
  'encrypted',
  'doctype',
  'xml-size',
  'depth',
  'elements',
  'attribute',
] as const;
export type Danger = (typeof DANGERS)[number];

/** The file is whole, but no .docx. */
export const wrongKind = (kind: ForeignKind): AppError => new AppError('FOREIGN_DOCUMENT_KIND', { kind });

/** Truncated, wrong check sums, XML that does not parse. */
export const damaged = (part: string, cause?: unknown): AppError =>
  new AppError('FOREIGN_DOCUMENT_DAMAGED', { part: part.slice(0, 100) }, { cause });

/** A limit of ARCHITECTURE 5 is passed: made to harm, or made by a broken program. */
export const dangerous = (danger: Danger, part = ''): AppError =>
  new AppError('FOREIGN_DOCUMENT_REFUSED', { danger, part: part.slice(0, 100) });

/** A part that every Word document has is missing. */
export const incomplete = (part: string): AppError => new AppError('FOREIGN_DOCUMENT_INCOMPLETE', { part });
