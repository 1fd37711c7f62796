// `npm test [-- <vitest arguments>]`: installs, builds and brings what the tests need, then runs them all. The last line
// says how many passed and failed, for people and for continuous integration.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensurePrograms } from './lib/machine.mjs';

await ensureInstalled();
await ensureBuilt();
await ensurePrograms();

const { parseCLI, startVitest } = await import('vitest/node');
const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await startVitest('test', filter, { ...options, watch: false });
const { passed, failed, skipped } = tally(vitest);

// A name pattern leaves out the other tests by the caller's own word.
const left = options.testNamePattern === undefined ? skipped : [];
for (const { name, reason } of left) console.log(`Skipped: ${name} (${reason ?? 'no reason given, so the run fails'})`);
if (passed + failed === 0) console.error('No test ran.');

const isGood = failed === 0 && passed > 0 && left.every(({ reason }) => reason !== undefined);
const counts = [`${passed} passed`, `${failed} failed`];
if (left.length > 0) counts.push(`${left.length} skipped`);
process.stdout.write(`${counts.join(', ')}\n`, () => process.exit(isGood ? 0 : 1));

/**
 * Counts the results. What fails outside of a test (a file that cannot be read, a hook, an error that nobody caught)
 * counts as failed too: green means that nothing went wrong anywhere.
 */
function tally({ state }) {
  const modules = state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const inState = (wanted) => tests.filter((test) => test.result().state === wanted);
  const failed =
    inState('failed').length +
    inState('pending').length +
    groups.filter((group) => group.errors().length > 0).length +
    state.getUnhandledErrors().length;
  return {
    passed: inState('passed').length,
    failed: failed === 0 && (process.exitCode ?? 0) !== 0 ? 1 : failed,
    skipped: inState('skipped').map((test) => ({ name: test.fullName, reason: test.result().note })),
  };
}
