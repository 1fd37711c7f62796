import { seal, unseal } from '../../storage/cipher.ts';
import type { Vault } from '../../storage/vault.ts';

/** Names in the program's chart. Each is sealed with the key of its own account, so that it goes when the key goes. */
export interface ChartNames {
  seal(accountId: string, chartName: string): Promise<Buffer>;
  /** The names of these accounts; null where the program gave none, or where it was erased. */
  open(sealed: readonly SealedChartName[]): Promise<ReadonlyMap<string, string | null>>;
}

export interface SealedChartName {
  readonly _id: string;
  readonly chartName: Buffer | null;
}

/** Chart names under a vault. */
export function openChartNames(vault: Vault): ChartNames {
  const contextOf = (accountId: string) => `chart-name:${accountId}`;
  return {
    async seal(accountId, chartName) {
      const key = (await vault.keysFor([accountId])).get(accountId);
      if (!key) throw new Error('the key of this account was destroyed');
      return seal(key, Buffer.from(chartName), contextOf(accountId));
    },

    async open(sealed) {
      const withName = sealed.filter(({ chartName }) => chartName !== null);
      const keys = await vault.keysFor(withName.map(({ _id }) => _id));
      return new Map(
        sealed.map(({ _id, chartName }) => {
          const key = keys.get(_id);
          return [_id, key && chartName ? unseal(key, chartName, contextOf(_id)).toString() : null];
        }),
      );
    },
  };
}
