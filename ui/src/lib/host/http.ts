import { hasFiles, stayOnDrop, type Drag, type Host, type Progress } from './host';

/** Words that are on their way when the page goes may be sent after it; more than this may not. */
const OUTLIVES_PAGE = 20_000;

/** The server is asked this often how far its work is. Milliseconds. */
const ASK_EVERY_MS = 150;

/** A server on the same origin: `POST /call/<name>`; refuses with the error as JSON. */
export function httpHost(): Host {
  let hear: (progress: Progress) => void = () => undefined;

  /** Asks how far the work is until it is done: the server cannot tell it by itself. */
  async function followed<T>(work: Promise<T>): Promise<T> {
    let isRunning = true;
    const asking = setInterval(async () => {
      const answer = await fetch('/progress').catch(() => null);
      const progress = answer?.ok ? ((await answer.json()) as Progress | null) : null;
      if (progress && isRunning) hear(progress);
    }, ASK_EVERY_MS);
    try {
      return await work;
    } finally {
      isRunning = false;
      clearInterval(asking);
    }
  }

  async function sent(name: string, body: string): Promise<string> {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: body.length < OUTLIVES_PAGE,
    });
    const answer = await response.text();
    if (!response.ok) throw answer;
    return answer;
  }

  /** A browser knows no paths: the server takes the bytes, and answers where it put them. */
  async function dropped(files: File[]): Promise<string[]> {
    const paths: string[] = [];
    for (const file of files) {
      const address = `/drop/${encodeURIComponent(file.name)}`;
      const response = await fetch(address, { method: 'POST', body: file }).catch(() => null);
      if (response?.ok) paths.push((await response.json()) as string);
    }
    return paths;
  }

  function listen(tell: (drag: Drag) => void): void {
    stayOnDrop();
    window.addEventListener('dragover', (drag) => {
      if (hasFiles(drag)) tell({ phase: 'over', x: drag.clientX, y: drag.clientY });
    });
    window.addEventListener('dragleave', (drag) => {
      if (!drag.relatedTarget) tell({ phase: 'away' });
    });
    window.addEventListener('drop', async (drag) => {
      const files = [...(drag.dataTransfer?.files ?? [])];
      const { clientX: x, clientY: y } = drag;
      if (files.length > 0) tell({ phase: 'drop', x, y, paths: await dropped(files) });
    });
  }

  return {
    call: (name, body) => followed(sent(name, body)),
    onFlush(write) {
      window.addEventListener('pagehide', () => void write());
    },
    onProgress(listener) {
      hear = listener;
    },
    onDrag: listen,
    ready() {
      document.documentElement.dataset['ready'] = 'true';
    },
  };
}
