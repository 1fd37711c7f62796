/** Why a database cannot be opened. The text says what to do about it and is shown as it is. */
export type FailureCode = 'locked' | 'foreign' | 'damaged' | 'newer' | 'unusable' | 'usage' | 'timeout' | 'died';

export class StartFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'StartFailure';
    this.code = code;
  }
}
