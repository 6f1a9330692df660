/** Plays the courses of all matters day by day, with the courier between: what crosses from one desk to another crosses as a file. */
import type { MatterId } from '@shared/domain/identifiers';
import type { Courier } from './courier';
import type { Act, Day, DemonstrationMatter } from './demonstration-matter';
import type { PlayContext } from './play-context';
import { type OfficeAct, playOfficeAct, registerOnStage } from './play-office-act';
import { playUnitAct, type UnitAct } from './play-unit-act';

/** Seldom in the past, often lately. An act that builds on another desk's comes after a round. */
const COURIER_DAYS: readonly Day[] = [
  ...[-150, -140, -130, -120, -110, -100, -90, -80, -70, -60],
  ...[-55, -50, -45, -40, -35, -30, -25, -20, -15, -10, -5, -3, -1],
  // Once more for the receipts: what was carried is then known to have arrived.
  -1,
];

interface Scene {
  readonly day: Day;
  /** The courier comes when the day's work is done. */
  readonly order: 0 | 1;
  readonly play: () => Promise<void>;
}

/** How often `onScene` will be called. */
export function countScenes(matters: readonly DemonstrationMatter[]): number {
  return matters.reduce((sum, { course }) => sum + 1 + course.length, COURIER_DAYS.length);
}

/** `onScene` is told before each scene, with the day it plays on. */
export async function playStory(
  context: PlayContext,
  courier: Courier,
  matters: readonly DemonstrationMatter[],
  onScene: (day: Day) => void,
): Promise<void> {
  const scenes = [
    ...matters.flatMap((matter) => scenesOf(context, matter)),
    ...COURIER_DAYS.map((day, index): Scene => {
      const withReceiptsAlone = index === COURIER_DAYS.length - 1;
      return { day, order: 1, play: () => courier.makeRound({ withReceiptsAlone }) };
    }),
  ].sort((left, right) => left.day - right.day || left.order - right.order);
  for (const { day, play } of scenes) {
    onScene(day);
    context.clock.moveTo(context.days.workdayOf(day));
    await play();
    // Signatures are computed on this thread: give the window its turn between them.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function scenesOf(context: PlayContext, matter: DemonstrationMatter): Scene[] {
  let matterId: MatterId | undefined;
  const register = async () => {
    matterId = await registerOnStage(context, matter);
  };
  const perform = async (act: Act) => {
    if (matterId === undefined) throw new Error(`${matter.title} is not registered`);
    if (isUnitAct(act)) await playUnitAct(context, matterId, act);
    else await playOfficeAct(context, matterId, act);
  };
  return [
    { day: matter.registered, order: 0, play: register },
    ...matter.course.map((act): Scene => ({ day: act.day, order: 0, play: () => perform(act) })),
  ];
}

const UNIT_ACTS: Readonly<Record<UnitAct['act'], true>> = {
  'sign-for': true,
  'request-return': true,
  plan: true,
  progress: true,
  contact: true,
  opinion: true,
  'save-draft': true,
  'submit-draft': true,
  finalise: true,
};

function isUnitAct(act: UnitAct | OfficeAct): act is UnitAct {
  return Object.hasOwn(UNIT_ACTS, act.act);
}
