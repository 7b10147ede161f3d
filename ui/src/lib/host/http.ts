import type { Host } from './host';

/** Words that are on their way when the page goes may be sent after it; more than this may not. */
const OUTLIVES_PAGE = 20_000;

/** A server on the same origin: `POST /call/<name>`; refuses with the error as JSON. */
export function httpHost(): Host {
  return {
    async call(name, body) {
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        keepalive: body.length < OUTLIVES_PAGE,
      });
      const answer = await response.text();
      if (!response.ok) throw answer;
      return answer;
    },
    onFlush(write) {
      window.addEventListener('pagehide', () => void write());
    },
    ready() {
      document.documentElement.dataset['ready'] = 'true';
    },
  };
}
