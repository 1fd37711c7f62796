import { closeSync, openSync, readSync } from 'node:fs';
import { StartFailure } from './failure.ts';

/**
 * LMDB maps its file into memory and trusts it: a damaged page would take the process down in the middle of its work.
 * So the trees are walked once before the file is opened, reading only. Offsets are those of LMDB's data version 2.
 */
const metaMagic = 0xbeefc0de;
const dataVersion = 2;
const headerBytes = 24;
const nodeBytes = 8;
const overflowNodeBytes = 24;
const noPage = 0xffff_ffff_ffff_ffffn;

const pageFlags = { branch: 0x01, leaf: 0x02, overflow: 0x04, meta: 0x08 } as const;
const bigData = 0x01;

type Tree = { root: bigint; pages: number; entries: number };

type Meta = { pageBytes: number; lastPage: number; transaction: bigint; trees: Tree[] };

type File = { meta: Meta; read(page: number): Buffer };

/** Refuses (`damaged`) a data file whose trees are not whole. Takes about a second for a million documents. */
export function checkDataFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    const meta = newestMeta(handle);
    const read = (page: number) => readAt(handle, page * meta.pageBytes, meta.pageBytes);
    for (const tree of meta.trees) checkTree({ meta, read }, tree);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFailure('damaged', `${path} is damaged (${reason}). Nothing was changed; restore it from a backup.`);
  } finally {
    closeSync(handle);
  }
}

function readAt(handle: number, position: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (readSync(handle, buffer, 0, bytes, position) < bytes) throw new Error('the file ends too early');
  return buffer;
}

/** Transactions write the two meta pages in turn; the one of the later transaction counts. */
function newestMeta(handle: number): Meta {
  const first = parseMeta(readAt(handle, 0, 160));
  const second = parseMeta(readAt(handle, first.pageBytes, 160));
  return second.transaction > first.transaction ? second : first;
}

function parseMeta(bytes: Buffer): Meta {
  const isMeta = bytes.readUInt16LE(18) === pageFlags.meta && bytes.readUInt32LE(24) === metaMagic;
  if (!isMeta || bytes.readUInt16LE(28) !== dataVersion) throw new Error('its first pages are not those of a database');
  const pageBytes = bytes.readUInt32LE(48);
  if (pageBytes < 512 || pageBytes > 65_536) throw new Error('its page size cannot be');
  return {
    pageBytes,
    lastPage: Number(bytes.readBigUInt64LE(144)),
    transaction: bytes.readBigUInt64LE(152),
    trees: [parseTree(bytes.subarray(48, 96)), parseTree(bytes.subarray(96, 144))],
  };
}

function parseTree(bytes: Buffer): Tree {
  const pages = bytes.readBigUInt64LE(8) + bytes.readBigUInt64LE(16);
  return { pages: Number(pages), entries: Number(bytes.readBigUInt64LE(32)), root: bytes.readBigUInt64LE(40) };
}

function checkTree(file: File, tree: Tree): void {
  const waiting = tree.root === noPage ? [] : [Number(tree.root)];
  let pages = 0;
  let entries = 0;
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    pages += 1;
    if (pages > tree.pages) throw new Error('a tree has more pages than it should');
    const page = readPage(file, number, pageFlags.branch | pageFlags.leaf);
    const nodes = nodesOf(page);
    if (page.readUInt16LE(18) === pageFlags.branch) waiting.push(...nodes.map((node) => childOf(page, node)));
    else {
      entries += nodes.length;
      for (const node of nodes) checkLeafNode(file, page, node);
    }
  }
  if (pages !== tree.pages || entries !== tree.entries) throw new Error('a tree has lost pages or entries');
}

function readPage({ meta, read }: File, number: number, allowed: number): Buffer {
  if (number < 2 || number > meta.lastPage) throw new Error('a page points outside of the file');
  const page = read(number);
  const flags = page.readUInt16LE(18);
  const isSound = page.readBigUInt64LE(0) === BigInt(number) && page.readBigUInt64LE(8) <= meta.transaction;
  if (!isSound || (flags & ~allowed) !== 0 || (flags & allowed) === 0)
    throw new Error(`page ${number} is not what it should be`);
  return page;
}

/** Where the nodes of a page begin. */
function nodesOf(page: Buffer): number[] {
  const [lower, upper] = [page.readUInt16LE(20), page.readUInt16LE(22)];
  if (lower % 2 !== 0 || lower > upper || upper > page.length - headerBytes)
    throw new Error('the space of a page is wrong');
  return Array.from({ length: lower / 2 }, (_, index) => {
    const node = headerBytes + page.readUInt16LE(headerBytes + index * 2);
    if (node + nodeBytes > page.length || node + nodeBytes + keyBytes(page, node) > page.length)
      throw new Error('an entry exceeds its page');
    return node;
  });
}

function keyBytes(page: Buffer, node: number): number {
  return page.readUInt16LE(node + 6);
}

function childOf(page: Buffer, node: number): number {
  return page.readUInt16LE(node) + page.readUInt16LE(node + 2) * 2 ** 16 + page.readUInt16LE(node + 4) * 2 ** 32;
}

function checkLeafNode(file: File, page: Buffer, node: number): void {
  const dataBytes = page.readUInt16LE(node) + page.readUInt16LE(node + 2) * 2 ** 16;
  const isBig = page.readUInt16LE(node + 4) === bigData;
  const start = node + nodeBytes + keyBytes(page, node);
  if (start + (isBig ? overflowNodeBytes : dataBytes) > page.length) throw new Error('a value exceeds its page');
  if (!isBig) return;
  const overflow = readPage(file, Number(page.readBigUInt64LE(start)), pageFlags.overflow);
  const needed = Math.ceil((headerBytes + dataBytes) / page.length);
  const last = Number(page.readBigUInt64LE(start)) + needed - 1;
  if (overflow.readUInt32LE(20) < needed || last > file.meta.lastPage) throw new Error('a large value has lost pages');
  if (needed > 1) file.read(last);
}
