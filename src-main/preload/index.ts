/** The bridge: the only code that stands between the window and the main process. It holds no state and no path stays in the window. */

import type { ChengfuBridge } from '@shared/ipc/bridge';
import { CHANNELS } from '@shared/ipc/bridge';
import type { Changed } from '@shared/ipc/changed';
import { contextBridge, ipcRenderer, webUtils } from 'electron';

const bridge: ChengfuBridge<File> = {
  call: (name, input) => ipcRenderer.invoke(CHANNELS.call, name, input),
  onChanged(listener) {
    const receive = (_event: unknown, changed: Changed) => listener(changed);
    ipcRenderer.on(CHANNELS.changed, receive);
    return () => {
      ipcRenderer.removeListener(CHANNELS.changed, receive);
    };
  },
  pathsOfDrop: (files) =>
    ipcRenderer.invoke(
      CHANNELS.drop,
      files.map((file) => webUtils.getPathForFile(file)),
    ),
};

contextBridge.exposeInMainWorld('chengfu', bridge);
