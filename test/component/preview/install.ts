/** Puts the fake bridge on the window before the application starts; scene and stage come from the address. */
import { type FakeBridge, fakeBridge } from '../fake-bridge';
import { FINANCE, fakeDesk, HOUSING, OFFICE, type Scene } from '../fake-desk';
import { FakeMatters, liftMatter, type Stage } from '../fake-matters';

const parameters = new URLSearchParams(window.location.search);
const scene = (parameters.get('scene') ?? 'unit') as Scene;
const stage = (parameters.get('stage') ?? 'handling') as Stage;
const unit = scene === 'office' ? OFFICE : parameters.get('as') === 'finance' ? FINANCE : HOUSING;
const matters = new FakeMatters(scene === 'office' ? 'office' : 'unit', unit.unitId, () =>
  bridge.announce({ topics: ['matters'] }),
);
if (scene !== 'empty') liftMatter(matters, stage);
const desk = fakeDesk(scene);
const bridge: FakeBridge = fakeBridge({
  ...desk,
  ...(scene === 'empty' ? {} : matters.handlers()),
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
