// `npm run check`: everything that reads the code without running it. Says all that is wrong, not the first thing alone.
import { ensureInstalled } from './lib/install.mjs';
import { captureTool } from './lib/run.mjs';

const checks = [
  { title: 'types', tool: 'tsc', args: ['-b'] },
  { title: 'lint', tool: 'biome', args: ['check', '--error-on-warnings', '--max-diagnostics=200'] },
  { title: 'unused code', tool: 'knip', args: [] },
  { title: 'import law', tool: 'vitest', args: ['run', '--project', 'fast', 'test/laws/imports.test.ts'] },
];

await ensureInstalled();
const failed = [];
for (const { title, tool, args } of checks) {
  const { ok, output } = await captureTool(tool, args);
  console.log(ok ? `${title}: ok` : `${title}: failed\n\n${output}\n`);
  if (!ok) failed.push(title);
}
if (failed.length > 0) {
  console.error(`The checks failed: ${failed.join(', ')}.`);
  process.exit(1);
}
