// Hostile pages in Chromiums of old: their collection brings its own program for such browsers.
import { copyHosts, library, port } from '../hosts/collection.mjs';
import { run } from '../processes.mjs';

/**
 * Opens the pages in one browser after the other.
 *
 * @param {Iterable<[major: string, program: string]>} programs
 * @param {string | undefined} only pattern of names; without it, those that are meant for such browsers
 * @param {(what: string, problem?: string) => void} count
 */
export async function lookAtHosts(programs, only, count) {
  const folder = await copyHosts();
  for (const [major, program] of programs) {
    const { output } = await run(
      process.execPath,
      [
        // Node.js 20 has web sockets behind a flag.
        ...(typeof WebSocket === 'undefined' ? ['--experimental-websocket'] : []),
        'old-run.mjs',
        `--chrome=${program}`,
        `--lib=${library}`,
        `--port=${port}`,
        // In one process, Chromium 86 stays silent now and then.
        '--multi=yes',
        ...(only ? [`--only=${only}`] : []),
      ],
      { cwd: folder, minutes: 3 },
    );
    for (const [, page = '', problem = ''] of output.matchAll(/^ {2}FAIL (\S+)\s+(.*)$/gm))
      count(`Chromium ${major}, ${page}`, problem);
    const [, passed] = /^ {2}(\d+) ok, \d+ failed$/m.exec(output) ?? [];
    if (passed === undefined) count(`Chromium ${major}, hostile pages`, output.slice(-500));
    else {
      for (let i = 0; i < Number(passed); i++) count(`Chromium ${major}`);
      console.log(`     Chromium ${major}: ${passed} hostile pages are well`);
    }
  }
}
