import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

import type { Commands, Problem } from '../../../ui/src/lib/api/generated';

const root = resolve(__dirname, '../../..');
const binary = resolve(root, process.env['CCHC_BIN'] ?? 'target/debug/cchc');
const ui = resolve(root, process.env['CCHC_UI'] ?? 'ui/dist');

/** The day on which a test takes place that names none. */
export const TODAY = '2026-03-10';

/** A refusal of the core. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
  }
}

/** The real core on loopback with a data file of its own, as `cchc serve` runs it. */
export class Server {
  url = '';
  /** Files and folders that the program handed to the system, in order. */
  readonly opened: string[] = [];
  /** Files that the program had printed, in order. */
  readonly printed: string[] = [];
  #process: ChildProcess | undefined;

  constructor(
    readonly today = TODAY,
    /** Whether OneDrive says that the program's folder is its own. */
    readonly synced = false,
  ) {}

  /** A folder as on the computers of our users: spaces and Vietnamese letters in its name. */
  readonly folder = mkdtempSync(join(tmpdir(), 'Nguyễn Thị Ánh '));
  readonly data = join(this.folder, 'sổ cchc.db');
  /** Where the program saves to and opens from. */
  readonly files = join(this.folder, 'Tài liệu');

  /** Starts the program; again after {@link kill}. */
  async start(): Promise<this> {
    if (!existsSync(binary)) throw new Error(`${binary} is missing: cargo build -p cchc-cli --features serve`);
    if (!existsSync(ui)) throw new Error(`${ui} is missing: npm run build`);
    mkdirSync(this.files, { recursive: true });
    // The same port again, so that a page finds the program when it is back.
    const port = this.url ? new URL(this.url).port : '0';
    const args = ['serve', this.data, '--ui', ui, '--files', this.files, '--port', port, '--today', this.today];
    const env = this.synced ? { ...process.env, OneDrive: this.folder } : process.env;
    const child = spawn(binary, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
    this.#process = child;
    const lines = createInterface({ input: child.stdout });
    this.url = await new Promise((found, failed) => {
      child.once('exit', (code) => failed(new Error(`cchc serve ended with ${code}`)));
      lines.on('line', (line) => {
        if (line.startsWith('http')) found(line.trim());
        if (line.startsWith('open ')) this.opened.push(line.slice('open '.length));
        if (line.startsWith('print ')) this.printed.push(line.slice('print '.length));
      });
    });
    return this;
  }

  /** Asks the core as the screens do. */
  async call<N extends keyof Commands>(
    name: N,
    request: Commands[N]['request'],
  ): Promise<Commands[N]['response']> {
    const response = await fetch(`${this.url}/call/${name}`, {
      method: 'POST',
      body: JSON.stringify(request),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Refused(answer as Problem);
    return answer as Commands[N]['response'];
  }

  /** A file of the officer's; where it is. */
  put(name: string, words: string): string {
    const path = join(this.files, name);
    mkdirSync(this.files, { recursive: true });
    writeFileSync(path, words);
    return path;
  }

  /** The kept copy of the only document with a file of this ending. */
  kept(ending: string): string {
    const folder = join(this.folder, 'sổ cchc-minh-chung');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return join(folder, files.find((file) => file.endsWith(`.${ending}`)) ?? `none.${ending}`);
  }

  /** Ends the program at once, as a power cut does. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }

  /** Ends the program and takes its folder away. */
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
