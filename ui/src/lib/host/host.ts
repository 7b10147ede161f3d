/** How far long work of the core is. */
export interface Progress {
  /** How many steps are done, and how many there are. */
  done: number;
  total: number;
  /** What is being done, in the officer's words. */
  words: string;
}

/** Files that are dragged over the window, or dropped on it. */
export type Drag =
  | { phase: 'over'; x: number; y: number }
  /** They left the window, or went another way. */
  | { phase: 'away' }
  /** Dropped, and where the core finds them. `x`, `y`: pixels of the page from its top left. */
  | { phase: 'drop'; x: number; y: number; paths: string[] };

/** What the screens need of whoever runs them: the Tauri shell, or a server on this computer. */
export interface Host {
  /** Sends one command as JSON and answers its response as JSON; rejects with the core's error. */
  call(name: string, body: string): Promise<string>;
  /**
   * `write` is awaited before the window closes. It answers whether the core has everything; if
   * not, the window stays, and the shell asks the officer.
   */
  onFlush(write: () => Promise<boolean>): void;
  /** `hear` is told how far long work is, for as long as it runs. */
  onProgress(hear: (progress: Progress) => void): void;
  /** `hear` is told of files of other programs that are dragged here; the page never follows them. */
  onDrag(hear: (drag: Drag) => void): void;
  /** Says that the first screen is painted: the window may be shown. */
  ready(): void;
}

let chosen: Promise<Host> | null = null;

/** The host that runs this page. The shell's own module is loaded only inside the shell. */
export function host(): Promise<Host> {
  chosen ??=
    '__TAURI_INTERNALS__' in window
      ? import('./tauri').then((module) => module.tauriHost())
      : import('./http').then((module) => module.httpHost());
  return chosen;
}

/** Keeps the window from showing a file that is dropped on it in place of the page. */
export function stayOnDrop(): void {
  for (const event of ['dragover', 'drop'] as const) {
    window.addEventListener(event, (drag) => {
      if (hasFiles(drag)) drag.preventDefault();
    });
  }
}

/** Whether files are dragged, not words or rows of the page. */
export const hasFiles = (drag: DragEvent): boolean =>
  drag.dataTransfer?.types.includes('Files') ?? false;
