/** How a message looks. */
export type Tone = 'plain' | 'good' | 'warning' | 'error';

/** A short message at the foot of the window. */
export interface ToastMessage {
  id: number;
  tone: Tone;
  text: string;
  hint: string;
  /** A button on the message. */
  action: { label: string; run: () => void } | null;
}

/** How long a message stays; one with a next step stays longer. Milliseconds. */
const STAY_MS = 5_000;
const STAY_WITH_HINT_MS = 10_000;

class Toasts {
  #next = 1;
  /** The messages on the screen, oldest first. */
  list = $state.raw<ToastMessage[]>([]);

  /** Shows a message. */
  show(message: Partial<ToastMessage> & { text: string }): void {
    const id = this.#next++;
    const shown = { tone: 'plain' as const, hint: '', action: null, ...message, id };
    // The same message twice says no more than once.
    this.list = [...this.list.filter((other) => other.text !== shown.text), shown].slice(-3);
    const stay = shown.hint || shown.action ? STAY_WITH_HINT_MS : STAY_MS;
    setTimeout(() => this.dismiss(id), stay);
  }

  /** Takes a message away. */
  dismiss(id: number): void {
    this.list = this.list.filter((message) => message.id !== id);
  }
}

export const toasts = new Toasts();
