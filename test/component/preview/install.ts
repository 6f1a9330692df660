/** Puts the fake bridge on the window before the application starts; scene and stage come from the address. */

import { approvalHandlers } from '../fake-approval';
import { type FakeBridge, fakeBridge } from '../fake-bridge';
import { addCases, caseHandlers, fakePromises, fakeReports } from '../fake-cases';
import { FINANCE, fakeDesk, HOUSING, OFFICE, type Scene } from '../fake-desk';
import { addLetters, addParallelDraft, letterHandlers } from '../fake-letters';
import { FakeMatters, liftMatter, type Stage } from '../fake-matters';
import { fakeSearch } from '../fake-search';

const parameters = new URLSearchParams(window.location.search);
const scene = (parameters.get('scene') ?? 'unit') as Scene;
const stage = (parameters.get('stage') ?? 'handling') as Stage;
const unit = scene === 'office' ? OFFICE : parameters.get('as') === 'finance' ? FINANCE : HOUSING;
const matters = new FakeMatters(scene === 'office' ? 'office' : 'unit', unit.unitId, () =>
  bridge.announce({ topics: ['matters'] }),
);
if (scene !== 'empty') liftMatter(matters, stage);
if (parameters.has('cases')) addCases(matters);
if (parameters.has('letters')) addLetters(matters);
if (parameters.has('parallel')) addParallelDraft(matters);
const desk = fakeDesk(scene);
const bridge: FakeBridge = fakeBridge({
  ...desk,
  ...fakeSearch(),
  ...fakeReports(scene === 'empty'),
  ...fakePromises(scene === 'office' ? 'office' : 'unit', scene === 'empty'),
  ...(scene === 'empty'
    ? {}
    : { ...matters.handlers(), ...letterHandlers(matters), ...caseHandlers(matters) }),
  ...approvalHandlers(
    async (input) => {
      const answer = await matters.handlers()['draft.get']?.(input);
      if (!answer) throw new Error('no draft');
      return answer;
    },
    () => bridge.announce({ topics: ['approvals'] }),
  ),
  ...(unit === FINANCE
    ? {
        'app.status': async () => {
          const status = await desk['app.status']?.({});
          if (!status?.identity) throw new Error('no identity');
          return { ...status, identity: { ...status.identity, ...FINANCE } };
        },
      }
    : {}),
});
Object.assign(window, { chengfu: bridge });
