import type { Host } from './host';

/** A server on the same origin: `POST /call/<name>`; refuses with the error as JSON. */
export function httpHost(): Host {
  return {
    async call(name, body) {
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
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
