import type { Host, Progress } from './host';

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

  return {
    call: (name, body) => followed(sent(name, body)),
    onFlush(write) {
      window.addEventListener('pagehide', () => void write());
    },
    onProgress(listener) {
      hear = listener;
    },
    ready() {
      document.documentElement.dataset['ready'] = 'true';
    },
  };
}
