import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { connect, isRunning, launch, temporaryDirectory } from './kit.ts';

const compiled = (name: string) => fileURLToPath(new URL(`../../server/dist/embedded/${name}`, import.meta.url));

/** Runs the program itself and gives its first line and exit code. */
async function runProgram(...args: string[]): Promise<{ line: unknown; exitCode: unknown }> {
  const child = spawn(process.execPath, [compiled('main.js'), ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const exit = once(child, 'exit');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const [exitCode] = await exit;
  return { line: JSON.parse(String(line)), exitCode };
}

describe('the database process', () => {
  it('is shared: whoever comes second is led to the one that runs', async () => {
    const dir = temporaryDirectory();
    const [one, two] = await Promise.all([launch({ dir }), launch({ dir })]);
    expect([one.pid, two.pid].filter((pid) => pid !== null)).toHaveLength(1);
    await (await connect(one.url)).collection('things').insertOne({ a: 1 });
    expect(await (await connect(two.url)).collection('things').countDocuments()).toBe(1);
    expect(await runProgram('--dir', dir)).toMatchObject({
      line: { ready: false, code: 'locked', socket: one.socket },
      exitCode: 3,
    });
  });

  it('closes by itself when nobody uses it any more', async () => {
    const database = await launch({ lingerMs: 50 });
    const db = await connect(database.url);
    await database.stop();
    expect(await db.command({ ping: 1 })).toMatchObject({ ok: 1 });
    await db.client.close();
    await vi.waitFor(() => expect(isRunning(database.pid ?? 0)).toBe(false), 5_000);
  });

  it('outlives the program that started it', async () => {
    const dir = temporaryDirectory();
    const script = `const { launchEmbedded } = await import(${JSON.stringify(compiled('launch.js'))});
      const { pid } = await launchEmbedded({ dir: ${JSON.stringify(dir)}, lingerMs: 5000, onExit() {} });
      console.log(pid);
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const [line] = await once(createInterface({ input: parent.stdout }), 'line');
    process.kill(-(parent.pid ?? Number.NaN), 'SIGKILL');
    await once(parent, 'exit');
    const joined = await launch({ dir });
    expect(joined.pid).toBeNull();
    const db = await connect(joined.url);
    await db.collection('things').insertOne({ a: 1 });
    expect(await refusedGarbage(joined.socket)).toBe(true);
    expect(isRunning(Number(line))).toBe(true);
    process.kill(Number(line), 'SIGTERM');
  });

  it('tells those who hold it when it dies, and gives the directory free at once', async () => {
    const dir = temporaryDirectory();
    const onExit = vi.fn();
    const first = await launch({ dir, onExit });
    await (await connect(first.url)).collection('things').insertOne({ a: 1 });
    process.kill(first.pid ?? Number.NaN, 'SIGKILL');
    await vi.waitFor(() => expect(onExit).toHaveBeenCalledOnce());
    const second = await launch({ dir });
    expect(second.pid).not.toBe(first.pid);
    expect(await (await connect(second.url)).collection('things').countDocuments()).toBe(1);
  });

  it('says how it is used', async () => {
    expect(await runProgram()).toMatchObject({ line: { ready: false, code: 'usage' }, exitCode: 2 });
    expect(await runProgram('--dir', temporaryDirectory(), '--linger-ms', 'soon')).toMatchObject({
      line: { code: 'usage' },
      exitCode: 2,
    });
  });
});

/** With its parent gone, writing to the log must do no harm: garbage makes it write. */
async function refusedGarbage(path: string): Promise<boolean> {
  const { connect: connectSocket } = await import('node:net');
  const socket = connectSocket(path, () => socket.write('garbage that is long enough'));
  await once(socket.resume(), 'close');
  return true;
}
