/** One display for all windows of a test run, made only where the machine has none. */
import { hasDisplay, startVirtualDisplay } from '../../../scripts/virtual-display.mjs';

async function globalSetup(): Promise<() => void> {
  if (hasDisplay()) return () => undefined;
  const { display, stop } = await startVirtualDisplay();
  process.env.DISPLAY = display;
  return stop;
}

export default globalSetup;
