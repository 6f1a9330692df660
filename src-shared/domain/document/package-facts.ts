/** What a hand-over slip says of a sealed package: the file, how to compare it, and what carries it. */
import type { Classification } from '../matter/matter';

export interface PackageFacts {
  readonly fileName: string;
  /** In groups with spaces between, as the window shows it to be compared. */
  readonly fingerprint: string;
  /** 交办, 答复 …, as the window names the package. */
  readonly kindName: string;
  readonly recipientName: string;
  readonly bytes: number;
  readonly createdAt: number;
  readonly classification: Classification;
  /** Titles of the matters inside. */
  readonly matterTitles: readonly string[];
  /** Number of the medium in the unit's register, where one was noted. */
  readonly mediumNumber?: string | undefined;
  /** What the medium is: 专用U盘, 光盘. */
  readonly carrier?: string | undefined;
  /** Who carries it, and for what, as the register says. */
  readonly carrierPerson?: string | undefined;
  readonly purpose?: string | undefined;
  /** Of the medium; as high as its packages at least. */
  readonly mediumClassification?: Classification | undefined;
}
