/** What an exported file is called: nothing but random characters, or what a clerk chose to show where the classification allows (SEALED-PACKAGE 1). */
import { randomBytes } from 'node:crypto';
import { localDateOf } from '@shared/domain/calendar/local-date';
import { mayNameContent } from '@shared/domain/exchange/package-kind';
import { descriptiveName, neutralName } from '@shared/domain/exchange/package-name';
import type { NAMINGS } from '@shared/ipc/calls/exchange-calls';
import { nameFromLabel } from '../../files/safe-name';
import type { PackageContent } from './gather-content';

export type Naming = (typeof NAMINGS)[number];

/** `now` in ms UTC. */
export function fileNameFor(content: PackageContent, naming: Naming, now: number): string {
  const { kind, matters, recipient, classification } = content;
  if (naming === 'neutral' || !mayNameContent(classification)) {
    return nameFromLabel(neutralName(randomName()), '.cfp');
  }
  const numbers = matters.map(({ facts }) => facts.number);
  const label = descriptiveName({ kind, unitName: recipient.name, numbers, on: localDateOf(now) });
  return nameFromLabel(label, '.cfp');
}

/** Eight of 32 characters that cannot be mistaken for one another when read out. */
function randomName(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz023456789';
  return Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join('');
}
