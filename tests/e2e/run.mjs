// Runs the end-to-end tests: `npm run e2e` and `npm run screens` in ui/.
// The packages are those of ui/, which is where they are kept up to date.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, '..', '..', 'ui', 'node_modules');
const cli = join(packages, '@playwright', 'test', 'cli.js');
if (!existsSync(cli)) {
  console.error('The packages of ui/ are missing: run `npm ci` there.');
  process.exit(1);
}

const config = join(here, 'playwright.config.ts');
const { status } = spawnSync(process.execPath, [cli, 'test', '-c', config, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_PATH: packages },
});
process.exit(status ?? 1);
