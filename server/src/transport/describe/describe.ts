import { describeLive } from './asyncapi.ts';
import { describeHttp } from './openapi.ts';
import { toYaml } from './schemas.ts';

/** The two descriptions of what can be said over the wire, as YAML; `docs/api/` holds them, and a test compares. */
export function describeApi(): { readonly openapi: string; readonly asyncapi: string } {
  return { openapi: toYaml(describeHttp()), asyncapi: toYaml(describeLive()) };
}
