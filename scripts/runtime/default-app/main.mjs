/**
 * The application that a bare Electron starts when it is given a folder: it makes that folder the running application.
 *
 * The registry copy of the runtime comes without one. `ready` waits for this module, and this module awaits the
 * folder's own, so an application that registers a scheme or a switch at its top level is never too late.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);

/** `electron [-r module]… [--switches] folder [arguments of the application]` */
function readCommandLine(words) {
  const preloaded = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '-r' || word === '--require') {
      index += 1;
      preloaded.push(words[index]);
    } else if (word === '-v' || word === '--version') {
      return { preloaded, version: true };
    } else if (!word.startsWith('-')) {
      return { preloaded, folder: word };
    }
  }
  return { preloaded };
}

/** A folder's package decides name, version and main file; a bare script runs as it is. */
function findApplication(path) {
  if (!statSync(path).isDirectory()) return { root: dirname(path), main: path, description: {} };
  const descriptionPath = join(path, 'package.json');
  const description = existsSync(descriptionPath) ? JSON.parse(readFileSync(descriptionPath, 'utf8')) : {};
  return { root: path, main: join(path, description.main ?? 'index.js'), description };
}

function fail(message) {
  process.stderr.write(`electron: ${message}\n`);
  app.exit(1);
}

const command = readCommandLine(process.argv.slice(1));
if (command.version) {
  process.stdout.write(`v${process.versions.electron}\n`);
  app.exit(0);
} else if (!command.folder) {
  fail('give the folder of an application, for example: electron .');
} else if (!existsSync(resolve(command.folder))) {
  fail(`there is no application at ${resolve(command.folder)}`);
} else {
  const { root, main, description } = findApplication(resolve(command.folder));
  const name = description.productName ?? description.name;
  if (description.version) app.setVersion(description.version);
  if (name) app.setName(name);
  app.setAppPath(root);
  for (const path of command.preloaded) require(resolve(path));
  try {
    await import(pathToFileURL(main).href);
  } catch (error) {
    fail(error?.stack ?? String(error));
  }
}
