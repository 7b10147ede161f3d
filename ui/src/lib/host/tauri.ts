import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';

import type { Host, Progress } from './host';

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
    ready() {
      void invoke('ready');
    },
  };
}
