import { z } from 'zod';
import { type LogLevel, logLevels } from './log.ts';

/** All that can be configured. `docs/operating.md` and the README's table say the same. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Absent: the embedded database under `dataDir`. */
  readonly mongodbUrl?: string;
  /** Absent: one server, or several that only share the database. */
  readonly redisUrl?: string;
  /** The address people use. Absent: made of host and port. */
  readonly publicUrl?: string;
  readonly logLevel: LogLevel;
  readonly production: boolean;
  /** 32 bytes each. Absent: made once and kept under `dataDir`. */
  readonly tokenKey?: Buffer;
  readonly masterKey?: Buffer;
  /** How many proxies stand before the server, so that the caller's address is read from the right place. */
  readonly trustedProxies: number;
  /** How staff on call are told by e-mail. Absent: they are not. */
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  /** Where a program's own system is told that somebody is called, and what signs it. Absent: nowhere. */
  readonly webhook?: { readonly url: string; readonly secret: string };
}

/** A wrong value: the message is the one line to print. */
export class ConfigError extends Error {}

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const mongoUrl = z.string().regex(/^mongodb(\+srv)?:\/\/.+/, 'must start with mongodb:// or mongodb+srv://');

const key = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64 (openssl rand -base64 32)')
  .transform((text) => Buffer.from(text, 'base64'));

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be a whole number from ${min} to ${max}`);

/** An address, or a name and an address in angle brackets. */
const mailFrom = /^(?:[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

const schema = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  MONGODB_URL: mongoUrl.optional(),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  PUBLIC_URL: url('http:', 'https:').optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
  NODE_ENV: z.string().optional(),
  TOKEN_KEY: key.optional(),
  MASTER_KEY: key.optional(),
  TRUSTED_PROXIES: whole(0, 10).default(0),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().regex(mailFrom, 'must be an e-mail address, such as Cairn <cairn@clinic.example>').optional(),
  ALERT_WEBHOOK_URL: url('http:', 'https:').optional(),
  ALERT_WEBHOOK_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
});

/** The names of all that can be configured. */
export const variables: readonly string[] = Object.keys(schema.shape);

/**
 * Reads the configuration. Empty values count as absent.
 * @throws ConfigError that names the first wrong value, and never shows it: it may be a secret.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new ConfigError(`${String(issue?.path[0])} ${issue?.message}.`);
  }
  const values = result.data;
  requireTogether(values, 'SMTP_URL', 'MAIL_FROM');
  requireTogether(values, 'ALERT_WEBHOOK_URL', 'ALERT_WEBHOOK_SECRET');
  const isolated = values.MONGODB_URL === undefined && values.NODE_ENV !== 'production';
  return {
    port: values.PORT,
    host: values.HOST ?? (isolated ? '127.0.0.1' : '0.0.0.0'),
    dataDir: values.DATA_DIR,
    logLevel: values.LOG_LEVEL,
    production: values.NODE_ENV === 'production',
    trustedProxies: values.TRUSTED_PROXIES,
    ...(values.MONGODB_URL !== undefined && { mongodbUrl: values.MONGODB_URL }),
    ...(values.REDIS_URL !== undefined && { redisUrl: values.REDIS_URL }),
    ...(values.PUBLIC_URL !== undefined && { publicUrl: new URL(values.PUBLIC_URL).origin }),
    ...(values.TOKEN_KEY !== undefined && { tokenKey: values.TOKEN_KEY }),
    ...(values.MASTER_KEY !== undefined && { masterKey: values.MASTER_KEY }),
    ...(values.SMTP_URL && values.MAIL_FROM && { mail: { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM } }),
    ...(values.ALERT_WEBHOOK_URL &&
      values.ALERT_WEBHOOK_SECRET && {
        webhook: { url: values.ALERT_WEBHOOK_URL, secret: values.ALERT_WEBHOOK_SECRET },
      }),
  };
}

/** Two values that only make sense with each other. @throws ConfigError that names the missing one */
function requireTogether<Name extends keyof z.infer<typeof schema>>(
  values: z.infer<typeof schema>,
  ...[one, other]: readonly [Name, Name]
): void {
  for (const [given, missing] of [
    [one, other],
    [other, one],
  ] as const) {
    if (values[given] !== undefined && values[missing] === undefined)
      throw new ConfigError(`${missing} is needed with ${given}.`);
  }
}
