/** What each kind is made from in the fixtures: matters of 云州市 of all six kinds, at the desk that writes the kind. */

import type { UnitKey } from '@main/usecases/setup/demonstration/demonstration-matter';
import { DESKS, type DeskKey } from '@main/usecases/setup/demonstration/units';
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { DocumentCircumstances } from '@shared/domain/document/circumstances';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import type { PackageFacts } from '@shared/domain/document/package-facts';
import { sm3Schema } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { shippedProfile } from '../../../unit/domain/deadline/shipped-resources';
import { PLAYED_MATTERS, PROFILE, partOf, playedMatter, STORY_END } from './played-matters';

export function at(desk: DeskKey): DocumentCircumstances {
  const { name, settings, people, desk: kind } = DESKS[desk];
  const [person] = people;
  return {
    unit: { name, desk: kind },
    settings,
    person: { name: person.name, role: person.role },
    profile: PROFILE,
    today: localDateOf(STORY_END),
    at: STORY_END,
  };
}

export function about(desk: DeskKey, matter: MatterState, unit?: UnitKey): DocumentCircumstances {
  return { ...at(desk), matter, ...(unit === undefined ? {} : { assignment: partOf(matter, unit) }) };
}

const elevators = playedMatter('deputy-suggestion', '26');
const houses = playedMatter('deputy-suggestion', '45');
const heating = playedMatter('deputy-suggestion', '52');
const pipes = playedMatter('cppcc-proposal', '102');
const safety = playedMatter('resolution', '2026-02');
const efficiency = playedMatter('bill', '1');
const flooding = playedMatter('supervised-matter', '督2026-12');
const bridge = playedMatter('supervised-matter', '督2026-09');

const open = PLAYED_MATTERS.filter(({ archived, assignments }) => !archived && assignments.length > 0);
const ofCongress = PLAYED_MATTERS.filter(
  ({ facts }) => facts.kind === 'resolution' || facts.kind === 'deliberation-opinion',
);

export const PACKAGE: PackageFacts = {
  fileName: '003-云州市住房和城乡建设局-答复-20260610.cfp',
  fingerprint: '4f1c09ab 77e2d310 95b6c8e4 0a3f5d21 6cb90e77 18d4a2f3 e05b9c64 731fd8a2',
  kindName: '正式答复',
  recipientName: '云州市人民政府办公室',
  bytes: 2_841_904,
  createdAt: STORY_END,
  classification: 'internal',
  matterTitles: [pipes.facts.title, bridge.facts.title],
  mediumNumber: '云建载2026-017',
  carrier: '专用U盘',
};

export const KIND_CIRCUMSTANCES: Readonly<Record<DocumentKind, DocumentCircumstances>> = {
  reply: about('housing', pipes, 'housing'),
  'co-opinion': about('finance', heating, 'finance'),
  'report-reply': about('housing', safety, 'housing'),
  'feedback-form': about('housing', pipes, 'housing'),
  'approval-sheet': {
    ...about('housing', pipes, 'housing'),
    draftDigest: sm3Schema.parse('66c7f0f462eeedd9'.repeat(4)),
  },
  'promise-fulfilment': about('housing', pipes, 'housing'),
  'handling-plan': about('housing', safety, 'housing'),
  'implementation-plan': about('office', efficiency),
  'assignment-notice': about('office', elevators, 'housing'),
  'supervision-slip': about('office', heating, 'housing'),
  'urge-notice': about('office', houses, 'housing'),
  'supervision-notice': about('office', flooding, 'housing'),
  // S0 二3 calls in the principal leader and copies the record.
  'talk-record': { ...about('office', flooding, 'housing'), profile: shippedProfile('rugao') },
  'positions-statement': about('housing', heating, 'housing'),
  'special-report': about('housing', heating, 'housing'),
  'coordination-minutes': about('office', heating),
  circular: { ...at('office'), matters: open },
  'special-brief': about('office', heating),
  compilation: { ...at('office'), matters: ofCongress },
  'monthly-list': { ...at('office'), matters: open },
  'periodic-report': { ...at('housing'), matters: [safety, efficiency, flooding] },
  'investigation-report': { ...at('office'), matters: [flooding] },
  'supervision-plan': { ...at('office'), matters: [flooding, bridge, heating] },
  'supervision-task': about('office', flooding),
  'supervision-report': { ...at('office'), matters: [flooding, bridge, heating] },
  'inspection-record': about('office', pipes),
  'return-visit-record': about('office', elevators),
  'summary-report': { ...at('office'), matters: PLAYED_MATTERS },
  'hand-over-slip': { ...at('housing'), packages: [PACKAGE] },
};
