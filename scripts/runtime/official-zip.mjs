/**
 * Electron's own release archive, through Electron's own downloader: it knows the address, honours `ELECTRON_MIRROR`,
 * looks into its download cache first, and checks the sums that the npm package carries.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** An intranet often swallows packets instead of refusing them: the first step of a connection gets this long. */
const PROBE_MILLISECONDS = 2000;

/**
 * Unpacks the official archive into `folder`.
 * @returns {Promise<string | undefined>} undefined when it stands in `folder`, else why it could not be had.
 */
export async function unpackOfficialZip(root, version, folder) {
  const require = createRequire(join(root, 'package.json'));
  const { downloadArtifact } = require('@electron/get');
  const extract = require('extract-zip');
  const checksums = JSON.parse(await readFile(join(root, 'node_modules/electron/checksums.json'), 'utf8'));
  const stage = PROBE_MILLISECONDS;
  // Its progress bar is a timer of half a minute that would hold the process after a refusal.
  process.env.ELECTRON_GET_NO_PROGRESS = '1';
  try {
    const archive = await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums,
      downloadOptions: {
        quiet: true,
        retry: 0,
        timeout: {
          lookup: stage,
          connect: stage,
          secureConnect: stage,
          response: 2 * stage,
          socket: 10 * stage,
        },
      },
    });
    await extract(archive, { dir: folder });
    return undefined;
  } catch (error) {
    return String(error?.message ?? error).split('\n', 1)[0];
  }
}
