/** Kind, classification, file name and introductions: what a package shows and whom it introduces. */
import { adoptsDirectoryCard, unitsToIntroduce } from '@shared/domain/exchange/directory';
import { highestClassification, mayNameContent, packageKindOf } from '@shared/domain/exchange/package-kind';
import { descriptiveName } from '@shared/domain/exchange/package-name';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { describe, expect, it } from 'vitest';
import {
  accepted,
  assigned,
  DAY,
  EDUCATION,
  event,
  FINANCE,
  OFFICE,
  registered,
  withdrawn,
} from './fixtures';

describe('the kind', () => {
  const published = event(9, OFFICE, 'matter.published', { on: DAY, where: '门户网站' });

  it('is that of the most important event, and a receipt where there is none', () => {
    expect(packageKindOf([], EDUCATION)).toBe('receipt');
    expect(packageKindOf([published], EDUCATION)).toBe('notice');
    expect(packageKindOf([published, registered(1), assigned(2, EDUCATION)], EDUCATION)).toBe('assign');
    expect(packageKindOf([accepted(3, 2)], OFFICE)).toBe('accept');
    expect(packageKindOf([withdrawn(4, 2), published], EDUCATION)).toBe('reassign');
  });

  it('does not call another unit’s assignment an assignment', () => {
    expect(packageKindOf([assigned(2, FINANCE)], EDUCATION)).toBe('notice');
  });
});

it('classifies a medium by the highest of its matters', () => {
  expect(highestClassification([])).toBe('none');
  expect(highestClassification(['internal', 'jimi', 'mimi', 'none'])).toBe('jimi');
  expect((['none', 'internal', 'mimi', 'jimi', 'juemi'] as const).map(mayNameContent)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('names one matter by its number, several by the first and their count', () => {
  const parts = { kind: 'reply', unitName: '云州市人民政府办公室', on: DAY } as const;
  expect(descriptiveName({ ...parts, numbers: ['0126'] })).toBe(
    '承复-正式答复-云州市人民政府办公室-0126号-20260302',
  );
  expect(descriptiveName({ ...parts, numbers: ['0126', '7'] })).toContain('-0126号等2件-');
  expect(descriptiveName({ ...parts, kind: 'receipt', numbers: [] })).toBe(
    '承复-回执-云州市人民政府办公室-20260302',
  );
});

describe('the directory', () => {
  const matterOf = (...events: Parameters<typeof foldMatter>[0]) => {
    const matter = foldMatter([registered(1), ...events]);
    if (!matter) throw new Error('no matter');
    return matter;
  };

  it('introduces the units of one matter to each other, while they take part in it', () => {
    const shared = matterOf(assigned(2, EDUCATION, 'lead'), assigned(3, FINANCE, 'co-handler'));
    expect(unitsToIntroduce([shared], { office: OFFICE, recipient: EDUCATION })).toEqual([FINANCE]);
    expect(unitsToIntroduce([shared], { office: OFFICE, recipient: FINANCE })).toEqual([EDUCATION]);
    expect(unitsToIntroduce([shared], { office: FINANCE, recipient: EDUCATION })).toEqual([]);
    const left = matterOf(assigned(2, EDUCATION), assigned(3, FINANCE), withdrawn(4, 3));
    expect(unitsToIntroduce([left], { office: OFFICE, recipient: EDUCATION })).toEqual([]);
    expect(unitsToIntroduce([left], { office: OFFICE, recipient: FINANCE })).toEqual([]);
  });

  it('yields to a person’s word and to a revocation, and never goes back', () => {
    const known = { status: 'trusted', trustedBy: 'directory', serial: 2 } as const;
    expect(adoptsDirectoryCard(undefined, { serial: 1, follows: false })).toBe(true);
    expect(adoptsDirectoryCard({ status: 'pending', serial: 9 }, { serial: 1, follows: false })).toBe(true);
    expect(adoptsDirectoryCard(known, { serial: 3, follows: false })).toBe(true);
    expect(adoptsDirectoryCard(known, { serial: 2, follows: false })).toBe(false);
    expect(adoptsDirectoryCard(known, { serial: 1, follows: false })).toBe(false);
    expect(adoptsDirectoryCard({ ...known, trustedBy: 'typed' }, { serial: 3, follows: false })).toBe(false);
    expect(adoptsDirectoryCard({ ...known, trustedBy: 'typed' }, { serial: 3, follows: true })).toBe(true);
    expect(adoptsDirectoryCard({ ...known, status: 'revoked' }, { serial: 3, follows: true })).toBe(false);
  });
});
