import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';

import { stayOnDrop, type Host, type Progress } from './host';

/** The shell: one command `call`; it asks for a flush before it closes the window. */
export function tauriHost(): Host {
  return {
    call: (name, body) => invoke<string>('call', { name, body }),
    onFlush(write) {
      void listen('flush', async () => {
        // Without an answer the shell asks whether to close all the same.
        if (await write()) await invoke('close');
      });
    },
    onProgress(hear) {
      void listen<Progress>('progress', (event) => hear(event.payload));
    },
    onDrag(hear) {
      stayOnDrop();
      void getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type === 'leave') return hear({ phase: 'away' });
        // The window counts pixels of the screen; the page counts larger ones where it is enlarged.
        const x = payload.position.x / devicePixelRatio;
        const y = payload.position.y / devicePixelRatio;
        if (payload.type === 'drop') hear({ phase: 'drop', x, y, paths: payload.paths });
        else hear({ phase: 'over', x, y });
      });
    },
    ready() {
      void invoke('ready');
    },
  };
}
