/** Puts the fake bridge on the window before the application starts; the scene comes from the address. */
import { fakeBridge } from '../fake-bridge';
import { fakeDesk, type Scene } from '../fake-desk';

const scene = (new URLSearchParams(window.location.search).get('scene') ?? 'unit') as Scene;
Object.assign(window, { chengfu: fakeBridge(fakeDesk(scene)) });
