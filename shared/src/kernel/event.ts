import type { z } from 'zod';

/**
 * One entry of a room's log, as every admitted reader gets it.
 * `seq` has no holes, `at` is epoch milliseconds and never runs backwards within a log,
 * `actor` is an account id or `system`.
 */
export interface Event<Type extends string = string, Data = unknown> {
  readonly seq: number;
  readonly type: Type;
  readonly at: number;
  readonly actor: string;
  readonly data: Data;
}

/** What `decide` gives: an event that has no place in the log yet. */
export interface Draft<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

type Shape = z.ZodObject;

/**
 * How a kind of event is declared.
 * `open` is part of the envelope, readable in the store and never changed.
 * `sealed` is the body: encrypted at rest with its owner's key, and null for readers once it is
 * superseded (edited, redacted) or erased (law L8).
 */
export interface EventDeclaration<Type extends string, Open extends Shape, Sealed extends Shape> {
  readonly type: Type;
  readonly summary: string;
  readonly open: Open;
  readonly sealed: Sealed;
  /** Whose key seals the body, where it is not the actor's: the name of an open field with an account id. */
  readonly owner?: string;
  /** The name of the open field with the `seq` of the event whose body (and later bodies) this one takes the place of. */
  readonly supersedes?: string;
}

/** Declares a kind of event. */
export function event<const Type extends string, Open extends Shape, Sealed extends Shape>(
  declaration: EventDeclaration<Type, Open, Sealed>,
): EventDeclaration<Type, Open, Sealed> {
  return declaration;
}

type Fields<S extends Shape> = keyof S['shape'] extends never ? unknown : Readonly<z.infer<S>>;

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/** The event a declaration stands for, as readers see it. */
export type EventOf<D> =
  D extends EventDeclaration<infer Type, infer Open, infer Sealed>
    ? Event<Type, Fields<Open> & Nullable<Fields<Sealed>>>
    : never;

/** The draft a declaration stands for: its body is whole. */
export type DraftOf<D> =
  D extends EventDeclaration<infer Type, infer Open, infer Sealed> ? Draft<Type, Fields<Open> & Fields<Sealed>> : never;
